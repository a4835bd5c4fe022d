import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase(), '2026-11-25');
});
afterAll(() => api.stop());

const ask = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

describe('before the first edition of the Map', () => {
  it('there are no rows, and no summary', async () => {
    const document = `query Q($asOf: Date) {
      coverage(asOf: $asOf) { asOf edition { id } totalCount nodes { id } }
      coverageSummary(groupBy: [], asOf: $asOf) { shortfallPlaces }
    }`;
    expect(await ask(document, { asOf: '2024-08-01' })).toEqual({
      coverage: { asOf: '2024-08-01', edition: null, totalCount: 0, nodes: [] },
      coverageSummary: [],
    });
    expect(await ask(document, { asOf: '2024-08-12' })).toMatchObject({ coverage: { totalCount: 0 } });
    expect(await ask(document, { asOf: '2024-08-13' })).toMatchObject({ coverage: { totalCount: 3618 } });
  });

  it('nobody can say whether a municipality falls short or lacks access', async () => {
    const document = `{ municipalities(first: 265, asOf: "2024-08-01") {
      nodes { fallsShort lacksAccess minimumPackage { fallsShort lacksAccess rows { id } } } } }`;
    const { municipalities } = await ask<{ municipalities: { nodes: unknown[] } }>(document);
    const unsaid = { fallsShort: null, lacksAccess: null };
    expect(municipalities.nodes).toHaveLength(265);
    for (const each of municipalities.nodes) {
      expect(each).toEqual({ ...unsaid, minimumPackage: { ...unsaid, rows: [] } });
    }
  });
});

