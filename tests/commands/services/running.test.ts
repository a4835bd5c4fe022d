import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { ask } from '../../seeds/ask.js';
import { actors, errorOf, give } from '../../support/office.js';

const TODAY = '2026-11-25';
const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
/** Services that run, are paid by the state and count: a test of its own for each. */
let running: readonly string[];

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
  by = await actors(database.url, TOWN);
  const rows = await ask<{ id: string }>(
    database.url,
    `select 'Service_' || s.id as id from service s join municipality m on m.id = s.municipality_id
     where m.code = '${TOWN}' and s.level = 'MUNICIPAL' and s.starts_on < '2026-01-01' and s.closed_on is null
       and not exists (select from suspension u where u.service_id = s.id)
       and exists (select from allocation a where a.service_id = s.id and a.places > 0 and a.valid_until is null)
       and exists (select from funding f where f.service_id = s.id and f.valid_until is null and f.funding_source = 'STATE')
       and (exists (select from licence l where l.service_id = s.id and l.valid_until > '2027-06-01' and l.revoked_on is null and l.terminated_on is null)
         or exists (select from provision v join provider p on p.id = v.provider_id where v.service_id = s.id and p.kind = 'MUNICIPALITY'))
     order by s.key`,
  );
  running = rows.map(({ id }) => id);
});
afterAll(() => api.stop());

const basis = { actNumber: 'Заповед № 7 (измислена)', actDate: '2026-11-10' };
const STATE = 'service { id state version closingGround }';

async function counted(service: string, asOf = TODAY): Promise<boolean> {
  const { data } = await api.ask<{ node: { contributions: { outcome: string }[] } }>(
    `{ node(id: "${service}", asOf: "${asOf}") { ... on Service { contributions { outcome } } } }`,
  );
  return data.node.contributions.some(({ outcome }) => outcome === 'COUNTED');
}

describe('a suspension (чл. 58-62)', () => {
  it('takes the places out of the count from its day, until the service is resumed', async () => {
    const [service = ''] = running;
    expect(await counted(service)).toBe(true);
    const suspended = await give(api, by.municipality, 'serviceSuspend', { service, from: '2026-11-12', basis }, STATE);
    expect(suspended).toMatchObject({ userErrors: [], service: { state: 'SUSPENDED' } });
    expect(await counted(service)).toBe(false);
    expect(await counted(service, '2026-11-11')).toBe(true);
    const twice = await give(api, by.municipality, 'serviceSuspend', { service, from: '2026-11-13', basis }, STATE);
    expect(twice.userErrors[0]?.code).toBe('ALREADY_SUSPENDED');
    const resumed = await give(api, by.municipality, 'serviceResume', { service, from: '2026-11-20', basis }, STATE);
    expect(resumed).toMatchObject({ userErrors: [], service: { state: 'OPERATING' } });
    expect(await counted(service)).toBe(true);
  });

  it('for quality is ordered by АКСУ only, and ended by a procedure only', async () => {
    const [, service = ''] = running;
    const input = { service, from: '2026-11-12', basis };
    expect(await errorOf(api, by.municipality, 'serviceSuspendForQuality', input)).toBe('FORBIDDEN');
    expect((await give(api, by.aksu, 'serviceSuspendForQuality', input, STATE)).userErrors).toEqual([]);
    const resumed = await give(api, by.municipality, 'serviceResume', { ...input, from: '2026-11-20' }, STATE);
    expect(resumed.userErrors[0]?.code).toBe('NOT_SUSPENDED');
  });
});

describe('a suspension that the municipality recorded for a far day', () => {
  it('stands in the way of none for quality, and its end ends only itself', async () => {
    const service = running.at(-1) ?? '';
    const ahead = { service, from: '2099-01-01', basis };
    expect((await give(api, by.municipality, 'serviceSuspend', ahead, STATE)).userErrors).toEqual([]);
    const quality = { service, from: '2026-11-12', basis };
    expect((await give(api, by.aksu, 'serviceSuspendForQuality', quality, STATE)).userErrors).toEqual([]);
    expect(await counted(service)).toBe(false);
    const resumed = await give(api, by.municipality, 'serviceResume', { ...quality, from: '2026-11-20' }, STATE);
    expect(resumed.userErrors[0]?.code).toBe('NOT_SUSPENDED');
  });
});

