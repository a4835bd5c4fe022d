import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import {
  type CountedKind,
  lastDayOfPeriod,
  type PublishedPart,
  publishReport,
  ReferringBody,
  referralTotals,
} from '../../../src/referrals/rules/index.js';

describe('the period of a report', () => {
  it.each([
    ['2026-02-01', 'MONTH', '2026-02-28'],
    ['2026-12-01', 'MONTH', '2026-12-31'],
    ['2026-10-01', 'QUARTER', '2026-12-31'],
    ['2026-11-01', 'QUARTER', null],
    ['2026-10-02', 'MONTH', null],
  ] as const)('that begins on %s, a %s, ends on %s', (from, length, last) => {
    expect(lastDayOfPeriod(day(from), length)).toBe(last);
  });
});

const kind = (key: string, referred: number): CountedKind => ({
  kind: key,
  referred,
  refused: 0,
  started: 0,
  waiting: 0,
});
const part = (municipality: number, referredBy: ReferringBody, kinds: readonly CountedKind[]): PublishedPart => ({
  ...{
    code: 'VTR',
    municipalities: 2,
    municipality: String(municipality),
    referredBy,
    firstDay: day('2026-07-01'),
    lastDay: day('2026-09-30'),
  },
  ...{ counts: publishReport(kinds, null).total, provenance: municipality === 1 ? 'OFFICIAL' : 'SYNTHETIC' },
});
const bodies = Object.values(ReferringBody);

describe('totals of a district', () => {
  it('are told where both bodies reported for every municipality and nothing is suppressed', () => {
    const parts = [1, 2].flatMap((each) => bodies.map((body) => part(each, body, [kind('a', 10), kind('b', 0)])));
    expect(referralTotals(parts)).toMatchObject([
      { reports: 4, missingReports: 0, provenance: 'SYNTHETIC', counts: { referred: { value: 40 } } },
    ]);
  });
  it('have no upper bound while a report is missing: the next report would be their difference', () => {
    const [total] = referralTotals([part(1, 'MUNICIPALITY', [kind('a', 10)])]);
    expect(total).toMatchObject({
      missingReports: 3,
      counts: { referred: { isSuppressed: true, least: 10, most: null } },
    });
  });
  it('are told of a quarter also where a body reports by month: who waits is of the last day', () => {
    const months = ['2026-07', '2026-08', '2026-09'].map((month, index): PublishedPart => {
      const firstDay = day(`${month}-01`);
      const waits = [{ ...kind('a', 10), waiting: 20 + index }];
      return {
        ...{ ...part(1, 'MUNICIPALITY', waits), firstDay, lastDay: lastDayOfPeriod(firstDay, 'MONTH') ?? firstDay },
        municipalities: 1,
      };
    });
    const agency = { ...part(1, 'SOCIAL_ASSISTANCE_DIRECTORATE', [kind('a', 5)]), municipalities: 1 };
    const quarter = (parts: readonly PublishedPart[]) =>
      referralTotals(parts).find(({ firstDay, lastDay }) => firstDay === '2026-07-01' && lastDay === '2026-09-30');
    expect(quarter([...months.toReversed(), agency])).toMatchObject({
      ...{ reports: 2, missingReports: 0 },
      counts: { referred: { isSuppressed: false, value: 35 }, waiting: { isSuppressed: false, value: 22 } },
    });
    expect(quarter([...months.slice(1), agency])).toMatchObject({ reports: 1, missingReports: 1 });
    const hidden = months.map((each, index) => {
      return index === 1 ? { ...each, counts: publishReport([kind('a', 3)], null).total } : each;
    });
    expect(quarter([...hidden, agency])?.counts.referred).toEqual({ isSuppressed: true, least: 26, most: 29 });
  });
  it('lie within true bounds, and say no more than the totals that they are made of', () => {
    const table = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.tuple(table, table, table, table), (tables) => {
        const parts = tables.map((counts, index) =>
          part(
            1 + (index % 2),
            bodies[index < 2 ? 0 : 1] ?? 'MUNICIPALITY',
            counts.map((count, at) => kind(`k${String(at)}`, count)),
          ),
        );
        const whole = tables.flat().reduce((sum, each) => sum + each, 0);
        const referred = referralTotals(parts)[0]?.counts.referred;
        const hidden = parts.filter(({ counts }) => counts.referred.isSuppressed);
        if (referred?.isSuppressed === false) expect([referred.value, hidden.length]).toEqual([whole, 0]);
        else {
          expect(hidden.length).toBeGreaterThan(0);
          expect(referred?.least).toBeLessThanOrEqual(whole);
          expect(referred?.most ?? Infinity).toBeGreaterThanOrEqual(whole);
        }
      }),
    );
  });
});
