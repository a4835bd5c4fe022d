import { describe, expect, it } from 'vitest';
import {
  explain,
  type ExplainedRisk,
  type ExplanationNames,
  explanationText,
} from '../../../src/coverage/api/explanation/explain.js';
import { type CoverageRow } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { type Language } from '../../../src/platform/request/language.js';
import { aCountry, aRunningService, type Part } from '../../builders/country.js';
import { aLegacyCapacity, aMunicipality, anAgreement56, anEntry, anExemption } from '../../builders/facts.js';
import { rowOf } from '../../rules/coverage/reading.js';

const ON = '2026-11-25';
const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  PAZ19: { bg: 'Пазарджик', en: 'Pazardzhik' },
  PAZ21: { bg: 'Батак', en: 'Batak' },
  DAY_CARE: { bg: 'Дневна грижа', en: 'Day care' },
  dawn: { bg: 'Дневен център „Зора“', en: 'Day centre “Zora”' },
  hope: { bg: 'Надежда', en: 'Nadezhda' },
  home: { bg: 'Стар дом', en: 'Old home' },
};

function namesIn(language: Language): ExplanationNames {
  const name = (code: string) => NAMES[code]?.[language] ?? code;
  return { host: name('PAZ21'), kind: name('DAY_CARE'), service: name, municipality: name };
}

const textOf = (row: CoverageRow, language: Language, risk: ExplainedRisk | null = null) =>
  explanationText(explain(row, namesIn(language), risk, language)).split('\n');

const row = (...parts: readonly Part[]) => rowOf(aCountry(...parts), ON);
const asksFor = (maximumUsers: number | null): Part => ({ entries: [anEntry({ maximumUsers })] });
const oldHome = (totalPlaces: number | null): Part => {
  const running = aRunningService({ key: 'home' });
  return {
    ...running,
    allocations: [],
    legacyMappings: [{ legacyType: 'OLD_CENTRE', kind: 'DAY_CARE' }],
    legacyCapacities: [aLegacyCapacity({ service: 'home', totalPlaces })],
  };
};
const atRisk = { ...row(asksFor(20), aRunningService({ key: 'dawn' })), status: 'AT_RISK' as const };
const risk: ExplainedRisk = {
  day: day('2027-01-01'),
  openPlaces: 20,
  licences: ['Л-3129-1/07.11.2022'],
  causes: [
    { change: 'ENDS', fact: { type: 'Licence', id: '1' } },
    { change: 'ENDS', fact: { type: 'Funding', id: '2' } },
  ],
};

type Example = { row: CoverageRow; risk?: ExplainedRisk; bg: readonly string[]; en: readonly string[] };

const district = rowOf(
  aCountry(
    { municipalities: ['A', 'B', 'C', 'D', 'E'].map((code) => aMunicipality({ code, district: 'PAZ' })) },
    { entries: [anEntry({ level: 'DISTRICT', maximumUsers: 20 })] },
    aRunningService({ key: 'dawn', level: 'DISTRICT' }),
  ),
  ON,
  { level: 'DISTRICT' },
);

