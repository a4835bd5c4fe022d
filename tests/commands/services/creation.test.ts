import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { ask } from '../../seeds/ask.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';

const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
let by: Record<'municipality' | 'elsewhere' | 'asp' | 'aksu' | 'ministry' | 'operator' | 'reader', Headers>;
/** A kind that the Map gives the municipality and that it has too few places for. */
let kind: string;
let procedure: string;

const act = (actDate: string) => ({ actNumber: 'Решение № 12 (измислено)', actDate });
const STEP = 'serviceProcedure { id state version service { id name startsOn state } }';

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
  const { data } = await api.ask<{ coverage: { nodes: { kind: { code: string } }[] } }>(
    `{ coverage(first: 1, where: { host: { eq: "${TOWN}" }, level: { eq: MUNICIPAL }, gapPlaces: { gt: 0 } }) { nodes { kind { code } } } }`,
  );
  kind = data.coverage.nodes[0]?.kind.code ?? '';
});
afterAll(() => api.stop());

const planned = () => ({
  purpose: 'CREATE',
  municipality: TOWN,
  level: 'MUNICIPAL',
  kind,
  users: 3,
  nameBg: 'Демонстрационна услуга № 9001 (измислена)',
  fundingSource: 'STATE',
  plannedOn: '2026-09-01',
});

async function gap(): Promise<number> {
  const { data } = await api.ask<{ coverage: { nodes: { gapPlaces: number }[] } }>(
    `{ coverage(where: { host: { eq: "${TOWN}" }, level: { eq: MUNICIPAL }, kind: { eq: "${kind}" } }) { nodes { gapPlaces } } }`,
  );
  return data.coverage.nodes[0]?.gapPlaces ?? -1;
}

async function state(as: Headers): Promise<unknown> {
  const { data } = await api.ask<{ node: unknown }>(
    `{ node(id: "${procedure}") { ... on ServiceProcedure { state } } }`,
    {},
    { ...as },
  );
  return data.node;
}

