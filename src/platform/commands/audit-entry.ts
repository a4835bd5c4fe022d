import { sql } from 'kysely';
import { type Viewer } from '../../access/rules/index.js';
import { type Database } from '../query/index.js';
import { type Command, type Done } from './command.js';
import { recordedInput } from './recorded-input.js';

type Raw = Readonly<Record<string, unknown>>;

/** What the audit keeps of a command that was done. */
export type AuditEntry = Readonly<Record<string, unknown>>;

export function auditEntry(
  { name, permission, subject: subjectType, fields }: Command,
  { raw, input, requestId }: { readonly raw: Raw; readonly input: Raw; readonly requestId: string },
  { subject, on, municipality, provider, noted, isPlacePublic = false }: Done,
  { client, name: clientName, role }: Viewer,
): AuditEntry {
  return {
    ...{ client, clientName, role, permission, command: name, subjectType, subjectId: subject, requestId },
    input: { ...recordedInput(fields, raw, isPlacePublic), ...noted },
    ...{ municipality: municipality ?? null, provider: provider ?? null, effectiveOn: on, basis: input.basis ?? null },
  };
}

/**
 * Appends the entries in their order. From here to the end of the transaction nobody else in the country can: so it comes
 * last, when everything else is done.
 */
export async function appendAudit(database: Database, entries: readonly AuditEntry[]): Promise<void> {
  await sql`
    select append_audit(e.entry) from (
      select value as entry from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) with ordinality
      order by ordinality offset 0
    ) e`.execute(database);
}