const examples: Readonly<Record<string, Example>> = {
  'met exactly': {
    row: row(asksFor(20), aRunningService({ key: 'dawn' })),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) местата по Картата са осигурени – 20 места за 20 потребители.',
      '• Дневен център „Зора“: броят се 20 места.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the places of the Map are there – 20 places for 20 users.',
      '• Day centre “Zora”: 20 places count.',
    ],
  },
  'met with a surplus, places given away': {
    row: row(asksFor(15), aRunningService({ key: 'dawn' }), {
      agreements56: [
        anAgreement56({ key: 'a', places: 4, until: day('2027-07-01') }),
        anAgreement56({ key: 'b', places: 3 }),
      ],
    }),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) местата по Картата са осигурени – 15 места (след отчитане на споразуменията) за 15 потребители.',
      '• Дневен център „Зора“: броят се 20 места.',
      '• По споразумение с община Пазарджик (до 30.06.2027 г. включително) са обещани 4 места за нея; дават се 4 места (ЗСУ чл. 56).',
      '• По споразумение с община Пазарджик са обещани 3 места за нея; дава се 1 място, защото над предвиденото по Картата няма повече места (ЗСУ чл. 56).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the places of the Map are there – 15 places (agreements included) for 15 users.',
      '• Day centre “Zora”: 20 places count.',
      '• 4 places are pledged to Pazardzhik by agreement (up to and including 30 June 2027); 4 places are given (ЗСУ чл. 56).',
      '• 3 places are pledged to Pazardzhik by agreement; 1 place is given, because no more is left over what the Map asks for (ЗСУ чл. 56).',
    ],
  },
  'at risk': {
    row: atRisk,
    risk,
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) местата по Картата са осигурени – 20 места за 20 потребители, но по известното от 1.01.2027 г. ще недостигат 20 места, защото престава да важи лиценз Л-3129-1/07.11.2022.',
      '• Дневен център „Зора“: броят се 20 места.',
      '• На 1.01.2027 г. изтича финансиране на услуга.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the places of the Map are there – 20 places for 20 users, but by what is known 20 places will be missing from 1 January 2027 on, because licence Л-3129-1/07.11.2022 ceases to be valid.',
      '• Day centre “Zora”: 20 places count.',
      '• On 1 January 2027 the funding of a service ends.',
    ],
  },
  'at risk, of what is not told': {
    row: atRisk,
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) местата по Картата са осигурени – 20 места за 20 потребители, но по известното скоро ще недостигат.',
      '• Дневен център „Зора“: броят се 20 места.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the places of the Map are there – 20 places for 20 users, but by what is known they will soon be missing.',
      '• Day centre “Zora”: 20 places count.',
    ],
  },
  'unknown, no maximum': {
    row: row(asksFor(null), aRunningService({ key: 'hope' })),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата не посочва броя на потребителите, затова не може да се прецени дали и колко места недостигат; налице са 20 места.',
      '• „Надежда“: броят се 20 места.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map does not state the number of users, so nobody can say whether places are missing, or how many; there are 20 places.',
      '• “Nadezhda”: 20 places count.',
    ],
  },
  'unknown, places without bound': {
    row: row(asksFor(20), aRunningService({ key: 'dawn', places: null })),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 20 потребители, не се брои нито едно място, а броят на други места не е известен: недостигът е между 0 и 20 места.',
      '• Дневен център „Зора“: броят на местата не е известен (ЗСУ чл. 51 и 86).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 20 users, not one place counts, and the number of some other places is not known: between 0 and 20 places may be missing.',
      '• Day centre “Zora”: the number of places is not known (ЗСУ чл. 51 и 86).',
    ],
  },
  'unknown, old places': {
    row: row(asksFor(20), oldHome(20)),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 20 потребители, не се брои нито едно място, а някои места от стар вид още не са разпределени: недостигът е между 0 и 20 места.',
      '• „Стар дом“: 20 места от стар вид още не са разпределени – могат да преминат към този вид, но и към друг (Наредба за качеството на социалните услуги, ПЗР § 1).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 20 users, not one place counts, and some places of an old type are not allocated yet: between 0 and 20 places may be missing.',
      '• “Old home”: 20 places of an old type are not allocated yet – they may go to this kind, but also to others (Наредба за качеството на социалните услуги, ПЗР § 1).',
    ],
  },
  'exempt until a day': {
    row: row(asksFor(20), { exemptions: [anExemption({ until: day('2027-10-01') })] }),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) общината е освободена от задължението до 30.09.2027 г. включително; Картата предвижда места за 20 потребители, а няма нито едно място: недостигат 20 места.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the municipality is exempt from the duty up to and including 30 September 2027; the Map asks for places for 20 users, and there is not one place: 20 places are missing.',
    ],
  },
  'exempt, no maximum': {
    row: row(asksFor(null), { exemptions: [anExemption()] }),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) общината е освободена от задължението; Картата не посочва броя на потребителите, няма нито едно място.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the municipality is exempt from the duty; the Map does not state the number of users, there is not one place.',
    ],
  },
  'not required': {
    row: row(asksFor(0), aRunningService({ key: 'hope', places: 1 })),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата не изисква места; налице е 1 място.',
      '• „Надежда“: брои се 1 място.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for no places; there is 1 place.',
      '• “Nadezhda”: 1 place counts.',
    ],
  },
  'a district row without access': {
    row: district,
    bg: [
      'Батак: за „Дневна грижа“ (областно ниво) местата по Картата са осигурени – 20 места за 20 потребители.',
      '• Дневен център „Зора“: броят се 20 места.',
      '• 6 общини от областта нямат споразумение за достъп до услугата: A, B, C, D, E и още 1 (ЗСУ чл. 55).',
    ],
    en: [
      'Batak: for “Day care” (district level) the places of the Map are there – 20 places for 20 users.',
      '• Day centre “Zora”: 20 places count.',
      '• 6 municipalities of the district have no agreement on access to the service: A, B, C, D, E and 1 more (ЗСУ чл. 55).',
    ],
  },
  'old places without bound': {
    row: row(asksFor(20), oldHome(null)),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 20 потребители, не се брои нито едно място, а броят на други места не е известен: недостигът е между 0 и 20 места.',
      '• „Стар дом“: места от стар вид, чийто брой не е известен, още не са разпределени – могат да преминат към този вид, но и към друг (Наредба за качеството на социалните услуги, ПЗР § 1).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 20 users, not one place counts, and the number of some other places is not known: between 0 and 20 places may be missing.',
      '• “Old home”: places of an old type, whose number is not known, are not allocated yet – they may go to this kind, but also to others (Наредба за качеството на социалните услуги, ПЗР § 1).',
    ],
  },
  'exempt, with old places': {
    row: row(asksFor(20), oldHome(5), { exemptions: [anExemption()] }),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) общината е освободена от задължението; Картата предвижда места за 20 потребители, а няма нито едно място: недостигът е между 15 и 20 места.',
      '• „Стар дом“: 5 места от стар вид още не са разпределени – могат да преминат към този вид, но и към друг (Наредба за качеството на социалните услуги, ПЗР § 1).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the municipality is exempt from the duty; the Map asks for places for 20 users, and there is not one place: between 15 and 20 places are missing.',
      '• “Old home”: 5 places of an old type are not allocated yet – they may go to this kind, but also to others (Наредба за качеството на социалните услуги, ПЗР § 1).',
    ],
  },
  'exempt, soon to be short': {
    row: row(asksFor(0), { exemptions: [anExemption()] }),
    risk: {
      ...risk,
      licences: ['1', '2', '3', '4', '5', '6'].map((number) => `Л-${number}`),
      openPlaces: 1,
      causes: [],
    },
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) общината е освободена от задължението; Картата не изисква места, а няма нито едно място.',
      '• По известното от 1.01.2027 г. ще недостига 1 място, защото престават да важат лицензи Л-1, Л-2, Л-3, Л-4, Л-5 и още 1.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the municipality is exempt from the duty; the Map asks for no places, and there is not one place.',
      '• By what is known 1 place will be missing from 1 January 2027 on, because licences Л-1, Л-2, Л-3, Л-4, Л-5 and 1 more cease to be valid.',
    ],
  },
  'invented data': {
    row: row(asksFor(20), aRunningService({ key: 'hope', provenance: 'SYNTHETIC' })),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) местата по Картата са осигурени – 20 места за 20 потребители.',
      '• „Надежда“: броят се 20 места.',
      '• Използвани са измислени данни за показ.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the places of the Map are there – 20 places for 20 users.',
      '• “Nadezhda”: 20 places count.',
      '• Uses invented demonstration data.',
    ],
  },
};

it('invented places are marked as such also where they do not count', () => {
  const invented = aRunningService({ key: 'hope', provenance: 'SYNTHETIC', closedOn: day('2026-11-01') });
  const met = row(asksFor(20), aRunningService({ key: 'dawn' }), invented);
  expect(met.provenance).toBe('OFFICIAL');
  expect(textOf(met, 'bg').at(-1)).toBe('• Използвани са измислени данни за показ.');
});

describe('a row that is not short is explained', () => {
  it.each(Object.entries(examples))('%s', (_, { row, risk, bg, en }) => {
    expect({ bg: textOf(row, 'bg', risk), en: textOf(row, 'en', risk) }).toEqual({ bg, en });
  });
});
