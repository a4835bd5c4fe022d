import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../../src/worked-questions.js';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { requestedCost } from '../../support/cost.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
});
afterAll(() => api.stop());

type Told = {
  readonly value: number | null;
  readonly status: string;
  readonly lowerBound: number;
  readonly upperBound: number | null;
};
type Counts = Readonly<Record<'referred' | 'started' | 'waiting', Told>>;
type Total = Counts & { readonly code: string; readonly reports: number; readonly missingReports: number };
type Answered = {
  readonly reports: {
    readonly nodes: readonly (Counts & { readonly referredBy: string; readonly counts: readonly Counts[] })[];
  };
  readonly byMunicipality: readonly Total[];
  readonly ofDistrict: readonly Total[];
};

async function answered(): Promise<Answered> {
  const question = workedQuestions().find(({ file }) => file.startsWith('27'));
  const { data, errors } = await api.ask<Answered>(question?.document ?? '');
  expect(errors).toEqual([]);
  return data;
}

describe('referrals and who waits', () => {
  it('are answered by the worked question: both bodies of Елена, the ten municipalities, and the district', async () => {
    const { reports, byMunicipality, ofDistrict } = await answered();
    expect(reports.nodes.map(({ referredBy }) => referredBy)).toEqual([
      'MUNICIPALITY',
      'SOCIAL_ASSISTANCE_DIRECTORATE',
    ]);
    expect(byMunicipality).toHaveLength(10);
    expect(byMunicipality.every(({ reports: made, missingReports }) => made === 2 && missingReports === 0)).toBe(true);
    expect(ofDistrict).toMatchObject([{ code: 'VTR', reports: 20, missingReports: 0 }]);
  });

  it('are within the bounds that are told, at every level', async () => {
    const { reports, byMunicipality, ofDistrict } = await answered();
    const sums = await ask<{ code: string; referred: number; started: number; waiting: number }>(
      database.url,
      `select m.code, sum(referred)::int as referred, sum(started)::int as started, sum(waiting)::int as waiting
       from referral_report r join municipality m on m.id = r.municipality_id where first_day = '2026-07-01' group by m.code`,
    );
    const measures = ['referred', 'started', 'waiting'] as const;
    const all = measures.map((measure) => sums.reduce((sum, each) => sum + each[measure], 0));
    const isTrue = (told: Told | undefined, value: number | undefined) => {
      expect(told?.lowerBound).toBeLessThanOrEqual(value ?? NaN);
      expect(told?.upperBound ?? Infinity).toBeGreaterThanOrEqual(value ?? NaN);
      if (told?.status === 'EXACT') expect(told.value).toBe(value);
    };
    measures.forEach((measure, index) => {
      isTrue(ofDistrict[0]?.[measure], all[index]);
      for (const total of byMunicipality)
        isTrue(total[measure], sums.find(({ code }) => code === total.code)?.[measure]);
    });
    const cells = reports.nodes.flatMap(({ counts }) =>
      counts.flatMap((each) => measures.map((measure) => each[measure])),
    );
    expect(cells.some(({ status }) => status === 'SUPPRESSED')).toBe(true);
    expect(cells.every(({ value }) => value === null || value === 0 || value >= 5)).toBe(true);
  });

  it('take as many statements for a district as for the country, and for one report as for many', async () => {
    const totals = (args: string) => api.ask(`{ referralTotals(${args}) { code referred { value } } }`);
    const one = await totals('by: MUNICIPALITY, district: "VTR", firstDay: "2026-07-01"');
    const all = await totals('by: DISTRICT');
    // One more finds the district.
    expect([one.errors, all.errors, one.statements]).toEqual([[], [], all.statements + 1]);
    expect((await totals('by: DISTRICT, district: null')).errors).toEqual([]);
    for (const none of ['XXX', '\\u0000']) {
      const { errors } = await totals(`by: DISTRICT, district: "${none}"`);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    const list = (first: number) =>
      api.ask(`{ referralReports(first: ${String(first)}) { nodes { municipality { name } source { key }
        counts { kind { name } referred { value } } } } }`);
    expect((await list(40)).statements).toBe((await list(1)).statements);
  });

  it('are refused where there are more than asked for, and charged by how many are', async () => {
    const asked = (first: number) =>
      `{ referralTotals(by: MUNICIPALITY, first: ${String(first)}) { code referred { value } } }`;
    for (const wrong of [0, 1001]) {
      const { errors } = await api.ask(asked(wrong));
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PAGINATION_INVALID']);
    }
    const [few, many] = [await api.ask(asked(5)), await api.ask(asked(1000))];
    expect(few.errors.map(({ message }) => message)).toEqual([expect.stringContaining('more than 5 totals')]);
    expect(many.errors).toEqual([]);
    expect(await requestedCost(api, asked(5))).toBeLessThan((await requestedCost(api, asked(1000))) / 50);
  });

  it('look back to what was known: a report that is recorded later is not there', async () => {
    const [clock] = await ask<{ at: string }>(
      database.url,
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    );
    await ask(
      database.url,
      `insert into referral_report (municipality_id, referred_by, first_day, last_day, referred, referred_suppressed,
         refused, refused_suppressed, started, started_suppressed, waiting, waiting_suppressed, provenance, source_id)
       select id, 'MUNICIPALITY', '2026-01-01', '2026-03-31', 7, false, 0, false, 6, false, 0, false, 'SYNTHETIC', source_id
       from municipality where code = 'VTR13'`,
    );
    const { data, errors } = await api.ask<{ then: unknown[]; now: unknown[] }>(
      `query ($at: DateTime!) { then: referralTotals(by: DISTRICT, knownAt: $at) { code } now: referralTotals(by: DISTRICT) { code } }`,
      { at: clock?.at },
    );
    expect(errors).toEqual([]);
    expect([data.then.length, data.now.length]).toEqual([2, 3]);
  });

  it('that are small are refused by the database itself where they are to be told', async () => {
    const told = `insert into referral_count (report_id, kind_id, referred, referred_suppressed, refused, refused_suppressed, started,
        started_suppressed, waiting, waiting_suppressed, provenance, source_id)
      select r.id, k.id, 3, false, 0, false, 0, false, 0, false, 'SYNTHETIC', r.source_id
      from referral_report r, service_kind k where k.code = 'SHELTER_HOMELESS' and r.referred_by = 'MUNICIPALITY' limit 1`;
    await expect(ask(database.url, told)).rejects.toThrow('check constraint');
  });
});
