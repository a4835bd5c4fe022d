import { sql } from 'kysely';
import { Permission, Role } from '../../access/rules/index.js';
import { collection, column, nullable, type RowOf } from '../../platform/query/index.js';

/** Read from a view in which what a command was told is withheld from whoever may not read what it changed. */
export const auditEntries = collection({
  name: 'AuditEntry',
  table: 'shown_audit_entry',
  columns: {
    position: column.integer('position'),
    recordedAt: column.timestamp('recorded_at'),
    client: column.code('client'),
    clientName: column.name('client_name'),
    role: column.enumeration('role', { name: 'Role', codes: Role }),
    permission: column.enumeration('permission', { name: 'Permission', codes: Permission }),
    command: column.code('command'),
    subjectType: column.code('subject_type'),
    subjectId: column.computed<string>(
      'code',
      (entry) => sql`(${sql.ref(`${entry}.subject_type`)} || '_' || ${sql.ref(`${entry}.subject_id`)})`,
    ),
    actNumber: nullable(column.code('act_number')),
    actDate: nullable(column.date('act_date')),
    effectiveOn: column.date('effective_on'),
    requestId: column.code('request_id'),
    input: column.hidden<string | null>((entry) => sql`(${sql.ref(`${entry}.input`)})::text`),
    hash: column.hidden<string>((entry) => sql`encode(${sql.ref(`${entry}.hash`)}, 'hex')`),
    previousHash: column.hidden<string>((entry) => sql`encode(${sql.ref(`${entry}.previous_hash`)}, 'hex')`),
  },
  defaultOrder: ['position'],
});
export type AuditEntryRow = RowOf<typeof auditEntries>;
