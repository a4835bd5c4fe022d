import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { ask } from '../../seeds/ask.js';
import { keyFor } from '../../support/keys.js';
import { actors, give, type Headers } from '../../support/office.js';

const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
/** Who answers for the town, and for that of the one, where it sees orders that have no effect. */
let mayors: Headers;
/** A service of the town, and private providers: two that gave its kind for years, of them licences, and one that never did. */
let ids: Readonly<Record<'service' | 'one' | 'oneLicence' | 'two' | 'twoLicence' | 'never' | 'home', string>>;

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
  const [row] = await ask<typeof ids>(
    database.url,
    `with skilled as (
       select distinct on (a.kind_id, p.id) a.kind_id, p.id, p.key, l.id as licence, h.code as home from provider p
       join provision v on v.provider_id = p.id and v.valid_from < '2025-01-01' and v.valid_until is null
       join service e on e.id = v.service_id and e.starts_on < '2025-01-01' and e.closed_on is null
       join municipality h on h.id = e.municipality_id
       join allocation a on a.service_id = e.id and a.valid_from < '2025-01-01' and a.valid_until is null
       join licence l on l.service_id = e.id and l.holder_id = p.id and l.valid_from < '2026-01-01'
         and l.valid_until > '2027-06-01' and l.revoked_on is null and l.terminated_on is null
       where p.kind = 'PRIVATE_BG' and not exists (select from licence_ending o where o.licence_id = l.id)
         and not exists (select from licence r where r.holder_id = p.id and r.revoked_on is not null)
       order by a.kind_id, p.id, l.number)
     select 'Service_' || s.id as service, 'Provider_' || one.id as one, 'Licence_' || one.licence as "oneLicence", one.home,
       'Provider_' || two.id as two, 'Licence_' || two.licence as "twoLicence", 'Provider_' || (select p.id from provider p
         where p.kind = 'PRIVATE_BG' and not exists (select from licence r where r.holder_id = p.id and r.revoked_on is not null)
           and not exists (select from provision v join allocation b on b.service_id = v.service_id
             where v.provider_id = p.id and b.kind_id = a.kind_id) order by p.key limit 1) as never
     from service s join municipality m on m.id = s.municipality_id
     join allocation a on a.service_id = s.id and a.valid_until is null
     join skilled one on one.kind_id = a.kind_id join skilled two on two.kind_id = a.kind_id and two.key > one.key
     where m.code = '${TOWN}' and s.starts_on < '2026-01-01' and s.closed_on is null
       and (select count(*) from allocation b where b.service_id = s.id) = 1
       and not exists (select from provision v where v.service_id = s.id and v.provider_id in (one.id, two.id))
     order by s.key, one.key, two.key limit 1`,
  );
  if (row === undefined) throw new Error('no providers');
  ids = row;
  mayors = await keyFor(database.url, { role: 'MUNICIPALITY', municipalities: [TOWN, ids.home] });
});
afterAll(() => api.stop());

const act = (actDate: string) => ({ actNumber: 'РД-00-6 (измислена)', actDate });

/** Why it is refused, tried only; null where it would be done. */
async function refusal(provider: string, ground: string, from = '2026-11-20'): Promise<string | null> {
  const input = { service: ids.service, provider, ground, from, until: '2029-11-20', basis: act('2026-11-18') };
  const { userErrors } = await give(api, mayors, 'serviceAssign', input, 'service { id }', ', dryRun: true');
  return userErrors[0]?.code ?? null;
}

async function revoke(licence: string, ground: string, hasDanger: boolean, outcome: 'ENFORCED' | 'REPEALED') {
  const order = { licence, kind: 'REVOCATION', ground, hasDanger, basis: act('2026-10-01') };
  const { licenceEnding } = await give(api, by.aksu, 'licenceEndingIssue', order, 'licenceEnding { id }');
  const { id: ending } = licenceEnding as { id: string };
  const then = async (command: string, input: object) =>
    expect((await give(api, by.aksu, command, { ending, ...input }, 'licenceEnding { id }')).userErrors).toEqual([]);
  if (outcome === 'ENFORCED') return then('licenceEndingEnforce', { on: '2026-11-19' });
  await then('licenceAppealRecord', { appealedOn: '2026-10-05' });
  await then('licenceAppealDecide', { outcome: 'REPEALED', basis: act('2026-10-20') });
}

describe('the provision of a service', () => {
  it('that the municipality cannot create goes to a provider with a year of its kind only (чл. 68)', async () => {
    expect(await refusal(ids.never, 'CANNOT_CREATE')).toBe('NO_EXPERIENCE');
    expect(await refusal(ids.never, 'CREATED_BY_MUNICIPALITY')).toBeNull();
    expect(await refusal(ids.one, 'CANNOT_CREATE')).toBeNull();
    await ask(
      database.url,
      `update service set starts_on = '2025-11-19' where id in (select service_id from provision where 'Provider_' || provider_id = '${ids.one}')`,
    );
    expect(await refusal(ids.one, 'CANNOT_CREATE')).toBe('NO_EXPERIENCE');
  });

  it('is assigned to nobody whose licence was revoked with danger or for unlawful spending (чл. 64, 71, 158)', async () => {
    const barred = (provider: string, from?: string) => refusal(provider, 'CREATED_BY_MUNICIPALITY', from);
    await revoke(ids.oneLicence, 'QUALITY_STANDARDS', true, 'REPEALED');
    expect(await barred(ids.one)).toBeNull();
    await revoke(ids.oneLicence, 'QUALITY_STANDARDS', false, 'ENFORCED');
    expect(await barred(ids.one)).toBeNull();
    await revoke(ids.twoLicence, 'QUALITY_STANDARDS', true, 'ENFORCED');
    expect(await barred(ids.two)).toBe('BARRED_FROM_ASSIGNMENT');
    await ask(
      database.url,
      `update licence_ending set has_danger = false, ground = 'UNLAWFUL_SPENDING' where 'Licence_' || licence_id = '${ids.twoLicence}'`,
    );
    expect(await barred(ids.two)).toBe('BARRED_FROM_ASSIGNMENT');
    expect(await barred(ids.two, '2026-11-18')).toBeNull();
  });
});