describe('the end of a service (чл. 58)', () => {
  it.each([
    ['OWN_DECISION', 'the state pays'],
    ['NOT_ON_MAP', 'the Map has its kind'],
    ['NO_USERS', 'users were reported'],
  ])('on the ground %s is refused where %s', async (ground) => {
    const service = running.at(-2) ?? '';
    const report = { service, reportedFor: '2026-10-20', users: 7 };
    expect((await give(api, by.municipality, 'serviceCapacityReport', report, STATE)).userErrors).toEqual([]);
    const input = { service, ground, from: '2026-11-15', basis };
    const { userErrors } = await give(api, by.municipality, 'serviceTerminate', input, STATE);
    expect(userErrors[0]?.code).toBe('CLOSING_GROUND');
  });

  it('is decided by its own municipality, and its places count no longer', async () => {
    const [, , service = ''] = running;
    const input = { service, ground: 'PROVIDED_ELSEWHERE', from: '2026-11-15', basis };
    expect(await errorOf(api, by.elsewhere, 'serviceTerminate', input)).toBe('FORBIDDEN');
    expect(await counted(service)).toBe(true);
    const ended = await give(api, by.municipality, 'serviceTerminate', input, STATE);
    expect(ended).toMatchObject({ userErrors: [], service: { state: 'CLOSED', closingGround: input.ground } });
    expect(await counted(service)).toBe(false);
    const again = await give(api, by.municipality, 'serviceTerminate', input, STATE);
    expect(again.userErrors[0]?.code).toBe('SERVICE_NOT_RUNNING');
  });

  it('of a record that is the same service as another leaves its id answering', async () => {
    const [, , , service = '', into = ''] = running;
    const input = { service, into, from: '2026-11-15', basis };
    expect((await give(api, by.municipality, 'serviceMerge', input, STATE)).userErrors).toEqual([]);
    const { data } = await api.ask<{ node: unknown }>(
      `{ node(id: "${service}") { ... on Service { state mergedInto { id } } } }`,
    );
    expect(data.node).toEqual({ state: 'CLOSED', mergedInto: { id: into } });
    const back = { ...input, service: into, into: service };
    expect((await give(api, by.municipality, 'serviceMerge', back, STATE)).userErrors[0]?.code).toBe('MERGE_MISMATCH');
  });
});

describe('the assignment to a private provider (чл. 64-72)', () => {
  it('is for two to five years, to a private provider, and ends who ran it before', async () => {
    const [, , , , , service = ''] = running;
    const [row] = await ask<{ id: string; town: string }>(
      database.url,
      `select (select 'Provider_' || id from provider where kind = 'PRIVATE_BG' order by key limit 1) as id,
         (select 'Provider_' || id from provider where key = 'municipality/${TOWN}') as town`,
    );
    const input = {
      service,
      provider: row?.id,
      ground: 'CREATED_BY_MUNICIPALITY',
      from: '2026-11-15',
      until: '2029-11-15',
      basis,
    };
    const short = await give(api, by.municipality, 'serviceAssign', { ...input, until: '2028-11-14' }, STATE);
    expect(short.userErrors[0]?.code).toBe('CONTRACT_TERM');
    const own = await give(api, by.municipality, 'serviceAssign', { ...input, provider: row?.town }, STATE);
    expect(own.userErrors[0]?.code).toBe('NOT_A_PRIVATE_PROVIDER');
    expect((await give(api, by.municipality, 'serviceAssign', input, STATE)).userErrors).toEqual([]);
    const { data } = await api.ask<{
      node: { provisions: { way: string; validUntil: string; provider: { id: string } }[] };
    }>(`{ node(id: "${service}") { ... on Service { provisions { way validUntil provider { id } } } } }`);
    expect(data.node.provisions).toEqual([{ way: 'ASSIGNED', validUntil: '2029-11-15', provider: { id: row?.id } }]);
  });
});

