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

describe('a forecast', () => {
  const FORECAST = `query F($to: Date!, $assume: RenewalAssumption!, $where: CoverageWhereInput) { forecast: coverageForecast(to: $to, assumeRenewal: $assume, where: $where) {
    from newlyShort { row { level host { code } kind { code } } day until then { status openPlaces } today { status } causes { change fact { __typename } } licences { number applyBy } }
    newlyFallingShort { municipality { code } day rows { day } }
    licencesToRenew { licence { number applyBy isTooLateToRenew } applyBy isTooLate countedPlaces validUntil }
    pace { district { code } shortfallPlaces daysLeft placesPerYear } paceByDistrict { district { code } shortfallPlaces } } }`;
  type Row = {
    row: { host: { code: string } };
    day: string;
    until: string | null;
    today: { status: string } | null;
    causes: { fact: { __typename: string } }[];
    licences: { number: string }[];
  };
  type Forecast = {
    forecast: {
      from: string;
      newlyShort: Row[];
      newlyFallingShort: { municipality: { code: string }; day: string; rows: { day: string }[] }[];
      licencesToRenew: {
        licence: { number: string; applyBy: string; isTooLateToRenew: boolean };
        applyBy: string;
        isTooLate: boolean;
      }[];
      pace: { shortfallPlaces: number; daysLeft: number; placesPerYear: string };
      paceByDistrict: { district: { code: string }; shortfallPlaces: number }[];
    };
  };

  it('names the rows that are at risk within the horizon, and those beyond', async () => {
    const { forecast } = await data<Forecast>(FORECAST, { to: '2027-05-24', assume: 'NONE' });
    // 180 days ahead of 25.11.2026 is 24.05.2027.
    expect(forecast.newlyShort.filter(({ today }) => today?.status === 'MET')).toHaveLength(63);
    expect(forecast.newlyShort.map(({ day }) => day)).toEqual(forecast.newlyShort.map(({ day }) => day).sort());
    for (const { causes, licences } of forecast.newlyShort) {
      expect(causes.length).toBeGreaterThan(0);
      if (causes.every(({ fact }) => fact.__typename === 'Licence')) expect(licences.length).toBeGreaterThan(0);
    }
    expect(
      (await data<Forecast>(FORECAST, { to: '2027-11-25', assume: 'NONE' })).forecast.newlyShort.length,
    ).toBeGreaterThan(forecast.newlyShort.length);
  });

  it('holds nothing that a renewal would keep, when all are renewed', async () => {
    const none = (await data<Forecast>(FORECAST, { to: '2027-11-25', assume: 'NONE' })).forecast;
    const all = (await data<Forecast>(FORECAST, { to: '2027-11-25', assume: 'ALL' })).forecast;
    expect(all.newlyShort.length).toBeLessThan(none.newlyShort.length);
    expect(all.newlyShort.some(({ causes }) => causes.some(({ fact }) => fact.__typename === 'Funding'))).toBe(true);
    expect(all.licencesToRenew).toEqual(none.licencesToRenew);
    for (const { licence, applyBy, isTooLate } of none.licencesToRenew) {
      expect([licence.applyBy, licence.isTooLateToRenew]).toEqual([applyBy, isTooLate]);
      expect(isTooLate).toBe(applyBy < '2026-11-25');
    }
  });

  it('counts a municipality from the first day on which one of its rows is short', async () => {
    const { forecast } = await data<Forecast>(FORECAST, { to: '2027-11-25', assume: 'NONE' });
    const short = await data<{ municipalities: { nodes: { code: string; fallsShort: boolean }[] } }>(
      '{ municipalities(first: 500) { nodes { code fallsShort } } }',
    );
    const now = new Set(short.municipalities.nodes.filter(({ fallsShort }) => fallsShort).map(({ code }) => code));
    expect(forecast.newlyFallingShort.length).toBeGreaterThan(0);
    for (const { municipality, day, rows } of forecast.newlyFallingShort) {
      expect(now.has(municipality.code)).toBe(false);
      expect(rows[0]?.day).toBe(day);
    }
  });

  it('says the pace that is needed to 1.01.2035, for the country and each district', async () => {
    const { pace, paceByDistrict } = (await data<Forecast>(FORECAST, { to: '2026-11-25', assume: 'NONE' })).forecast;
    expect(pace).toEqual({ district: null, shortfallPlaces: 7535, daysLeft: 2959, placesPerYear: '930.10' });
    expect(paceByDistrict).toHaveLength(28);
    expect(paceByDistrict.reduce((sum, { shortfallPlaces }) => sum + shortfallPlaces, 0)).toBe(7535);
    const one = await data<Forecast>(FORECAST, {
      to: '2026-11-25',
      assume: 'NONE',
      where: { district: { eq: 'PAZ' } },
    });
    expect(one.forecast.paceByDistrict).toMatchObject([{ district: { code: 'PAZ' } }]);
    expect(one.forecast.pace.shortfallPlaces).toBe(one.forecast.paceByDistrict[0]?.shortfallPlaces);
  });
});

