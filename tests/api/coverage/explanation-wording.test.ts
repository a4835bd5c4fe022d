import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bg } from '../../../src/coverage/api/explanation/bg.js';
import { en } from '../../../src/coverage/api/explanation/en.js';
import {
  explain,
  type ExplainedRisk,
  type ExplanationNames,
  explanationText,
} from '../../../src/coverage/api/explanation/explain.js';
import { dateIn, lastDayIn, quoted, say } from '../../../src/coverage/api/explanation/messages.js';
import { reasonIn, reasonsIn } from '../../../src/coverage/api/explanation/reason.js';
import { computeCoverage, countReasonCodes, type CoverageRow } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { type Language } from '../../../src/platform/request/language.js';
import { aSnapshotAndDay } from '../../arbitraries/snapshot.js';

const LANGUAGES = ['bg', 'en'] as const satisfies readonly Language[];

describe('counts are inflected', () => {
  it.each([
    [0, '„А“: за този вид няма места.', '“A”: there are no places for this kind.'],
    [1, '„А“: брои се 1 място.', '“A”: 1 place counts.'],
    [2, '„А“: броят се 2 места.', '“A”: 2 places count.'],
    [5, '„А“: броят се 5 места.', '“A”: 5 places count.'],
    [21, '„А“: броят се 21 места.', '“A”: 21 places count.'],
    [101, '„А“: броят се 101 места.', '“A”: 101 places count.'],
  ])('%i places', (places, inBulgarian, inEnglish) => {
    expect(say('bg', 'counted', { service: '„А“', places })).toBe(inBulgarian);
    expect(say('en', 'counted', { service: '“A”', places })).toBe(inEnglish);
  });

  it.each([
    [
      0,
      'места за 0 потребители, а няма нито едно място: недостигат 0 места.',
      'places for 0 users, and there is not one place: 0 places are missing.',
    ],
    [
      1,
      'места за 1 потребител, а налице е 1 място: недостига 1 място.',
      'places for 1 user, and there is 1 place: 1 place is missing.',
    ],
    [
      2,
      'места за 2 потребители, а налице са 2 места: недостигат 2 места.',
      'places for 2 users, and there are 2 places: 2 places are missing.',
    ],
    [
      5,
      'места за 5 потребители, а налице са 5 места: недостигат 5 места.',
      'places for 5 users, and there are 5 places: 5 places are missing.',
    ],
    [
      21,
      'места за 21 потребители, а налице са 21 места: недостигат 21 места.',
      'places for 21 users, and there are 21 places: 21 places are missing.',
    ],
    [
      101,
      'места за 101 потребители, а налице са 101 места: недостигат 101 места.',
      'places for 101 users, and there are 101 places: 101 places are missing.',
    ],
  ])('%i users', (count, inBulgarian, inEnglish) => {
    const values = {
      ...{ host: 'А', kind: 'Б', level: 'В', agreements: 'no', range: 'no', lower: 0 },
      ...{ maximum: count, have: count, open: count, why: 'none', service: '', reason: '' },
    };
    expect(say('bg', 'SHORTFALL', values)).toBe(`А: за „Б“ (В) Картата предвижда ${inBulgarian}`);
    expect(say('en', 'SHORTFALL', values)).toBe(`А: for “Б” (В) the Map asks for ${inEnglish}`);
  });

  it('a thousand is written as the language writes it', () => {
    expect(LANGUAGES.map((language) => say(language, 'counted', { service: '', places: 1234 }))).toEqual([
      ': броят се 1234 места.',
      ': 1,234 places count.',
    ]);
  });
});

describe('days', () => {
  it('are written as in Bulgaria and as in Britain, the last day before the end', () => {
    expect(LANGUAGES.map((language) => dateIn(language, day('2026-10-01')))).toEqual([
      '1.10.2026 г.',
      '1 October 2026',
    ]);
    expect(LANGUAGES.map((language) => lastDayIn(language, day('2026-10-01')))).toEqual([
      '30.09.2026 г.',
      '30 September 2026',
    ]);
  });
});

