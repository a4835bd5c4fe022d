import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { ask } from '../../seeds/ask.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';

const TODAY = '2026-11-25';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let runner: Headers;
let service: string;

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
  by = await actors(database.url, 'PDV22');
  const [row] = await ask<{ id: string; provider: string }>(
    database.url,
    `select 'Service_' || s.id as id, p.key as provider from service s join municipality m on m.id = s.municipality_id
     join provision v on v.service_id = s.id and v.valid_until is null join provider p on p.id = v.provider_id
     join allocation a on a.service_id = s.id join service_kind k on k.id = a.kind_id and k.access_class = 'SPECIALISED'
     where m.code = 'PDV22' and s.starts_on < '2026-01-01' and s.closed_on is null and p.kind <> 'MUNICIPALITY' order by s.key limit 1`,
  );
  service = row?.id ?? '';
  runner = await keyFor(database.url, { role: 'PROVIDER', provider: row?.provider ?? '' });
});
afterAll(() => api.stop());

const report = (reportedFor: string, users: number, waiting: number | null, freePlaces: number | null) => ({
  ...{ service, reportedFor, users, waiting, freePlaces },
});
const SHOWN = 'freePlaces users { value status lowerBound upperBound } waiting { value status }';

async function latest(as?: Headers): Promise<unknown> {
  const { data } = await api.ask<{ node: { latestCapacityReport: unknown } }>(
    `{ node(id: "${service}") { ... on Service { latestCapacityReport { ${SHOWN} } } } }`,
    {},
    as === undefined ? {} : { ...as },
  );
  return data.node.latestCapacityReport;
}

describe('a report of users, waiting and free places (чл. 79, 86)', () => {
  it('is made by the provider that runs the service, and by nobody who does not', async () => {
    const other = await keyFor(database.url, { role: 'PROVIDER', provider: 'municipality/VAR06' });
    expect(await errorOf(api, other, 'serviceCapacityReport', report('2026-10-31', 20, 7, 2))).toBe('FORBIDDEN');
    expect(await errorOf(api, by.asp, 'serviceCapacityReport', report('2026-10-31', 20, 7, 2))).toBe('FORBIDDEN');
    const { userErrors } = await give(
      api,
      runner,
      'serviceCapacityReport',
      report('2026-10-31', 20, 7, 2),
      'service { id }',
    );
    expect(userErrors).toEqual([]);
    expect(await latest()).toEqual({
      freePlaces: 2,
      users: { value: 20, status: 'EXACT', lowerBound: 20, upperBound: 20 },
      waiting: { value: 7, status: 'EXACT' },
    });
  });

  it('is told to everybody without counts of fewer than five persons, nor what would give them away', async () => {
    await give(api, runner, 'serviceCapacityReport', report('2026-11-01', 4, 3, 16), 'service { id }');
    expect(await latest()).toEqual({
      freePlaces: null,
      users: { value: null, status: 'SUPPRESSED', lowerBound: 0, upperBound: 4 },
      waiting: { value: null, status: 'SUPPRESSED' },
    });
    for (const as of [runner, by.municipality, by.asp, by.ministry]) {
      expect(await latest(as)).toMatchObject({ freePlaces: 16, users: { value: 4 }, waiting: { value: 3 } });
    }
    for (const as of [by.elsewhere, by.reader]) expect(await latest(as)).toMatchObject({ users: { value: null } });
  });

  it('gives a suppressed count away neither by a filter nor by an order, a sum, or its history', async () => {
    const { data, errors } = await api.ask<{
      some: { totalCount: number };
      all: {
        nodes: { history: { nodes: { changes: { field: string; after: string | null }[] }[] } }[];
        aggregates: unknown;
      };
    }>(
      `{ some: capacityReports(where: { users: { lte: 4 } }) { totalCount }
         all: capacityReports(where: { reportedFor: { eq: "2026-11-01" } }, orderBy: { field: USERS }) {
           aggregates { users { sum } } nodes { history { nodes { changes { field after } } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.some.totalCount).toBe(0);
    expect(data.all.aggregates).toEqual({ users: { sum: null } });
    const told = data.all.nodes.flatMap(({ history }) => history.nodes.flatMap(({ changes }) => changes));
    expect(
      told.filter(({ field }) => ['users', 'waiting', 'freePlaces'].includes(field)).map(({ after }) => after),
    ).toEqual(told.filter(({ field }) => ['users', 'waiting', 'freePlaces'].includes(field)).map(() => null));
  });

  it('of the same day once more is a correction, and the one before stays in the history', async () => {
    await give(api, runner, 'serviceCapacityReport', report('2026-11-01', 12, 0, 8), 'service { id }');
    const rows = await ask<{ users: number }>(
      database.url,
      `select users from capacity_report_history where reported_for = '2026-11-01' order by entry`,
    );
    expect(rows.map(({ users }) => users)).toEqual([4, 12]);
  });

  it('finds the nearest service with free places', async () => {
    const { data, errors } = await api.ask<{
      all: { services: unknown[] };
      free: { services: { service: { id: string } }[] };
    }>(
      `query ($kind: String!) {
         all: nearestServices(point: { latitude: 42.14, longitude: 24.75 }, kind: $kind, first: 50) { services { distanceMeters } }
         free: nearestServices(point: { latitude: 42.14, longitude: 24.75 }, kind: $kind, first: 50, withFreePlaces: true) {
           services { service { id } } } }`,
      {
        kind: (
          await ask<{ code: string }>(
            database.url,
            `select k.code from allocation a join service_kind k on k.id = a.kind_id where 'Service_' || a.service_id = '${service}'`,
          )
        )[0]?.code,
      },
    );
    expect(errors).toEqual([]);
    expect(data.all.services.length).toBeGreaterThan(1);
    const reported = await ask<{ id: string }>(
      database.url,
      `select 'Service_' || service_id as id from (select distinct on (service_id) service_id, free_places
         from capacity_report where reported_for <= '${TODAY}' order by service_id, reported_for desc) latest where free_places > 0`,
    );
    const free = data.free.services.map((each) => each.service.id);
    expect(free).toContain(service);
    expect(free.filter((id) => !reported.some((each) => each.id === id))).toEqual([]);
  });
});
