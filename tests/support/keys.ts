import pg from 'pg';
import { type Permission, type Role } from '../../src/access/rules/index.js';
import { newSecret, writtenKey } from '../../src/platform/authentication/api-keys.js';

export type KeyOf = {
  readonly role: Role;
  /** Codes of municipalities. */
  readonly municipalities?: readonly string[];
  /** The code of a district, for its governor. */
  readonly district?: string;
  /** The external id of a provider, as scheme/value. */
  readonly provider?: string;
  readonly scopes?: readonly Permission[];
  readonly entersAs?: 'SYNTHETIC' | 'OFFICIAL';
};

/** Headers of a client with a key of its own, entered into the database of the test. */
export async function keyFor(
  url: string,
  { role, municipalities = [], district, provider, scopes, entersAs = 'SYNTHETIC' }: KeyOf,
): Promise<{ readonly authorization: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { secret, hash } = newSecret();
  const { rows } = await client.query<{ id: string }>(
    `insert into api_key (secret_hash, name, role, municipality_ids, provider_id, scopes, enters_as, expires_at)
     values ($1, $2, $3, array(select m.id from municipality m join district d on d.id = m.district_id
         where m.code = any($4) or d.code = $5),
       (select id from provider where key = $6), $7, $8, now() + interval '1 day') returning id`,
    [hash, `Test ${role}`, role, municipalities, district ?? null, provider ?? null, scopes ?? null, entersAs],
  );
  await client.end();
  return { authorization: `Bearer ${writtenKey(rows[0]?.id ?? '', secret)}` };
}
