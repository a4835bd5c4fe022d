import { sql } from 'kysely';
import { newSecret, writtenKey } from '../../platform/authentication/api-keys.js';
import { command, type Desk, given } from '../../platform/commands/index.js';
import { keyTermRefusal, overlapRefusal } from '../rules/index.js';
import { type ApiKeyRow, apiKeys } from '../store/index.js';

export const revokeKey = command({
  name: 'apiKeyRevoke',
  permission: 'API_KEY_MANAGE',
  subject: 'ApiKey',
  description: 'Revokes a key: from now on nobody is let in by it.',
  fields: { apiKey: given.id('ApiKey', 'The key.') },
  async perform(desk, input) {
    desk.permit({});
    const key = await liveKey(desk, input.apiKey);
    await sql`update api_key set revoked_at = clock_timestamp() where id = ${key.pk}::uuid`.execute(desk.database);
    return { subject: key.pk, on: desk.today };
  },
});

export const rotateKey = command({
  name: 'apiKeyRotate',
  permission: 'API_KEY_MANAGE',
  subject: 'ApiKey',
  description:
    'Issues a key with the same rights in the place of another, which stays valid for some days more, so that systems can change over. The answer shows the new key.',
  reveals: { field: 'key', description: 'The new key. It is never shown again.' },
  fields: {
    apiKey: given.id('ApiKey', 'The key that is replaced.'),
    overlapDays: given.count('For how many days more the old key is valid, 0 to 30.'),
    validDays: given.count('For how many days the new one is valid, 1 to 730.', 1),
  },
  async perform(desk, { apiKey, overlapDays, validDays }) {
    desk.permit({});
    const old = await liveKey(desk, apiKey);
    desk.require(overlapRefusal(overlapDays), 'overlapDays');
    desk.require(keyTermRefusal(validDays), 'validDays');
    const { secret, hash } = newSecret();
    const { rows } = await sql<{ id: string }>`
      insert into api_key (secret_hash, name, role, municipality_ids, provider_id, scopes, enters_as, replaces_id, expires_at)
      select ${hash}, k.name, k.role, k.municipality_ids, k.provider_id, k.scopes, k.enters_as, k.id,
        now() + make_interval(days => ${validDays}) from api_key k where k.id = ${old.pk}::uuid
      returning id`.execute(desk.database);
    await sql`
      update api_key set expires_at = least(expires_at, greatest(created_at + interval '1 microsecond',
        clock_timestamp() + make_interval(days => ${overlapDays}))) where id = ${old.pk}::uuid`.execute(desk.database);
    const id = rows[0]?.id ?? '';
    return { subject: id, on: desk.today, revealed: writtenKey(id, secret) };
  },
});

async function liveKey(desk: Desk, id: string): Promise<ApiKeyRow> {
  const key = await desk.subject(apiKeys, id, 'apiKey');
  const hasExpired = Date.parse(key.expiresAt) <= Date.now();
  desk.refuseWhere(key.revokedAt !== null || hasExpired, 'KEY_ENDED', 'apiKey');
  return key;
}
