import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

type Totals = {
  readonly shortfallPlaces: number;
  readonly havePlaces: number;
  readonly municipalitiesFallingShort: number;
};
const TOTALS =
  'shortfallPlaces exemptPlaces undecidedPlaces maximumUsers havePlaces coveredPlaces coverageRatio municipalitiesFallingShort bounds { lower upper }';

describe('a timeline', () => {
  const TIMELINE = `query T($of: CoverageScopeInput!, $from: Date!, $to: Date!) { timeline: coverageTimeline(of: $of, from: $from, to: $to) {
    dataVersion resultHash knownAt steps { day totals { ${TOTALS} } row { status maximumUsers havePlaces shortfallPlaces } causes { change fact { __typename id } } } } }`;
  type Timeline = {
    timeline: {
      resultHash: string;
      steps: { day: string; totals: Totals | null; row: { status: string } | null; causes: object[] }[];
    };
  };

  it.each([
    ['the country', { country: true }, ''],
    ['a district', { district: 'PAZ' }, ', where: { district: { eq: "PAZ" } }'],
    ['a municipality', { municipality: 'PAZ21' }, ', where: { host: { eq: "PAZ21" } }'],
  ])(
    'of %s has on each of its days the sums of that day, and on the day before the ones of the step before',
    async (_, of, where) => {
      const { timeline } = await data<Timeline>(TIMELINE, { of, from: '2026-11-25', to: '2027-11-25' });
      const { steps } = timeline;
      expect(steps[0]).toMatchObject({ day: '2026-11-25', causes: [], row: null });
      expect(steps.length).toBeGreaterThan(1);
      for (const [index, step] of steps.entries()) {
        if (index % Math.ceil(steps.length / 6) !== 0) continue;
        const sums = (asOf: string) =>
          data<{ sums: Totals[] }>(`{ sums: coverageSummary(groupBy: [], asOf: "${asOf}"${where}) { ${TOTALS} } }`);
        expect((await sums(step.day)).sums[0]).toEqual(step.totals);
        if (index === 0) continue;
        expect(step.causes.length).toBeGreaterThan(0);
        const eve = new Date(Date.parse(step.day) - 86_400_000).toISOString().slice(0, 10);
        expect((await sums(eve)).sums[0]).toEqual(steps[index - 1]?.totals);
      }
    },
  );

  it('of a row shows it with what begins or ends', async () => {
    const of = { row: { level: 'MUNICIPAL', host: 'BGS21', kind: 'DAY_CARE_CHILDREN_DISABILITIES' } };
    const { timeline } = await data<Timeline>(TIMELINE, { of, from: '2026-11-25', to: '2027-11-25' });
    expect(timeline.steps).toMatchObject([
      { day: '2026-11-25', row: { status: 'MET', maximumUsers: 20, havePlaces: 20 }, totals: null },
      {
        day: '2027-02-01',
        row: { status: 'SHORTFALL', havePlaces: 0 },
        causes: [{ change: 'ENDS', fact: { __typename: 'Funding' } }],
      },
    ]);
  });

  it('begins before there is a Map with nothing, which is not zero', async () => {
    const of = { country: true };
    const { timeline } = await data<Timeline>(TIMELINE, { of, from: '2024-01-01', to: '2024-12-31' });
    expect(timeline.steps[0]).toMatchObject({ day: '2024-01-01', totals: null });
    expect(timeline.steps[1]?.causes).toContainEqual(
      expect.objectContaining({
        change: 'BEGINS',
        fact: expect.objectContaining({ __typename: 'MapEdition' }) as unknown,
      }),
    );
  });

  it('of one day is one step, with the same hash whenever it is asked for', async () => {
    const variables = { of: { country: true }, from: '2026-11-25', to: '2026-11-25' };
    const first = await data<Timeline>(TIMELINE, variables);
    expect(first.timeline.steps).toHaveLength(1);
    expect((await data<Timeline>(TIMELINE, variables)).timeline.resultHash).toBe(first.timeline.resultHash);
  });

  it.each([
    [
      'a last day before the first',
      { of: { country: true }, from: '2026-11-25', to: '2026-11-24' },
      /before the first day/,
    ],
    ['more than 40 years', { of: { country: true }, from: '2020-01-01', to: '2062-01-01' }, /40 years/],
    [
      'a municipality that does not exist',
      { of: { municipality: 'XXX01' }, from: '2026-11-25', to: '2026-11-25' },
      /no municipality with the code XXX01/,
    ],
    [
      'a district that does not exist',
      { of: { district: 'XXX' }, from: '2026-11-25', to: '2026-11-25' },
      /no district with the code XXX/,
    ],
    [
      'a kind that does not exist',
      { of: { row: { level: 'MUNICIPAL', host: 'PAZ21', kind: 'X' } }, from: '2026-11-25', to: '2026-11-25' },
      /no kind with the code X/,
    ],
    ['a country that is not meant', { of: { country: false }, from: '2026-11-25', to: '2026-11-25' }, /country/],
    [
      'two scopes at once',
      { of: { country: true, district: 'PAZ' }, from: '2026-11-25', to: '2026-11-25' },
      /exactly one/i,
    ],
  ])('refuses %s', async (_, variables, message) => {
    const { errors } = await api.ask(TIMELINE, variables);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(message) as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('the next risk of a row', () => {
  it('is named for rows at risk, within the horizon that is asked for', async () => {
    type Rows = {
      coverage: {
        totalCount: number;
        nodes: { nextRisk: { day: string; openPlaces: number; causes: object[] } | null }[];
      };
    };
    const atRisk = (horizon: number) =>
      data<Rows>(
        'query R($horizon: Int!) { coverage(horizonDays: $horizon, first: 500, where: { status: { eq: AT_RISK } }) { totalCount nodes { nextRisk { day openPlaces causes { change } } } } }',
        { horizon },
      );
    const { coverage } = await atRisk(180);
    expect(coverage.totalCount).toBe(63);
    for (const { nextRisk } of coverage.nodes) {
      expect(nextRisk?.day).toSatisfy((day: string) => day > '2026-11-25' && day <= '2027-05-24');
      expect(nextRisk?.openPlaces).toBeGreaterThan(0);
      expect(nextRisk?.causes.length).toBeGreaterThan(0);
    }
    expect((await atRisk(0)).coverage.totalCount).toBe(0);
    expect((await atRisk(3660)).coverage.totalCount).toBeGreaterThan(63);
  });

  it.each([-1, 3661])('refuses a horizon of %i days', async (days) => {
    const { errors } = await api.ask(`{ coverage(horizonDays: ${String(days)}) { totalCount } }`);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('horizonDays') as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('statements of the database', () => {
  it.each([
    [
      'next risks, remedies and explanations',
      'coverage(first: $n, where: { level: { eq: MUNICIPAL }, status: { in: [SHORTFALL, AT_RISK] } }) { nodes { nextRisk { day licences { number } } remedies { steps { object { id } provider { id } municipality { name } } } explanation } }',
    ],
    [
      'a forecast',
      'coverageForecast(to: "2027-11-25") { newlyShort { row { host { name } kind { name } } licences { number } } }',
    ],
    [
      'changes',
      'coverageChanges(from: "2026-06-01", to: "2026-11-25") { rows { row { host { name } } parts { events { fact { id } } } } }',
    ],
  ])('do not grow with the rows of %s', async (_, field) => {
    const counts: number[] = [];
    for (const n of [120, 480])
      counts.push(
        (await api.ask(`query Q($n: Int = ${String(n)}) { ${field} districts(first: $n) { totalCount } }`)).statements,
      );
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(15);
  });
});
