import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';

/** Who did what, when, on what basis, from which request. Only added to; each entry is bound to the one before it. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    position: p.bigint('string'),
    content: p.json(),
    previousHash: p.blob(),
    hash: p.blob(),
    recordedAt: p.datetime().nullable(),
    client: p.string().nullable(),
    clientName: p.string().nullable(),
    role: p.string().nullable(),
    permission: p.string().nullable(),
    command: p.string().nullable(),
    subjectType: p.string().nullable(),
    subjectId: p.uuid().nullable(),
    municipalityId: p.uuid().nullable(),
    providerId: p.uuid().nullable(),
    actNumber: p.string().nullable(),
    actDate: p.date().$type<Day>().nullable(),
    effectiveOn: p.date().$type<Day>().nullable(),
    requestId: p.string().nullable(),
  },
});
export type AuditEntry = InferEntity<typeof AuditEntry>;