describe('who pays (чл. 41)', () => {
  it('decides whether the places count', async () => {
    const [, , , , , , service = ''] = running;
    const input = { service, fundingSource: 'MUNICIPAL', from: '2026-11-15', basis };
    expect((await give(api, by.municipality, 'serviceFund', input, STATE)).userErrors).toEqual([]);
    expect(await counted(service)).toBe(false);
    expect(await counted(service, '2026-11-14')).toBe(true);
    const back = { service, fundingSource: 'STATE', from: '2026-11-20', basis };
    const { userErrors } = await give(api, by.municipality, 'serviceFund', back, STATE);
    expect(userErrors[0]?.code).toBe('STATE_MONEY_BY_ASP');
    expect((await give(api, by.asp, 'serviceFund', back, STATE)).userErrors).toEqual([]);
    expect(await counted(service)).toBe(true);
  });
});

describe('places of an old type (ПЗР § 31)', () => {
  it('are allocated by decision to a kind that the type may become, and never more than there are', async () => {
    const [row] = await ask<{ id: string; town: string; kind: string; second: string; other: string; total: number }>(
      database.url,
      `select 'Service_' || s.id as id, m.code as town, c.total_places as total,
         (select k.code from legacy_mapping g join service_kind k on k.id = g.kind_id where g.legacy_type_id = c.legacy_type_id
           and not exists (select from allocation a where a.service_id = s.id and a.kind_id = k.id) order by k.code limit 1) as kind,
         'SKILLS_TRAINING' as second,
         (select code from service_kind where id not in (select kind_id from legacy_mapping g where g.legacy_type_id = c.legacy_type_id) limit 1) as other
       from legacy_capacity c join service s on s.id = c.service_id join municipality m on m.id = s.municipality_id
       where c.valid_until is null and c.total_places > 0 and s.closed_on is null and s.starts_on < '2026-01-01'
         and not exists (select from allocation a where a.service_id = s.id) order by s.key limit 1`,
    );
    const { municipality: own } = await actors(database.url, row?.town ?? '');
    const input = { service: row?.id, kind: row?.kind, places: (row?.total ?? 0) + 1, from: '2026-11-15', basis };
    expect((await give(api, own, 'serviceLegacyAllocate', input, STATE)).userErrors[0]?.code).toBe('MORE_THAN_LEGACY');
    const other = { ...input, kind: row?.other, places: 1 };
    expect((await give(api, own, 'serviceLegacyAllocate', other, STATE)).userErrors[0]?.code).toBe(
      'KIND_NOT_OF_LEGACY',
    );
    const whole = { ...input, places: row?.total };
    expect((await give(api, own, 'serviceLegacyAllocate', whole, STATE)).userErrors).toEqual([]);
    // What is allocated to another kind from an earlier day would be too much from the later one on.
    await ask(
      database.url,
      `insert into legacy_mapping (legacy_type_id, kind_id, provenance, source_id)
       select c.legacy_type_id, k.id, c.provenance, c.source_id from legacy_capacity c, service_kind k
       where 'Service_' || c.service_id = '${row?.id ?? ''}' and k.code = '${row?.second ?? ''}'`,
    );
    const earlier = { ...input, kind: row?.second, places: 1, from: '2026-06-01' };
    expect((await give(api, own, 'serviceLegacyAllocate', earlier, STATE)).userErrors[0]?.code).toBe(
      'MORE_THAN_LEGACY',
    );
  });
});

describe('a service without state money (чл. 57)', () => {
  it('is registered without approval, counts nothing, and is not entered twice', async () => {
    const [row] = await ask<{ id: string }>(
      database.url,
      `select 'Provider_' || id as id from provider where kind = 'PRIVATE_BG' order by key limit 1`,
    );
    const input = {
      ...{ externalId: { scheme: 'plovdiv', value: 'R-1' }, municipality: TOWN, level: 'MUNICIPAL', provider: row?.id },
      ...{ kind: 'DAY_CARE_ELDERLY', places: 9, startsOn: '2026-10-01', fundingSource: 'PRIVATE' },
      nameBg: 'Демонстрационна частна услуга № 9002 (измислена)',
    };
    const state = await give(api, by.municipality, 'serviceRegister', { ...input, fundingSource: 'STATE' }, STATE);
    expect(state.userErrors[0]?.code).toBe('PAID_BY_THE_STATE');
    const { service, userErrors } = await give(api, by.municipality, 'serviceRegister', input, STATE);
    expect(userErrors).toEqual([]);
    expect(await counted((service as { id: string }).id)).toBe(false);
    const twin = await give(api, by.municipality, 'serviceRegister', input, STATE);
    expect(twin.userErrors[0]?.code).toBe('ALREADY_EXISTS');
  });
});
