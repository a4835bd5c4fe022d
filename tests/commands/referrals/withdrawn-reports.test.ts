import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';

const TOWN = 'VTR13';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
});
afterAll(() => api.stop());

const count = (kind: string, referred: number) => ({
  ...{ kind, referred, refused: 0, started: 0, waiting: 0, medianDays: null },
});
const COUNTS = [count('DAY_CARE_ELDERLY', 3), count('ASSISTANT_SUPPORT', 9), count('RESIDENTIAL_ELDERLY', 30)];
const report = (firstDay: string, length: string, more: object = {}) => ({
  ...{ municipality: TOWN, firstDay, length, counts: COUNTS },
  ...more,
});
const SHOWN = `referralReport { lastDay withdrawnOn referred { value } counts { kind { code } referred { value upperBound } } }`;
const file = (as: Headers, input: object) => give(api, as, 'referralReportFile', input, SHOWN);
const withdraw = (as: Headers, input: object) => give(api, as, 'referralReportWithdraw', input, SHOWN);
const codeOf = ({ userErrors }: Awaited<ReturnType<typeof file>>) => userErrors[0]?.code ?? null;

type Shown = {
  readonly withdrawnOn: string | null;
  readonly lastDay: string;
  readonly referred: { readonly value: number | null };
  readonly counts: readonly {
    readonly referred: { readonly value: number | null; readonly upperBound: number | null };
  }[];
};
async function listed(firstDay: string): Promise<readonly Shown[]> {
  const { data, errors } = await api.ask<{ referralReports: { nodes: readonly Shown[] } }>(
    `{ referralReports(where: { municipality: { code: { eq: "${TOWN}" } }, referredBy: { eq: MUNICIPALITY },
      firstDay: { eq: "${firstDay}" } }, orderBy: { field: LAST_DAY }) {
      nodes { withdrawnOn lastDay referred { value } counts { referred { value upperBound } } } } }`,
  );
  expect(errors).toEqual([]);
  return data.referralReports.nodes;
}

describe('a report of referrals that is withdrawn (чл. 73-79)', () => {
  it('as of the wrong length makes room for the right one, and is in no total', async () => {
    expect(codeOf(await file(by.municipality, report('2025-07-01', 'MONTH')))).toBeNull();
    expect(codeOf(await file(by.municipality, report('2025-07-01', 'QUARTER')))).toBe('OVERLAPS');
    const input = { municipality: TOWN, firstDay: '2025-07-01' };
    const { userErrors, referralReport } = await withdraw(by.municipality, input);
    expect(userErrors).toEqual([]);
    expect(referralReport).toMatchObject({ withdrawnOn: '2026-11-25', lastDay: '2025-07-31' });
    expect(codeOf(await file(by.municipality, report('2025-07-01', 'QUARTER')))).toBeNull();
    expect((await listed('2025-07-01')).map(({ lastDay, withdrawnOn }) => [lastDay, withdrawnOn])).toEqual([
      ['2025-07-31', '2026-11-25'],
      ['2025-09-30', null],
    ]);
    const { data } = await api.ask<{ referralTotals: readonly object[] }>(
      `{ referralTotals(by: MUNICIPALITY, district: "VTR", firstDay: "2025-07-01", lastDay: "2025-09-30") { lastDay reports } }`,
    );
    expect(data.referralTotals).toEqual([{ lastDay: '2025-09-30', reports: 1 }]);
  });

  it('keeps what was suppressed of it suppressed in what is reported anew, and in its corrections', async () => {
    const raised = [count('DAY_CARE_ELDERLY', 8), count('ASSISTANT_SUPPORT', 9), count('RESIDENTIAL_ELDERLY', 30)];
    await file(by.municipality, report('2025-04-01', 'MONTH'));
    await withdraw(by.municipality, { municipality: TOWN, firstDay: '2025-04-01' });
    for (let time = 0; time < 2; time += 1) {
      await file(by.municipality, report('2025-04-01', 'QUARTER', { counts: raised }));
      const anew = (await listed('2025-04-01')).find(({ withdrawnOn }) => withdrawnOn === null);
      expect(anew?.referred.value).toBeNull();
      expect(anew?.counts.map(({ referred }) => referred)).toEqual([
        { value: null, upperBound: null },
        { value: null, upperBound: null },
        { value: 30, upperBound: 30 },
      ]);
    }
  });

  it('is withdrawn by the body that made it, once', async () => {
    await file(by.asp, report('2025-01-01', 'QUARTER'));
    const input = { municipality: TOWN, firstDay: '2025-01-01' };
    for (const as of [by.elsewhere, by.aksu, by.ministry, by.reader]) {
      expect(await errorOf(api, as, 'referralReportWithdraw', input)).toBe('FORBIDDEN');
    }
    expect(codeOf(await withdraw(by.municipality, input))).toBe('NO_REPORT_TO_WITHDRAW');
    expect(codeOf(await withdraw(by.asp, input))).toBeNull();
    expect(codeOf(await withdraw(by.asp, input))).toBe('NO_REPORT_TO_WITHDRAW');
  });

  it('is looked back to as it stood', async () => {
    await file(by.municipality, report('2024-10-01', 'QUARTER'));
    const [clock] = await ask<{ at: string }>(
      database.url,
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    );
    await withdraw(by.municipality, { municipality: TOWN, firstDay: '2024-10-01' });
    const asked = (at: string) =>
      `referralReports(where: { firstDay: { eq: "2024-10-01" } }${at}) { nodes { withdrawnOn } }`;
    const { data: both } = await api.ask(`{ now: ${asked('')} then: ${asked(`, knownAt: "${clock?.at ?? ''}"`)} }`);
    expect(both).toEqual({
      now: { nodes: [{ withdrawnOn: '2026-11-25' }] },
      then: { nodes: [{ withdrawnOn: null }] },
    });
  });
});
