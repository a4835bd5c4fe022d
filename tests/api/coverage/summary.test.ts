import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRow, NEXT } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { mapInSql, type RowInSql } from './map-in-sql.js';

const TODAY = '2026-11-25';
let api: Api;
let inSql: RowInSql[];
beforeAll(async () => {
  const database = await demoDatabase();
  inSql = await mapInSql(database.url, TODAY);
  api = await apiOver(database, TODAY);
});
afterAll(() => api.stop());

const FIGURES = `rowsByStatus { status rows } shortfallPlaces exemptPlaces undecidedPlaces bounds { lower upper }
  maximumUsers havePlaces coveredPlaces coverageRatio municipalitiesFallingShort`;
const PLACES = ['shortfallPlaces', 'exemptPlaces', 'undecidedPlaces', 'maximumUsers', 'havePlaces', 'coveredPlaces'];

type Group = {
  readonly key: readonly { readonly code: string | null }[];
  readonly rowsByStatus: readonly { readonly status: string; readonly rows: number }[];
  readonly bounds: { readonly lower: number; readonly upper: number | null };
  readonly coverageRatio: string | null;
  readonly municipalitiesFallingShort: number;
} & { readonly [figure: string]: unknown };

async function groups(by: string, more = ''): Promise<readonly Group[]> {
  const document = `{ groups: coverageSummary(groupBy: [${by}]${more}) { key { code } ${FIGURES} } }`;
  const { data, errors } = await api.ask<{ groups: Group[] }>(document);
  expect(errors).toEqual([]);
  return data.groups;
}

async function country(): Promise<Group> {
  const [whole, ...others] = await groups('');
  if (whole === undefined || others.length > 0) throw new Error('The country is one group');
  return whole;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the rows of the Map', () => {
  it('have the places, gaps and status that plain SQL over the tables finds', async () => {
    const FIELDS =
      'level host { code } kind { code } maximumUsers countedPlaces havePlaces openPlaces bounds { lower } status';
    type Row = {
      level: string;
      host: { code: string };
      kind: { code: string };
      maximumUsers: number | null;
      countedPlaces: number;
      havePlaces: number;
      openPlaces: number | null;
      bounds: { lower: number };
      status: string;
    };
    const document = `query Q($after: String) { list: coverage(first: 500, after: $after) { nodes { ${FIELDS} } ${NEXT} } }`;
    const rows = await everyRow<Row>(api, document);
    const answered = rows.map((row) => ({
      ...{ level: row.level, host: row.host.code, kind: row.kind.code, status: row.status },
      ...{ maximum: row.maximumUsers, counted: row.countedPlaces, have: row.havePlaces },
      ...{ open: row.openPlaces, lower: row.bounds.lower },
    }));
    expect(answered).toHaveLength(3618);
    // SQL looks at one day: what is at risk is met on it.
    const onTheDay = answered.map((row) => ({ ...row, status: row.status === 'AT_RISK' ? 'MET' : row.status }));
    expect(onTheDay).toEqual(inSql);
  });
});

