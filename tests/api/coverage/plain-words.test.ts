import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bg } from '../../../src/coverage/api/plain-words/bg.js';
import { en } from '../../../src/coverage/api/plain-words/en.js';
import { explain, type ExplainedRisk, explanationText } from '../../../src/coverage/api/plain-words/explain.js';
import { say } from '../../../src/coverage/api/plain-words/messages.js';
import {
  computeCoverage,
  countReasonCodes,
  type CoverageRow,
  type Snapshot,
} from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService } from '../../builders/country.js';
import { aLegacyCapacity, anAgreement56, anEntry, anExemption, aSuspension } from '../../builders/facts.js';
import { aSnapshotAndDay } from '../../arbitraries/snapshot.js';
import { runs } from '../../rules/coverage/runs.js';

const ON = day('2026-11-25');
const NAMES = {
  host: 'Пещера',
  kind: 'дневна грижа',
  service: (key: string) => `Услуга ${key}`,
  municipality: (code: string) => ({ PAZ19: 'Пазарджик', PAZ21: 'Пещера', SML10: 'Девин' })[code] ?? code,
};

function rowOf(country: Snapshot, of: Partial<CoverageRow> = { host: 'PAZ21' }): CoverageRow {
  const row = computeCoverage(country, ON).rows.find(
    ({ host, level }) => host === of.host && level === (of.level ?? 'MUNICIPAL'),
  );
  if (row === undefined) throw new Error('No row');
  return row;
}

function told(country: Snapshot, risk: ExplainedRisk | null = null, of?: Partial<CoverageRow>): readonly string[] {
  const row = rowOf(country, of);
  return (['bg', 'en'] as const).map((language) => explanationText(explain(row, NAMES, risk, language)));
}

const entries = [anEntry()];

