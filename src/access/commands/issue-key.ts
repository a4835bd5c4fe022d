import { sql } from 'kysely';
import { Provenance } from '../../kernel/provenance.js';
import { newSecret, writtenKey } from '../../platform/authentication/api-keys.js';
import { command, type Desk, given, listOf, optional } from '../../platform/commands/index.js';
import { type KeyArea, keyAreaRefusal, keyTermRefusal, Permission, Role } from '../rules/index.js';

export const issueKey = command({
  name: 'apiKeyIssue',
  permission: 'API_KEY_MANAGE',
  subject: 'ApiKey',
  description: 'Issues a key to a body or its system. The key itself is in the answer, once; only its hash is kept.',
  reveals: { field: 'key', description: 'The key, for the header Authorization: Bearer. It is never shown again.' },
  fields: {
    name: given.text('Whose key it is and for what: the body and its system, not a person.'),
    role: given.code(Role, 'As whom it acts.'),
    municipalities: optional(listOf(given.text('A municipality code, such as PAZ19.'))),
    district: optional(given.text('The district of a governor, by its code.')),
    provider: optional(given.text('The provider that it acts for, by scheme/value of its external id.')),
    scopes: optional(listOf(given.code(Permission, 'Only these permissions of the role; absent: all of them.'))),
    entersAs: optional(given.code(Provenance, 'The provenance of what it enters; absent: OFFICIAL.')),
    validDays: given.count('For how many days it is valid, 1 to 730.', 1),
  },
  async perform(desk, { name, role, scopes, entersAs, validDays, ...asked }) {
    desk.permit({});
    const area = { ...asked, municipalities: asked.municipalities ?? [] };
    desk.require(keyAreaRefusal(role, area), 'role');
    desk.require(keyTermRefusal(validDays), 'validDays');
    const place = await placeOf(desk, area);
    const { secret, hash } = newSecret();
    const { rows } = await sql<{ id: string }>`
      insert into api_key (secret_hash, name, role, municipality_ids, provider_id, scopes, enters_as, expires_at)
      values (${hash}, ${name}, ${role}, ${place.municipalities}::uuid[], ${place.provider}, ${scopes}::text[],
        ${entersAs ?? 'OFFICIAL'}, now() + make_interval(days => ${validDays}))
      returning id`.execute(desk.database);
    const id = rows[0]?.id ?? '';
    return { subject: id, on: desk.today, revealed: writtenKey(id, secret) };
  },
});

async function placeOf(desk: Desk, { municipalities, district, provider }: KeyArea) {
  const { rows } = await sql<{ municipalities: string[]; provider: string | null }>`
    select array(select m.id::text from municipality m join district d on d.id = m.district_id
        where m.code = any(${municipalities}::text[]) or d.code = ${district}) as "municipalities",
      (select p.id::text from provider p where p.key = ${provider}) as "provider"`.execute(desk.database);
  const [place = { municipalities: [], provider: null }] = rows;
  desk.refuseWhere(
    district === null && place.municipalities.length !== new Set(municipalities).size,
    'NO_SUCH_RECORD',
    'municipalities',
  );
  desk.refuseWhere(district !== null && place.municipalities.length === 0, 'NO_SUCH_RECORD', 'district');
  desk.refuseWhere(provider !== null && place.provider === null, 'NO_SUCH_RECORD', 'provider');
  return place;
}
