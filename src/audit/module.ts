import { type Module } from '../platform/module.js';
import { AuditEntryResolver } from './api/audit-entry.resolver.js';
import { AuditEntry, auditEntries } from './store/index.js';

export const auditModule: Module = {
  name: 'audit',
  entities: [AuditEntry],
  collections: [auditEntries],
  resolvers: [AuditEntryResolver],
};
