import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/kernel/day.js';
import { workedQuestions } from '../../../src/worked-questions.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { ask } from '../../seeds/ask.js';

let api: Api;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

type Cliff = {
  kind: string;
  lastDay: string;
  isPast: boolean;
  isContinued: boolean;
  isFundedAfter: boolean | null;
  places: number | null;
  weakestProvenance: string;
  municipality: { name: string };
};
type Group = { key: { value: string | null }[]; count: number; places: { known: number; sum: string | null } };
type Answer = { ahead: { totalCount: number; nodes: Cliff[]; groupedAggregates: Group[] }; past: { nodes: Cliff[] } };

const cliffs = (variables: object = {}) =>
  dataOf<Answer>(api, workedQuestions().find(({ file }) => file.startsWith('23'))?.document ?? '', variables);

describe('funding cliffs', () => {
  it('ahead: with and without a continuation, each by its last day, the end of the continuation too', async () => {
    const { ahead } = await cliffs();
    expect(ahead.nodes.map(({ kind, isContinued, isFundedAfter }) => ({ kind, isContinued, isFundedAfter }))).toEqual([
      { kind: 'PROJECT_END', isContinued: false, isFundedAfter: true },
      { kind: 'CONTINUATION_END', isContinued: false, isFundedAfter: false },
      { kind: 'PROJECT_END', isContinued: false, isFundedAfter: false },
      { kind: 'PROJECT_END', isContinued: true, isFundedAfter: true },
      { kind: 'CONTINUATION_END', isContinued: false, isFundedAfter: false },
    ]);
    expect(ahead.nodes[0]).toMatchObject({ lastDay: '2026-12-31', places: 30, weakestProvenance: 'SYNTHETIC' });
    expect(ahead.nodes.filter(({ lastDay }) => lastDay <= '2027-11-25').length).toBeGreaterThanOrEqual(2);
    const days = ahead.nodes.map(({ lastDay }) => lastDay);
    expect(days).toEqual(days.toSorted());
    expect(ahead.nodes.every(({ isPast }) => !isPast)).toBe(true);
  });

  it('are taken together by district and month: the groups add up to the rows', async () => {
    const { ahead } = await cliffs();
    const expected = Map.groupBy(
      ahead.nodes,
      ({ lastDay, isContinued }) => `${lastDay.slice(0, 7)} ${String(isContinued)}`,
    );
    const groups = ahead.groupedAggregates;
    expect(groups.map(({ key }) => `${key[1]?.value ?? ''} ${key[2]?.value ?? ''}`).toSorted()).toEqual(
      [...expected.keys()].toSorted(),
    );
    expect(groups.find(({ key }) => key[0]?.value === 'BGS' && key[1]?.value === '2026-12')).toMatchObject({
      ...{ count: 1, places: { known: 1, sum: '30' } },
    });
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    expect(sum(groups.map(({ places }) => Number(places.sum)))).toBe(sum(ahead.nodes.map(({ places }) => places ?? 0)));
  });

  it('past: also of projects that offered services of which none is recorded, with places that nobody knows', async () => {
    const { past } = await cliffs();
    expect(past.nodes).toMatchObject([
      ...[{ kind: 'CONTINUATION_END', lastDay: '2017-12-31', municipality: { name: 'Лясковец' } }],
      ...[{ kind: 'PROJECT_END', lastDay: '2018-10-18', municipality: { name: 'Минерални бани' } }],
      ...[{ kind: 'PROJECT_END', lastDay: '2024-06-30', isContinued: true }],
    ]);
    for (const { isPast, isContinued, places, weakestProvenance } of past.nodes.slice(0, 2)) {
      expect({ isPast, isContinued, places, weakestProvenance }).toEqual({
        ...{ isPast: true, isContinued: false, places: null, weakestProvenance: 'PLACEHOLDER' },
      });
    }
  });

  it('are bounded by both days, included', async () => {
    const on = async (from: string, until: string) => (await cliffs({ from, until })).ahead.totalCount;
    expect(await on('2026-12-31', '2026-12-31')).toBe(1);
    expect(await on('2027-01-01', '2027-01-01')).toBe(0);
    expect(await on('2026-12-30', '2026-12-30')).toBe(0);
  });

  it('that take money from counted places are in the forecast from today on, on the first day without it', async () => {
    type Forecast = {
      fundingCliffs: { nodes: { lastDay: string; places: number; municipality: { code: string } }[] };
      coverageForecast: {
        newlyShort: {
          day: string;
          row: { host: { code: string } };
          today: { status: string };
          causes: { change: string; fact: { __typename: string } }[];
        }[];
      };
    };
    const { fundingCliffs, coverageForecast } = await dataOf<Forecast>(
      api,
      `{ fundingCliffs(from: "2026-11-25", until: "2027-11-25", where: { kind: { eq: CONTINUATION_END } }) {
           nodes { lastDay places municipality { code } } }
         coverageForecast(asOf: "2026-11-25", to: "2027-11-25") {
           newlyShort { day row { host { code } } today { status } causes { change fact { __typename } } } } }`,
    );
    const [cliff] = fundingCliffs.nodes;
    expect(fundingCliffs.nodes).toHaveLength(1);
    const found = coverageForecast.newlyShort.filter(
      ({ day: first, row }) =>
        first === addDays(day(cliff?.lastDay ?? ''), 1) && row.host.code === cliff?.municipality.code,
    );
    expect(found).toMatchObject([
      { today: { status: 'MET' }, causes: [{ change: 'ENDS', fact: { __typename: 'Funding' } }] },
    ]);
  });

  it('agree with the money of the services: it ends where the cliff is, and where nobody pays nothing is funded', async () => {
    const wrong = await ask(
      database.url,
      `select c.last_day from funding_cliff c where c.service_id is not null and (
         not exists (select from funding f where f.service_id = c.service_id and f.valid_until = c.last_day + 1)
         or c.is_funded_after <> exists (select from funding f where f.service_id = c.service_id
           and daterange(f.valid_from, f.valid_until) @> c.last_day + 1))`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('what funding cliffs are computed from', () => {
  /** Each on a connection of its own; nothing of it stays. */
  async function tried<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query('begin');
      return await work(client);
    } finally {
      await client.query('rollback');
      await client.end();
    }
  }

  it('is as weak as its weakest part: the term, the link, the service, its money, the agreements, or what is offered', async () => {
    const PARTS = ['project', 'project_term', 'project_service', 'service', 'funding', 'continuation_agreement'];
    const told = await tried(async (client) => {
      const weak: Record<string, unknown> = {};
      const weakestOf = async (where: string) => {
        const { rows } = await client.query<{ weakest: string }>(
          `select distinct weakest_provenance as weakest from funding_cliff where ${where}`,
        );
        return rows.map(({ weakest }) => weakest);
      };
      for (const table of [...PARTS, 'project_offer'])
        await client.query(`update ${table} set provenance = 'OFFICIAL'`);
      weak['none'] = await weakestOf('true');
      for (const table of [...PARTS, 'project_offer']) {
        await client.query('savepoint one');
        await client.query(`update ${table} set provenance = 'PLACEHOLDER'`);
        weak[table] = await weakestOf(
          table === 'project_offer' ? 'service_id is null' : 'service_id is not null and is_continued',
        );
        await client.query('rollback to savepoint one');
      }
      return weak;
    });
    const placeholder = [...PARTS, 'project_offer'].map((table) => [table, ['PLACEHOLDER']] as const);
    expect(told).toEqual({ none: ['OFFICIAL'], ...Object.fromEntries(placeholder) });
  });

  it('is asked once for all rows, also of an earlier instant: nothing is asked for each row', async () => {
    for (const schema of ['public', 'known']) {
      const plan = await tried(async (client) => {
        await client.query(`set local karta.known_sequence = '1000000'`);
        const { rows } = await client.query<{ 'QUERY PLAN': unknown }>(
          `explain (format json) select * from ${schema}.funding_cliff`,
        );
        return JSON.stringify(rows);
      });
      expect(plan).toContain('Plan');
      expect(plan).not.toContain('SubPlan');
    }
  });

  it('is what was known at an instant: the same as now', async () => {
    const asked = (knownAt: string) =>
      dataOf<{ fundingCliffs: { totalCount: number; nodes: object[] } }>(
        api,
        `{ fundingCliffs${knownAt} { totalCount nodes { kind lastDay places isContinued isFundedAfter weakestProvenance service { id } } } }`,
      );
    const now = await asked('');
    expect(await asked(`(knownAt: "${new Date().toISOString()}")`)).toEqual(now);
    expect(now.fundingCliffs.totalCount).toBeGreaterThan(4);
  });
});

describe('the end of state money after a project', () => {
  it('is in the forecast of coverage on the first day without it, and on no other', async () => {
    type Ended = { lastDay: string; kind: string; places: number; service: { id: string } | null };
    const { fundingCliffs } = await dataOf<{ fundingCliffs: { nodes: Ended[] } }>(
      api,
      '{ fundingCliffs(from: "2026-11-25", where: { kind: { eq: CONTINUATION_END }, isFundedAfter: { eq: false } }) { nodes { lastDay kind places service { id } } } }',
    );
    expect(fundingCliffs.nodes.length).toBeGreaterThan(0);
    for (const { lastDay, places, service } of fundingCliffs.nodes) {
      const first = addDays(day(lastDay), 1);
      type Part = { havePlaces: number; events: { day: string; fact: { id: string } }[] };
      const { ahead, before, after } = await dataOf<Record<string, { rows: { parts: Part[] }[] }>>(
        api,
        `query ($eve: Date!, $last: Date!, $first: Date!, $next: Date!) {
           ahead: coverageChanges(from: $last, to: $first) { rows { parts { havePlaces events { day fact { id } } } } }
           before: coverageChanges(from: $eve, to: $last) { rows { parts { havePlaces events { day fact { id } } } } }
           after: coverageChanges(from: $first, to: $next) { rows { parts { havePlaces events { day fact { id } } } } } }`,
        { eve: addDays(day(lastDay), -1), last: lastDay, first, next: addDays(first, 1) },
      );
      const ofService = (changes: typeof ahead) =>
        (changes?.rows ?? [])
          .flatMap(({ parts }) => parts)
          .filter(({ events }) => events.some(({ fact }) => fact.id === service?.id));
      expect(ofService(ahead)).toMatchObject([{ havePlaces: -places, events: [{ day: first }] }]);
      expect([ofService(before), ofService(after)]).toEqual([[], []]);
    }
  });
});

describe('the grant in lists', () => {
  it('is filtered and added up as the rule says it, also where only the share is stated', async () => {
    const { projects } = await dataOf<{ projects: { nodes: { grantAmount: string }[]; aggregates: unknown } }>(
      api,
      `{ projects(where: { grantAmount: { gte: "378008.50" }, provenance: { eq: OFFICIAL } }) {
           nodes { grantAmount } aggregates { grantAmount { sum } } } }`,
    );
    expect(projects).toEqual({
      ...{ nodes: [{ grantAmount: '378008.50' }], aggregates: { grantAmount: { sum: '378008.50' } } },
    });
  });
});

describe('small counts', () => {
  it('of the demonstration are told to nobody who does not report or pay, nor is the total that would tell them', async () => {
    const { projects } = await dataOf<{ projects: { nodes: unknown[] } }>(
      api,
      `{ projects(where: { contractNumber: { eq: "DEMO-PR-001" } }) { nodes {
         staff { value status lowerBound upperBound } counts(where: { counted: { eq: OTHER_STAFF } }) { persons { value status lowerBound upperBound }
           history { nodes { changes { field after } } } } } } }`,
    );
    expect(projects.nodes).toMatchObject([
      {
        staff: { value: null, status: 'SUPPRESSED', lowerBound: 7, upperBound: 10 },
        counts: [{ persons: { value: null, status: 'SUPPRESSED', lowerBound: 1, upperBound: 4 } }],
      },
    ]);
    expect(JSON.stringify(projects)).toContain('"field":"counted"');
    expect(JSON.stringify(projects)).not.toContain('"field":"persons","after":"');
    const { projectCounts } = await dataOf<{ projectCounts: { totalCount: number } }>(
      api,
      '{ projectCounts(where: { persons: { lt: 5 }, provenance: { eq: SYNTHETIC } }) { totalCount } }',
    );
    expect(projectCounts.totalCount).toBe(0);
  });
});