describe('an edition asked for by its id', () => {
  it('is the measure also for a day before it', async () => {
    const { mapEditions } = await ask<{ mapEditions: { nodes: { id: string }[] } }>('{ mapEditions { nodes { id } } }');
    const editionId = mapEditions.nodes[0]?.id;
    const document = `query Q($editionId: ID) {
      coverage(asOf: "2024-08-01", editionId: $editionId) { asOf edition { id } totalCount }
      coverageSummary(groupBy: [], asOf: "2024-08-01", editionId: $editionId) { municipalitiesFallingShort }
    }`;
    const { coverage, coverageSummary } = await ask<{ coverage: object; coverageSummary: object[] }>(document, {
      editionId,
    });
    expect(coverage).toEqual({ asOf: '2024-08-01', edition: { id: editionId }, totalCount: 3618 });
    expect(coverageSummary).toHaveLength(1);
  });

  it.each([
    ['of another type', 'Service_00000000-0000-0000-0000-000000000000'],
    ['that no edition has', 'MapEdition_00000000-0000-0000-0000-000000000000'],
    ['that is none', 'РМС № 574/8.08.2024'],
  ])('is refused when the id is one %s', async (_name, editionId) => {
    const { errors } = await api.ask('query Q($editionId: ID) { coverage(editionId: $editionId) { totalCount } }', {
      editionId,
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the day of a root field', () => {
  const SERVICES = `services(where: { externalValue: { eq: $key } }) { nodes {
    state allocations { places } licences { status validUntil } kinds { code } contributions { outcome places reasons { code } } } }`;
  const MUNICIPALITY = `name ${SERVICES} coverage(where: { kind: { eq: $kind }, level: { eq: MUNICIPAL } }) { asOf nodes { countedPlaces status } }`;
  type Service = {
    state: string;
    allocations: { places: number }[];
    licences: { status: string }[];
    contributions: { outcome: string; places: number }[];
  };
  type Municipality = {
    services: { nodes: Service[] };
    coverage: { asOf: string; nodes: { countedPlaces: number; status: string }[] };
    minimumPackage: { rows: { kind: { code: string }; countedPlaces: number }[] };
  };

  it('reaches the places, the ledger and the package below: 12 places, then 20, then 16', async () => {
    const document = `query Q($code: String!, $key: String, $kind: String) {
      then: municipality(code: $code, asOf: "2025-08-31") { ...All }
      next: municipality(code: $code, asOf: "2025-09-01") { ...All }
      now: municipality(code: $code) { ...All }
      later: municipality(code: $code, asOf: "2027-02-01") { ...All }
    }
    fragment All on Municipality { ${MUNICIPALITY} minimumPackage { rows { kind { code } level countedPlaces } } }`;
    const kind = 'DAY_CARE_CHILDREN_DISABILITIES';
    const answer = await ask<Record<string, Municipality>>(document, { code: 'SHU25', key: 'S-SHU25-001', kind });
    const places = Object.entries(answer).map(([when, { services, coverage, minimumPackage }]) => ({
      when,
      allocated: services.nodes[0]?.allocations[0]?.places,
      contributed: services.nodes[0]?.contributions[0]?.places,
      counted: coverage.nodes[0]?.countedPlaces,
      due: minimumPackage.rows.find((row) => row.kind.code === kind)?.countedPlaces,
      day: coverage.asOf,
    }));
    const all = (when: string, count: number, day: string) => ({
      when,
      allocated: count,
      contributed: count,
      counted: count,
      due: count,
      day,
    });
    expect(places).toEqual([
      all('then', 12, '2025-08-31'),
      all('next', 20, '2025-09-01'),
      all('now', 20, '2026-11-25'),
      all('later', 16, '2027-02-01'),
    ]);
  });

  it('reaches the licences below: valid on the last day, expired on the next', async () => {
    const document = `query Q($code: String!, $key: String, $kind: String) {
      last: municipality(code: $code, asOf: "2026-07-31") { ${MUNICIPALITY} }
      next: municipality(code: $code, asOf: "2026-08-01") { ${MUNICIPALITY} }
      number: licence(number: "Л-0000-135/02.07.2021", asOf: "2026-07-31") { status lastDay service { contributions { outcome } } }
    }`;
    const kind = 'DAY_CARE_CHILDREN_DISABILITIES';
    const { last, next, number } = await ask<Record<string, Municipality>>(document, {
      code: 'BLG40',
      key: 'S-BLG40-001',
      kind,
    });
    expect(number).toEqual({
      status: 'VALID',
      lastDay: '2026-07-31',
      service: { contributions: [{ outcome: 'COUNTED' }] },
    });
    expect(last?.services.nodes[0]).toMatchObject({
      licences: [{ status: 'VALID' }],
      contributions: [{ outcome: 'COUNTED' }],
    });
    expect(next?.services.nodes[0]).toMatchObject({
      licences: [],
      contributions: [{ outcome: 'EXCLUDED', reasons: [{ code: 'LICENCE_EXPIRED' }] }],
    });
    expect(last?.coverage.nodes[0]?.countedPlaces).toBe(28);
    expect(next?.coverage.nodes[0]?.countedPlaces).toBe(0);
  });

  it('reaches the state of a service below: it stood still for a winter', async () => {
    const days = { before: '2025-10-31', from: '2025-11-01', until: '2026-02-14', after: '2026-02-15' };
    const roots = Object.entries(days).map(
      ([name, day]) =>
        `${name}: services(asOf: "${day}", where: { externalValue: { eq: "S-RAZ16-001" } }) { nodes { state } }`,
    );
    const answer = await ask<Record<string, { nodes: { state: string }[] }>>(`{ ${roots.join(' ')} }`);
    expect(Object.values(answer).map(({ nodes }) => nodes[0]?.state)).toEqual([
      'OPERATING',
      'SUSPENDED',
      'SUSPENDED',
      'OPERATING',
    ]);
  });

  it('is kept apart for each root field, whatever their order', async () => {
    const root = (name: string, day: string) =>
      `${name}: coverageSummary(groupBy: [], asOf: "${day}") { havePlaces shortfallPlaces }`;
    const [a, b] = [root('a', '2025-01-01'), root('b', '2027-03-01')];
    const together = await ask<object>(`{ ${a} ${b} }`);
    const turned = await ask<object>(`{ ${b} ${a} }`);
    const apart = { ...(await ask<object>(`{ ${a} }`)), ...(await ask<object>(`{ ${b} }`)) };
    expect(together).toEqual(apart);
    expect(turned).toEqual(apart);
    expect(new Set(Object.values(together).map((each) => JSON.stringify(each))).size).toBe(2);
  });

  it('may lie ahead: money that ends makes a row short then', async () => {
    const row = (day: string) =>
      `coverage(asOf: "${day}", where: { host: { eq: "BGS21" }, kind: { eq: "DAY_CARE_CHILDREN_DISABILITIES" }, level: { eq: MUNICIPAL } }) { nodes { status } }`;
    expect(await ask(`{ eve: ${row('2027-01-31')} then: ${row('2027-02-01')} }`)).toEqual({
      eve: { nodes: [{ status: 'AT_RISK' }] },
      then: { nodes: [{ status: 'SHORTFALL' }] },
    });
  });
});
