import { sql } from 'kysely';
import { Provenance } from '../../kernel/provenance.js';
import { type Collection, collection, column, nullable, type RowOf, toOne } from '../../platform/query/index.js';
import { Role } from '../rules/index.js';

export const apiKeys = collection({
  name: 'ApiKey',
  table: 'api_key',
  columns: {
    name: column.name('name'),
    role: column.enumeration('role', { name: 'Role', codes: Role }),
    municipalityIds: column.hidden<readonly string[]>((key) => sql.ref(`${key}.municipality_ids`)),
    municipalityCodes: column.hidden<readonly string[]>(
      (key) =>
        sql`array(select m.code from municipality m where m.id = any(${sql.ref(`${key}.municipality_ids`)}) order by m.code collate "C")`,
    ),
    providerId: nullable(column.reference('provider_id')),
    scopes: column.hidden<readonly string[] | null>((key) => sql.ref(`${key}.scopes`)),
    entersAs: column.enumeration('enters_as', { name: 'Provenance', codes: Provenance }),
    replacesId: nullable(column.reference('replaces_id')),
    createdAt: column.timestamp('created_at'),
    expiresAt: column.timestamp('expires_at'),
    revokedAt: nullable(column.timestamp('revoked_at')),
    updatedAt: column.timestamp('updated_at'),
    version: column.integer('version'),
  },
  relations: { replaces: toOne((): Collection => apiKeys, 'replaces_id') },
  defaultOrder: ['createdAt'],
});
export type ApiKeyRow = RowOf<typeof apiKeys>;