describe('names', () => {
  it('are quoted, unless they have quotation marks of their own', () => {
    expect(LANGUAGES.map((language) => quoted(language, 'Зора'))).toEqual(['„Зора“', '“Зора”']);
    expect(quoted('bg', 'Дневен център „Зора“')).toBe('Дневен център „Зора“');
  });
});

describe('every reason has a phrase', () => {
  const reasons = countReasonCodes.flatMap(({ code, article }) =>
    [null, day('2026-10-01')].flatMap((since) =>
      [null, day('2027-03-01')].map((until) => ({ code, article, since, until, evidence: [] })),
    ),
  );
  it.each(LANGUAGES)('in %s, with its article and whichever of its days are known', (language) => {
    for (const reason of reasons) {
      const { code, article } = reason;
      const phrase = reasonIn(language, reason);
      expect(phrase).toMatch(/^\p{L}.{10,}[^.;]$|г\.$/u);
      expect(phrase).not.toMatch(/[{}]|none|undefined|null|NaN/);
      // The sentence around these says them already.
      const isSaid = code === 'CAPACITY_UNKNOWN' || code === 'LEGACY_UNALLOCATED';
      expect(reasonsIn(language, [reason])).toBe(isSaid ? '' : `${phrase} (${article})`);
    }
  });

  it('every message asks for the same values in both languages', () => {
    const valuesOf = (message: string) => [...new Set(message.match(/(?<=\{)\w+(?=[,}])/g))].sort();
    for (const [name, message] of Object.entries(bg)) {
      expect({ name, values: valuesOf(en[name as keyof typeof bg]) }).toEqual({ name, values: valuesOf(message) });
    }
  });
});

describe('rows of generated countries', () => {
  const names: ExplanationNames = { host: 'A', kind: 'B', service: () => 'C', municipality: () => 'D' };
  const risk: ExplainedRisk = {
    day: day('2027-01-01'),
    openPlaces: 0,
    licences: ['L'],
    causes: [{ change: 'ENDS', fact: { type: 'Funding', id: 'funding' } }],
  };
  /** As computed, and as it reads when it is met but soon to be short. */
  const readings = (row: CoverageRow): readonly (readonly [CoverageRow, ExplainedRisk | null])[] =>
    row.status === 'MET'
      ? [
          [row, null],
          [{ ...row, status: 'AT_RISK' }, risk],
        ]
      : [[row, null]];

  const DATE = /\d+\.\d+\.\d{4} г\.|\d+ \p{Lu}\p{Ll}+ \d{4}/gu;
  const numbersIn = (text: string) => text.replace(DATE, '').match(/\d+/g)?.map(Number) ?? [];

  it('have a text in both languages, whose sentence shows no number but the figures of the row', () => {
    const statuses = new Set<string>();
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, on]) => {
        for (const [row, ahead] of computeCoverage(snapshot, on).rows.flatMap(readings)) {
          statuses.add(row.status);
          const { maximumUsers, havePlaces, openPlaces, bounds, gapPlaces } = row;
          const figures = [maximumUsers, havePlaces, openPlaces, bounds.lower, -(gapPlaces ?? 0), ahead?.openPlaces];
          for (const language of LANGUAGES) {
            const explanation = explain(row, names, ahead, language);
            const text = explanationText(explanation);
            expect(explanation.sentence).toMatch(/^A: .+[^.]\.$/u);
            expect(text).not.toMatch(/[{}]|undefined|null|NaN|\.\.|  /);
            expect(explanation.points.length).toBeLessThanOrEqual(14);
            for (const number of numbersIn(explanation.sentence)) expect(figures).toContain(number);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect([...statuses].sort()).toEqual(['AT_RISK', 'EXEMPT', 'MET', 'NOT_REQUIRED', 'SHORTFALL', 'UNKNOWN']);
  });
});
