import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';

const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
});
afterAll(() => api.stop());

const COUNTED = ['referred', 'refused', 'started', 'waiting', 'medianDays'];
const [DAY_CARE, ASSISTANTS, HOMES] = ['DAY_CARE_ELDERLY', 'ASSISTANT_SUPPORT', 'RESIDENTIAL_ELDERLY'];
const count = (kind: string | undefined, referred: number, more: object = {}) => ({
  ...{ kind, referred, refused: 0, started: referred, waiting: 0, medianDays: referred === 0 ? null : 21 },
  ...more,
});
const report = (counts: readonly object[], more: object = {}) => ({
  ...{ municipality: TOWN, firstDay: '2026-07-01', length: 'QUARTER', counts },
  ...more,
});
const SHOWN = 'value status lowerBound upperBound';
const PAYLOAD = `referralReport { referredBy lastDay referred { ${SHOWN} } counts { kind { code } medianDays referred { ${SHOWN} } } }`;
const file = (as: Headers, input: object, more = '') => give(api, as, 'referralReportFile', input, PAYLOAD, more);

type Count = { readonly value: number | null; readonly status: string; readonly upperBound: number | null };
type Shown = {
  readonly referred: Count;
  readonly counts: readonly {
    readonly kind: { code: string };
    readonly medianDays: number | null;
    readonly referred: Count;
  }[];
};

async function read(firstDay: string, as?: Headers, more = ''): Promise<Shown | undefined> {
  const { data, errors } = await api.ask<{ referralReports: { nodes: Shown[] } }>(
    `{ referralReports(where: { municipality: { code: { eq: "${TOWN}" } }, referredBy: { eq: MUNICIPALITY }, firstDay: { eq: "${firstDay}" } }${more}) {
      nodes { referred { ${SHOWN} } counts { kind { code } medianDays referred { ${SHOWN} } } } } }`,
    {},
    as === undefined ? {} : { ...as },
  );
  expect(errors).toEqual([]);
  return data.referralReports.nodes[0];
}

const refusal = async (as: Headers, input: object) => (await file(as, input)).userErrors[0]?.code;