describe('the summary of the country', () => {
  it('says that 150 of 265 municipalities fall short, by 7,535 places', async () => {
    expect(await country()).toMatchObject({ municipalitiesFallingShort: 150, shortfallPlaces: 7535 });
  });

  it('is what plain SQL over the tables adds up', async () => {
    const of = (status: string) => inSql.filter((row) => row.status === status);
    const open = (rows: readonly RowInSql[]) => sum(rows.map((row) => row.open ?? 0));
    const measured = inSql.filter(({ status, maximum }) => status !== 'EXEMPT' && maximum !== null);
    const maximumUsers = sum(measured.map(({ maximum }) => maximum ?? 0));
    const coveredPlaces = sum(measured.map(({ have, maximum }) => Math.min(have, maximum ?? 0)));
    // SQL looks at one day: what is at risk is met on it.
    const atRisk = 63;
    const statuses = ['MET', 'SHORTFALL', 'AT_RISK', 'UNKNOWN', 'EXEMPT', 'NOT_REQUIRED'];
    const rowsOf = (status: string) =>
      status === 'AT_RISK' ? atRisk : of(status).length - (status === 'MET' ? atRisk : 0);
    expect(await country()).toEqual({
      key: [],
      rowsByStatus: statuses.map((status) => ({ status, rows: rowsOf(status) })),
      shortfallPlaces: open(of('SHORTFALL')),
      exemptPlaces: open(of('EXEMPT')),
      undecidedPlaces: open(of('UNKNOWN')),
      // Some rows have no stated maximum, so nobody knows how many places are missing at most.
      bounds: { lower: sum([...of('SHORTFALL'), ...of('UNKNOWN')].map(({ lower }) => lower)), upper: null },
      maximumUsers,
      havePlaces: sum(measured.map(({ have }) => have)),
      coveredPlaces,
      coverageRatio: (Math.round((coveredPlaces / maximumUsers) * 10_000) / 10_000).toFixed(4),
      municipalitiesFallingShort: new Set(of('SHORTFALL').map(({ host }) => host)).size,
    });
  });

  it.each([
    ['MUNICIPALITY', 265],
    ['DISTRICT', 28],
    ['PLANNING_REGION', 6],
    ['KIND', 28],
    ['LEVEL', 3],
    ['STATUS', 6],
    ['DISTRICT, KIND', null],
  ])('is the sum of its parts by %s', async (by, size) => {
    const whole = await country();
    const parts = await groups(by);
    if (size !== null) expect(parts).toHaveLength(size);
    for (const figure of PLACES) {
      expect({ figure, places: sum(parts.map((part) => Number(part[figure]))) }).toEqual({
        figure,
        places: whole[figure],
      });
    }
    for (const { status, rows } of whole.rowsByStatus) {
      const counts = parts.map((part) => part.rowsByStatus.find((each) => each.status === status)?.rows ?? 0);
      expect({ status, rows: sum(counts) }).toEqual({ status, rows });
    }
    expect(sum(parts.map(({ bounds }) => bounds.lower))).toBe(whole.bounds.lower);
    const uppers = parts.map(({ bounds }) => bounds.upper);
    expect(uppers.includes(null) ? null : sum(uppers.map(Number))).toBe(whole.bounds.upper);
  });

  it('counts each municipality that falls short in one district and one planning region', async () => {
    for (const by of ['MUNICIPALITY', 'DISTRICT', 'PLANNING_REGION']) {
      expect(sum((await groups(by)).map((part) => part.municipalitiesFallingShort))).toBe(150);
    }
  });

  it('agrees with every municipality asked by itself', async () => {
    const document = '{ municipalities(first: 265) { nodes { code fallsShort coverage(first: 1) { totalCount } } } }';
    type Municipalities = { municipalities: { nodes: { code: string; fallsShort: boolean }[] } };
    const { data } = await api.ask<Municipalities>(document);
    const short = data.municipalities.nodes.filter(({ fallsShort }) => fallsShort).map(({ code }) => code);
    const hosts = (await groups('MUNICIPALITY', ', where: { status: { eq: SHORTFALL } }')).map(
      ({ key }) => key[0]?.code,
    );
    expect(data.municipalities.nodes).toHaveLength(265);
    expect(short).toHaveLength(150);
    expect([...short].sort()).toEqual([...hosts].sort());
  });

  it('puts the municipality with most missing places first when asked to', async () => {
    const places = (await groups('MUNICIPALITY', ', orderBy: SHORTFALL_PLACES')).map(
      ({ shortfallPlaces }) => shortfallPlaces,
    );
    expect(places).toEqual([...places].sort((a, b) => Number(b) - Number(a)));
    expect(places[0]).not.toBe(places[1]);
  });
});