describe('the creation of a service with state money (чл. 53-54)', () => {
  it('is planned by its own municipality only', async () => {
    expect(await errorOf(api, by.elsewhere, 'serviceProcedurePlan', planned())).toBe('FORBIDDEN');
    expect(await errorOf(api, by.asp, 'serviceProcedurePlan', planned())).toBe('FORBIDDEN');
    expect(await errorOf(api, null, 'serviceProcedurePlan', planned())).toBe('UNAUTHENTICATED');
    const refused = await give(api, by.municipality, 'serviceProcedurePlan', { ...planned(), users: null }, STEP);
    expect(refused.userErrors).toEqual([{ code: 'PROCEDURE_INCOMPLETE', field: ['input', 'users'] }]);
    const { serviceProcedure, userErrors } = await give(api, by.municipality, 'serviceProcedurePlan', planned(), STEP);
    expect(userErrors).toEqual([]);
    expect(serviceProcedure).toMatchObject({ state: 'PLANNED', version: 1, service: null });
    procedure = (serviceProcedure as { id: string }).id;
  });

  it('is seen by those who decide and the municipality, and by nobody else', async () => {
    for (const as of [by.municipality, by.asp, by.aksu, by.ministry])
      expect(await state(as)).toEqual({ state: 'PLANNED' });
    for (const as of [by.elsewhere, by.reader, by.operator]) expect(await state(as)).toBeNull();
    const { data } = await api.ask<{ node: unknown; serviceProcedures: { totalCount: number } }>(
      `{ node(id: "${procedure}") { id } serviceProcedures { totalCount } }`,
    );
    expect(data).toEqual({ node: null, serviceProcedures: { totalCount: 0 } });
  });

  it('goes its way step by step, each by whom the law names', async () => {
    const early = await give(
      api,
      by.municipality,
      'serviceProcedureRequest',
      { procedure, requestedOn: '2026-09-02' },
      STEP,
    );
    expect(early.userErrors[0]?.code).toBe('WRONG_STATE');
    const include = { procedure, annualPlanYear: 2027, basis: act('2026-09-10') };
    const before = await give(
      api,
      by.municipality,
      'serviceProcedureInclude',
      { ...include, basis: act('2026-08-01') },
      STEP,
    );
    expect(before.userErrors[0]?.code).toBe('OUT_OF_ORDER');
    const ahead = await give(
      api,
      by.municipality,
      'serviceProcedureInclude',
      { ...include, basis: act('2026-12-01') },
      STEP,
    );
    expect(ahead.userErrors[0]?.code).toBe('DATED_AHEAD');
    expect((await give(api, by.municipality, 'serviceProcedureInclude', include, STEP)).userErrors).toEqual([]);
    const request = { procedure, requestedOn: '2026-09-15' };
    expect((await give(api, by.municipality, 'serviceProcedureRequest', request, STEP)).userErrors).toEqual([]);
    const approve = { procedure, basis: act('2026-10-01') };
    expect((await give(api, by.asp, 'serviceProcedureApprove', approve, STEP)).userErrors[0]?.code).toBe(
      'OPINION_MISSING',
    );
    const opine = { procedure, opinion: 'POSITIVE', basis: act('2026-09-20') };
    expect(await errorOf(api, by.asp, 'serviceProcedureOpine', opine)).toBe('FORBIDDEN');
    expect((await give(api, by.aksu, 'serviceProcedureOpine', opine, STEP)).userErrors).toEqual([]);
    expect((await give(api, by.asp, 'serviceProcedureApprove', approve, STEP)).userErrors).toEqual([]);
  });

  it('ends with the decision of the council, which fixes the first day, and the places count from then on', async () => {
    const missing = await gap();
    const complete = { procedure, effectiveOn: '2026-11-01', basis: act('2026-10-20') };
    const dry = await give(api, by.municipality, 'serviceProcedureComplete', complete, STEP, ', dryRun: true');
    expect(dry).toMatchObject({ userErrors: [], serviceProcedure: { state: 'APPROVED' } });
    const { serviceProcedure, userErrors } = await give(
      api,
      by.municipality,
      'serviceProcedureComplete',
      complete,
      STEP,
    );
    expect(userErrors).toEqual([]);
    expect(serviceProcedure).toMatchObject({
      state: 'COMPLETED',
      service: { name: planned().nameBg, startsOn: '2026-11-01', state: 'OPERATING' },
    });
    expect(await gap()).toBe(missing - 3);
  });

  it('is in the audit with every step, and with no refused one', async () => {
    const rows = await ask<{ command: string }>(database.url, 'select command from audit_entry order by position');
    expect(rows.map(({ command }) => command)).toEqual([
      'serviceProcedurePlan',
      'serviceProcedureInclude',
      'serviceProcedureRequest',
      'serviceProcedureOpine',
      'serviceProcedureApprove',
      'serviceProcedureComplete',
    ]);
  });

  it('was not known before it was recorded, though it holds from its day', async () => {
    const { data } = await api.ask<{ now: { totalCount: number }; then: { totalCount: number } }>(
      `{ now: services(where: { name: { contains: "9001" } }, asOf: "2026-11-05") { totalCount }
         then: services(where: { name: { contains: "9001" } }, asOf: "2026-11-05", knownAt: "${(await ask<{ at: string }>(database.url, `select to_char(min(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from audit_entry`))[0]?.at ?? ''}") { totalCount } }`,
    );
    expect(data).toEqual({ now: { totalCount: 1 }, then: { totalCount: 0 } });
  });
});

describe('prior approval (чл. 54)', () => {
  async function requested(input: object): Promise<string> {
    const { serviceProcedure, userErrors } = await give(api, by.municipality, 'serviceProcedurePlan', input, STEP);
    expect(userErrors).toEqual([]);
    const { id } = serviceProcedure as { id: string };
    const include = { procedure: id, annualPlanYear: 2027, basis: act('2026-09-10') };
    await give(api, by.municipality, 'serviceProcedureInclude', include, STEP);
    await give(api, by.municipality, 'serviceProcedureRequest', { procedure: id, requestedOn: '2026-09-15' }, STEP);
    await give(
      api,
      by.aksu,
      'serviceProcedureOpine',
      { procedure: id, opinion: 'POSITIVE', basis: act('2026-09-20') },
      STEP,
    );
    return id;
  }

  it('is refused for more users than the Map leaves beside what the state pays and what is approved already', async () => {
    const [row] = await ask<{ left: number }>(
      database.url,
      `select e.maximum_users - (select coalesce(sum(a.places), 0)::int from allocation a join service s on s.id = a.service_id
           where a.kind_id = e.kind_id and s.municipality_id = e.host_id and s.level = 'MUNICIPAL' and a.valid_until is null
             and s.closed_on is null and s.starts_on is not null
             and exists (select from funding f where f.service_id = s.id and f.valid_until is null and f.funding_source like 'STATE%')) as left
       from map_entry e join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
       where m.code = '${TOWN}' and e.level = 'MUNICIPAL' and k.code = '${kind}'`,
    );
    const left = row?.left ?? 0;
    expect(left).toBeGreaterThan(1);
    const approve = async (users: number) => {
      const id = await requested({ ...planned(), users, nameBg: `Демонстрационна услуга за ${users} (измислена)` });
      const { userErrors } = await give(
        api,
        by.asp,
        'serviceProcedureApprove',
        { procedure: id, basis: act('2026-11-05') },
        STEP,
      );
      return userErrors.map(({ code }) => code);
    };
    expect(await approve(left + 1)).toEqual(['OVER_THE_MAP']);
    expect(await approve(left)).toEqual([]);
    expect(await approve(1)).toEqual(['OVER_THE_MAP']);
  });

  it('looks at the level and the kinds of the service itself, whatever else was said', async () => {
    const [row] = await ask<{ id: string }>(
      database.url,
      `select 'Service_' || s.id as id from service s join municipality m on m.id = s.municipality_id
       where m.code = '${TOWN}' and s.closed_on is null and s.starts_on < '2026-01-01' order by s.key limit 1`,
    );
    const said = { ...planned(), purpose: 'RESUME', service: row?.id };
    const { serviceProcedure } = await give(
      api,
      by.municipality,
      'serviceProcedurePlan',
      said,
      'serviceProcedure { level users kind { code } }',
    );
    expect(serviceProcedure).toEqual({ level: null, users: null, kind: null });
  });
});