describe('the explanation of a row', () => {
  it('that is short says how many are asked for, there and missing, and why the others do not count', () => {
    const expired = aLicensedService({ places: 15 }, { validUntil: day('2026-10-01') });
    expect(told(aCountry({ entries }, expired, aRunningService({ key: 'Б', places: 5 })))).toEqual([
      'Пещера: за „дневна грижа“ (общинско ниво) Картата определя 20 потребители, има 5 места и недостигат 15 места. Липсващите места съществуват: загубени са временно, заради спиране на услуга или заради лиценз.\n' +
        '• „Услуга service“: 15 места не се броят – лицензът е изтекъл от 1.10.2026 г. (ЗСУ чл. 146-156).\n' +
        '• „Услуга Б“: броят се 5 места.',
      'Пещера: for “дневна грижа” (municipal level) the Map asks for 20 users, there are 5 places and 15 places are missing. The missing places exist: they are lost for a time, through a suspension or a licence.\n' +
        '• “Услуга service”: 15 places do not count – the licence has expired since 1 October 2026 (ЗСУ чл. 146-156).\n' +
        '• “Услуга Б”: 5 places count.',
    ]);
  });

  it('without a place says so, and inflects one', () => {
    expect(told(aCountry({ entries: [anEntry({ maximumUsers: 1 })] }))).toEqual([
      'Пещера: за „дневна грижа“ (общинско ниво) Картата определя 1 потребител, няма нито едно място и недостига 1 място.',
      'Пещера: for “дневна грижа” (municipal level) the Map asks for 1 user, there is not one place and 1 place is missing.',
    ]);
  });

  it('that is met says so, with what there is more', () => {
    expect(told(aCountry({ entries }, aRunningService({ places: 21 })))).toEqual([
      'Пещера: за „дневна грижа“ (общинско ниво) местата по Картата са налице – 21 при 20 потребители, с 1 място повече.\n• „Услуга service“: броят се 21 места.',
      'Пещера: for “дневна грижа” (municipal level) the places of the Map are there – 21 for 20 users, 1 place more than asked for.\n• “Услуга service”: 21 places count.',
    ]);
  });

  it('that is at risk says from when, and through which licence', () => {
    const country = aCountry({ entries }, aLicensedService({}, { number: 'Л-0000-1', validUntil: day('2027-01-16') }));
    const risk: ExplainedRisk = {
      ...{ day: day('2027-01-16'), openPlaces: 20, licences: ['Л-0000-1'] },
      causes: [
        { change: 'ENDS', fact: { type: 'Licence', id: '1' } },
        { change: 'ENDS', fact: { type: 'Funding', id: '2' } },
      ],
    };
    expect(told(country, risk)).toEqual([
      'Пещера: за „дневна грижа“ (общинско ниво) местата по Картата са налице – 20 при 20 потребители, но по известното от 16.01.2027 г. ще недостигат 20 места.\n' +
        '• „Услуга service“: броят се 20 места.\n• На 16.01.2027 г. престава да важи лиценз Л-0000-1.\n• На 16.01.2027 г. изтича финансиране на услуга.',
      'Пещера: for “дневна грижа” (municipal level) the places of the Map are there – 20 for 20 users, but by what is known 20 places will be missing from 16 January 2027.\n' +
        '• “Услуга service”: 20 places count.\n• On 16 January 2027 licence Л-0000-1 ceases to be valid.\n• On 16 January 2027 the funding of a service ends.',
    ]);
  });

  it('that cannot be judged says what is not known', () => {
    const [unstated] = told(aCountry({ entries: [anEntry({ maximumUsers: null })] }, aRunningService({ places: 3 })));
    expect(unstated).toBe(
      'Пещера: за „дневна грижа“ (общинско ниво) Картата не посочва броя на потребителите, затова не може да се прецени дали 3 места стигат.\n• „Услуга service“: броят се 3 места.',
    );
    const old = {
      legacyCapacities: [aLegacyCapacity({ totalPlaces: 30 })],
      legacyMappings: [{ legacyType: 'OLD_CENTRE', kind: 'DAY_CARE' }],
    };
    const [undecided] = told(aCountry({ entries }, aRunningService({ places: 9 }), old));
    expect(undecided).toBe(
      'Пещера: за „дневна грижа“ (общинско ниво) Картата определя 20 потребители, броят се 9 места, а за други броят не е известен: може да не недостига нито едно или да недостигат 11 места.\n' +
        '• „Услуга service“: броят се 9 места.\n' +
        '• „Услуга service“: 21 места от стар вид още не са разпределени – може да станат за този вид или за друг (Наредба за качеството на социалните услуги, ПЗР § 1).',
    );
  });

  it('that is exempt, or not required, says so and until when', () => {
    const exempt = { exemptions: [anExemption({ until: day('2027-01-01') })] };
    expect(told(aCountry({ entries }, exempt))[0]).toBe(
      'Пещера: за „дневна грижа“ (общинско ниво) общината е освободена от задължението до 31.12.2026 г. включително; без това биха недостигали 20 места.',
    );
    expect(told(aCountry({ entries: [anEntry({ maximumUsers: 0 })] }))[1]).toBe(
      'Пещера: for “дневна грижа” (municipal level) the Map asks for no places.',
    );
  });

  it('tells of agreements on both sides, and which are not backed', () => {
    const both = [anEntry(), anEntry({ id: 'host', host: 'PAZ19', maximumUsers: 20 })];
    const country = aCountry(
      { entries: both, agreements56: [anAgreement56({ host: 'PAZ19', beneficiary: 'PAZ21', places: 21 })] },
      aRunningService({ key: 'А', municipality: 'PAZ19', places: 21 }),
    );
    expect(told(country)[0]).toContain(
      '• От община Пазарджик са обещани 21 места; получава се 1, защото тя няма повече над собствения си брой (ЗСУ чл. 56).',
    );
    expect(told(country, null, { host: 'PAZ19' })[0]).toContain(
      '• На община Пещера са обещани 21 места; дава се 1, защото над собствения брой по Картата няма повече (ЗСУ чл. 56).',
    );
  });

  it('tells how many municipalities have no agreement on access', () => {
    const country = aCountry({ entries: [anEntry({ level: 'DISTRICT' })] }, aRunningService({ level: 'DISTRICT' }));
    expect(told(country, null, { host: 'PAZ21', level: 'DISTRICT' })[0]).toContain(
      '• 1 община от областта няма споразумение за достъп до услугата: Пазарджик (ЗСУ чл. 55).',
    );
  });

  it('names every reason of places that do not count', () => {
    const service = aLicensedService({ places: 4, closedOn: day('2026-11-01') }, { validUntil: day('2026-10-01') });
    const country = aCountry({ entries }, service, { suspensions: [aSuspension({ from: day('2026-11-20') })] });
    expect(told(country)[0]).toContain(
      '4 места не се броят – услугата е закрита от 1.11.2026 г. (ЗСУ чл. 58); предоставянето е спряно от 20.11.2026 г. (ЗСУ чл. 59-62); лицензът е изтекъл от 1.10.2026 г. (ЗСУ чл. 146-156).',
    );
  });

  it('is at most twelve points long, and says how many more there are', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      aRunningService({ key: `s${String(index + 10)}`, places: 1 }),
    );
    const [text = ''] = told(aCountry({ entries }, ...many));
    expect(text.split('\n')).toHaveLength(1 + 12 + 1);
    expect(text).toContain('• И още 2 обстоятелства.');
  });

  it('says where data is invented', () => {
    const [bulgarian, english] = told(aCountry({ entries }, aRunningService({ provenance: 'SYNTHETIC' })));
    expect(bulgarian).toContain('• Сред данните има измислени, за показ.');
    expect(english).toContain('• Some of the data is invented, for demonstration.');
  });

  it.each([
    [0, 'местата не се броят', 'the places do not count'],
    [1, '1 място не се брои', '1 place does not count'],
    [2, '2 места не се броят', '2 places do not count'],
    [21, '21 места не се броят', '21 places do not count'],
    [101, '101 места не се броят', '101 places do not count'],
  ])('inflects %i', (places, bulgarian, english) => {
    const values = { service: 'X', places, reasons: 'r' };
    expect(say('bg', 'notCounted', values)).toBe(`„X“: ${bulgarian} – r.`);
    expect(say('en', 'notCounted', values)).toBe(`“X”: ${english} – r.`);
  });

  it('has words for every reason, in both languages', () => {
    for (const { code } of countReasonCodes) {
      expect(bg[code]).toMatch(/[а-я]/);
      expect(en[code]).toMatch(/[a-z]/);
      expect(en[code]).not.toMatch(/[а-я]/);
    }
    expect(Object.keys(en).sort()).toEqual(Object.keys(bg).sort());
  });

  it('of any row is whole, and has no number in its sentence that the row has not', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, on]) => {
        for (const row of computeCoverage(snapshot, on, { horizonDays: 10 }).rows) {
          for (const language of ['bg', 'en'] as const) {
            const { sentence, points } = explain(row, { ...NAMES, host: 'Х', kind: 'у' }, null, language);
            expect([sentence, ...points].join(' ')).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
            const figures = [
              row.maximumUsers,
              row.havePlaces,
              row.openPlaces,
              Math.max(0, row.havePlaces - (row.maximumUsers ?? 0)),
            ];
            const numbers = sentence.replace(/\d+\.\d+\.\d+|\d+ [A-Z]\w+ \d+/g, '').match(/\d+/g) ?? [];
            for (const number of numbers) expect(figures.map(String)).toContain(number);
          }
        }
      }),
      runs(200, 2_000),
    );
  });
});