describe('a report of referrals (чл. 73-79)', () => {
  it('is made by the municipality for its own, by АСП for its directorate, and by nobody else', async () => {
    const counts = [count(DAY_CARE, 12), count(ASSISTANTS, 30)];
    for (const as of [by.elsewhere, by.aksu, by.ministry, by.reader]) {
      expect(await errorOf(api, as, 'referralReportFile', report(counts))).toBe('FORBIDDEN');
    }
    for (const [as, referredBy] of [
      [by.municipality, 'MUNICIPALITY'],
      [by.asp, 'SOCIAL_ASSISTANCE_DIRECTORATE'],
    ] as const) {
      const { userErrors, referralReport } = await file(as, report(counts, { firstDay: '2025-07-01' }));
      expect(userErrors).toEqual([]);
      expect(referralReport).toMatchObject({
        referredBy,
        lastDay: '2025-09-30',
        referred: { value: 42, status: 'EXACT' },
      });
    }
  });

  it.each([
    ['a period that begins in the middle', { firstDay: '2026-08-15' }, 'NO_SUCH_PERIOD'],
    ['a quarter that begins in its second month', { firstDay: '2026-08-01' }, 'NO_SUCH_PERIOD'],
    ['a period that is not over', { firstDay: '2026-11-01', length: 'MONTH' }, 'PERIOD_NOT_OVER'],
    ['a period ahead', { firstDay: '2027-01-01' }, 'PERIOD_NOT_OVER'],
    ['a month of a quarter that is reported', { firstDay: '2025-07-01', length: 'MONTH' }, 'OVERLAPS'],
    ['a later month of that quarter', { firstDay: '2025-08-01', length: 'MONTH' }, 'OVERLAPS'],
    ['nothing', { counts: [] }, 'NOTHING_COUNTED'],
    ['a kind twice', { counts: [count(DAY_CARE, 5), count(DAY_CARE, 6)] }, 'KIND_TWICE'],
    ['a universal service', { counts: [count('INFO_TRAINING_RIGHTS', 5)] }, 'UNIVERSAL_NEEDS_NO_REFERRAL'],
    ['days of nobody', { counts: [count(DAY_CARE, 5, { started: 0 })] }, 'DAYS_OF_NOBODY'],
    ['no such kind', { counts: [count('NO_SUCH', 5)] }, 'NO_SUCH_RECORD'],
    ['fewer than nobody', { counts: [count(DAY_CARE, -1)] }, 'NUMBER_OUT_OF_RANGE'],
  ])('of %s is refused', async (_name, more, code) => {
    expect(await refusal(by.municipality, report([count(DAY_CARE, 12)], more))).toBe(code);
  });

  it('tells small counts, and what would give them away, to those who report and pay only', async () => {
    await file(by.municipality, report([count(DAY_CARE, 3), count(ASSISTANTS, 9), count(HOMES, 30)]));
    const told = await read('2026-07-01');
    expect(told?.referred).toMatchObject({ value: 42 });
    expect(told?.counts.map(({ kind, medianDays, referred }) => [kind.code, medianDays, referred])).toEqual([
      [DAY_CARE, null, { value: null, status: 'SUPPRESSED', lowerBound: 1, upperBound: 11 }],
      [ASSISTANTS, null, { value: null, status: 'SUPPRESSED', lowerBound: 1, upperBound: 11 }],
      [HOMES, 21, { value: 30, status: 'EXACT', lowerBound: 30, upperBound: 30 }],
    ]);
    for (const as of [by.municipality, by.asp, by.ministry]) {
      expect((await read('2026-07-01', as))?.counts.map(({ referred }) => referred.value)).toEqual([3, 9, 30]);
    }
    for (const as of [by.elsewhere, by.aksu, by.reader, by.operator]) {
      expect((await read('2026-07-01', as))?.counts.map(({ referred }) => referred.value)).toEqual([null, null, 30]);
    }
  });

  it('gives nothing away by a filter, an order, a sum, a group or a history', async () => {
    const of = `report: { municipality: { code: { eq: "${TOWN}" } }, firstDay: { eq: "2026-07-01" } }`;
    const { data, errors } = await api.ask<{
      small: { totalCount: number };
      all: {
        aggregates: unknown;
        nodes: { history: { nodes: { changes: { field: string }[] }[] } }[];
      };
      groups: { groupedAggregates: { referred: { sum: string | null } }[] };
    }>(
      `{ small: referralCounts(where: { ${of}, referred: { between: { from: 1, to: 29 } } }) { totalCount }
         all: referralCounts(where: { ${of} }, orderBy: { field: REFERRED }) { aggregates { referred { sum min } }
           nodes { history { nodes { changes { field } } } } }
         groups: referralCounts(where: { ${of} }) { groupedAggregates(groupBy: [KIND]) { referred { sum } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.small.totalCount).toBe(0);
    expect(data.all.aggregates).toEqual({ referred: { sum: '30', min: 30 } });
    expect(data.groups.groupedAggregates.map(({ referred }) => referred.sum).filter((sum) => sum !== null)).toEqual([
      '30',
    ]);
    const changes = data.all.nodes.flatMap(({ history }) => history.nodes.flatMap((each) => each.changes));
    expect(changes.filter(({ field }) => COUNTED.includes(field))).toEqual([]);
  });

  it('of the same period once more is a correction: what was suppressed stays so, and the total is told no longer', async () => {
    const [clock] = await ask<{ at: string }>(
      database.url,
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    );
    await file(by.municipality, report([count(DAY_CARE, 8), count(HOMES, 30)]));
    expect(
      await ask(
        database.url,
        `select count(*)::int as reports from referral_report where first_day = '2026-07-01'
      and referred_by = 'MUNICIPALITY' and municipality_id = (select id from municipality where code = '${TOWN}')`,
      ),
    ).toEqual([{ reports: 1 }]);
    const told = await read('2026-07-01');
    expect(told?.referred).toEqual({ value: null, status: 'SUPPRESSED', lowerBound: 30, upperBound: null });
    expect(told?.counts.map(({ referred }) => referred)).toMatchObject([
      { status: 'SUPPRESSED', lowerBound: 0, upperBound: null },
      { status: 'SUPPRESSED', lowerBound: 0, upperBound: null },
      { value: 30 },
    ]);
    expect((await read('2026-07-01', by.municipality))?.counts.map(({ referred }) => referred.value)).toEqual([
      8, 0, 30,
    ]);
    const before = await read('2026-07-01', undefined, `, knownAt: "${clock?.at ?? ''}"`);
    expect(before?.referred.value).toBe(42);
    expect(before?.counts.map(({ referred }) => referred.value)).toEqual([null, null, 30]);
  });

  it.each([
    ['referralReports', '2025-01-01'],
    ['referralCounts', '2025-04-01'],
  ])('does not tell in the history of %s which counts changed', async (list, firstDay) => {
    const period = { firstDay };
    const of = `municipality: { code: { eq: "${TOWN}" } }, referredBy: { eq: MUNICIPALITY }, firstDay: { eq: "${firstDay}" }`;
    const where = list === 'referralReports' ? of : `report: { ${of} }`;
    type Told = { history: { nodes: { version: number; changes: { field: string }[] }[] } };
    await file(by.municipality, report([count(DAY_CARE, 8), count(ASSISTANTS, 40), count(HOMES, 30)], period));
    await file(by.municipality, report([count(DAY_CARE, 3), count(ASSISTANTS, 40), count(HOMES, 35)], period));
    const { data } = await api.ask<Record<string, { nodes: Told[] }>>(
      `{ ${list}(where: { ${where} }) { nodes { history { nodes { version changes { field } } } } } }`,
    );
    const told = data[list]?.nodes.map(({ history }) => history.nodes) ?? [];
    // Every row of a table has as many versions as its report was told, whether its counts changed or not.
    expect(told.map((versions) => versions.map(({ version }) => version))).toEqual(told.map(() => [1, 2]));
    const fields = told.flatMap((versions) => versions.flatMap(({ changes }) => changes.map(({ field }) => field)));
    expect(fields).toContain('referredSuppressed');
    for (const counted of COUNTED) expect(fields).not.toContain(counted);
  });

  it('is only tried by a dry run, and done once under one key', async () => {
    const input = report([count(DAY_CARE, 6)], { firstDay: '2026-04-01' });
    expect((await file(by.municipality, input, ', dryRun: true')).userErrors).toEqual([]);
    expect(await read('2026-04-01')).toBeUndefined();
    const document = `mutation ($input: ReferralReportFileInput!) { referralReportFile(input: $input) @idempotent(key: "referrals-1") { referralReport { version } } }`;
    for (let time = 0; time < 2; time += 1) {
      const { data } = await api.ask<{ referralReportFile: object }>(document, { input }, { ...by.municipality });
      expect(data.referralReportFile).toEqual({ referralReport: { version: 1 } });
    }
  });

  it('can be one of many', async () => {
    const { data, errors } = await api.ask<{
      referralReportFileBatch: { rows: { status: string; userErrors: { code: string }[] }[] };
    }>(
      `mutation ($inputs: [ReferralReportFileInput!]!) { referralReportFileBatch(inputs: $inputs, mode: PER_ROW) { rows { status userErrors { code } } } }`,
      {
        inputs: [
          report([count(HOMES, 7)], { firstDay: '2026-01-01' }),
          report([count(HOMES, 7)], { firstDay: '2026-01-02' }),
        ],
      },
      { ...by.municipality },
    );
    expect(errors).toEqual([]);
    expect(data.referralReportFileBatch.rows.map(({ userErrors }) => userErrors[0]?.code ?? null)).toEqual([
      null,
      'NO_SUCH_PERIOD',
    ]);
  });
});