describe('changes between two days', () => {
  const CHANGES = `query C($from: Date!, $to: Date!, $where: CoverageWhereInput) { changes: coverageChanges(from: $from, to: $to, where: $where) {
    shortfallPlaces totals { cause shortfallPlaces message(lang: "bg") } rows { row { host { code } level kind { code } } before { havePlaces maximumUsers shortfallPlaces } after { havePlaces maximumUsers shortfallPlaces }
      parts { cause havePlaces maximumUsers shortfallPlaces article concurrent events { day havePlaces fact { __typename } backedBy { host { code } } } } } } }`;
  type Figures = { havePlaces: number; maximumUsers: number | null; shortfallPlaces: number } | null;
  type Changes = {
    changes: {
      shortfallPlaces: number;
      totals: { cause: string; shortfallPlaces: number }[];
      rows: {
        before: Figures;
        after: Figures;
        parts: { cause: string; havePlaces: number; shortfallPlaces: number; article: string; events: object[] }[];
      }[];
    };
  };
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

  it('add up to the whole: of each row, and of the country', async () => {
    const { changes } = await data<Changes>(CHANGES, { from: '2025-11-25', to: '2026-11-25' });
    const country = async (asOf: string) =>
      (await data<{ sums: Totals[] }>(`{ sums: coverageSummary(groupBy: [], asOf: "${asOf}") { shortfallPlaces } }`))
        .sums[0]?.shortfallPlaces ?? 0;
    expect(changes.shortfallPlaces).toBe((await country('2026-11-25')) - (await country('2025-11-25')));
    expect(sum(changes.totals.map(({ shortfallPlaces }) => shortfallPlaces))).toBe(changes.shortfallPlaces);
    expect(changes.totals.length).toBeGreaterThan(4);
    for (const { before, after, parts } of changes.rows) {
      expect(sum(parts.map(({ havePlaces }) => havePlaces))).toBe((after?.havePlaces ?? 0) - (before?.havePlaces ?? 0));
      expect(sum(parts.map(({ shortfallPlaces }) => shortfallPlaces))).toBe(
        (after?.shortfallPlaces ?? 0) - (before?.shortfallPlaces ?? 0),
      );
      for (const { article } of parts) expect(article).toMatch(/ЗСУ|ПЗР/);
    }
  });

  it('of one district are part of those of the country', async () => {
    const variables = { from: '2025-11-25', to: '2026-11-25' };
    const whole = (await data<Changes>(CHANGES, variables)).changes;
    const part = (await data<Changes>(CHANGES, { ...variables, where: { district: { eq: 'PAZ' } } })).changes;
    expect(part.rows.length).toBeGreaterThan(0);
    for (const row of part.rows) expect(whole.rows).toContainEqual(row);
  });

  it('are none within one day', async () => {
    const { changes } = await data<Changes>(CHANGES, { from: '2026-11-25', to: '2026-11-25' });
    expect(changes).toMatchObject({ shortfallPlaces: 0, totals: [], rows: [] });
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
