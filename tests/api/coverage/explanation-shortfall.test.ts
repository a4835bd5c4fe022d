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
import { aCountry, aLicensedService, aRunningService, type Part } from '../../builders/country.js';
import { aLegacyCapacity, anAgreement56, anAllocation, anEntry, aSuspension } from '../../builders/facts.js';
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
const expired = aLicensedService({ key: 'dawn' }, { validUntil: day('2026-10-01') });

type Example = { row: CoverageRow; risk?: ExplainedRisk; bg: readonly string[]; en: readonly string[] };

const examples: Readonly<Record<string, Example>> = {
  'places received': {
    row: rowOf(
      aCountry(asksFor(30), aRunningService({ key: 'hope', municipality: 'PAZ19', places: 5 }), {
        agreements56: [anAgreement56({ host: 'PAZ19', beneficiary: 'PAZ21', places: 8 })],
      }),
      ON,
    ),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 30 потребители, а налице са 5 места (след отчитане на споразуменията): недостигат 25 места, защото в общината няма такава услуга.',
      '• По споразумение община Пазарджик е обещала 8 места; получават се 5 места, защото над предвиденото за нея по Картата тя няма повече места (ЗСУ чл. 56).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 30 users, and there are 5 places (agreements included): 25 places are missing, because the municipality has no such service.',
      '• 8 places are pledged by Pazardzhik by agreement; 5 places are received, because it has no more over what the Map asks of it (ЗСУ чл. 56).',
    ],
  },
  'missing, no such service': {
    row: row(asksFor(1)),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 1 потребител, а няма нито едно място: недостига 1 място, защото в общината няма такава услуга.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 1 user, and there is not one place: 1 place is missing, because the municipality has no such service.',
    ],
  },
  'missing, lost for a time': {
    row: row(asksFor(20), expired),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 20 потребители, а няма нито едно място: недостигат 20 места; липсващите места са на Дневен център „Зора“, но временно не се броят (срокът на лиценза на доставчика е изтекъл и той не важи от 1.10.2026 г.).',
      '• Дневен център „Зора“: 20 места не се броят, защото срокът на лиценза на доставчика е изтекъл и той не важи от 1.10.2026 г. (ЗСУ чл. 146-156).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 20 users, and there is not one place: 20 places are missing; the missing places are those of Day centre “Zora”, which do not count for now (the licence of the provider has expired and has not been valid since 1 October 2026).',
      '• Day centre “Zora”: 20 places do not count, because the licence of the provider has expired and has not been valid since 1 October 2026 (ЗСУ чл. 146-156).',
    ],
  },
  'missing, lost for a time in several services': {
    row: row(asksFor(30), expired, aRunningService({ key: 'hope' }), {
      suspensions: [
        aSuspension({ service: 'hope', from: day('2026-11-01'), until: day('2027-02-01') }),
        aSuspension({ id: 'another', service: 'dawn', from: day('2026-11-01') }),
      ],
    }),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 30 потребители, а няма нито едно място: недостигат 30 места; липсващите места съществуват, но временно не се броят заради спиране или заради лиценз.',
      '• Дневен център „Зора“: 20 места не се броят, защото предоставянето на услугата е спряно от 1.11.2026 г. (ЗСУ чл. 59-62); срокът на лиценза на доставчика е изтекъл и той не важи от 1.10.2026 г. (ЗСУ чл. 146-156).',
      '• „Надежда“: 20 места не се броят, защото предоставянето на услугата е спряно от 1.11.2026 г. до 31.01.2027 г. включително (ЗСУ чл. 59-62).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 30 users, and there is not one place: 30 places are missing; the missing places exist but do not count for now, through a suspension or a licence.',
      '• Day centre “Zora”: 20 places do not count, because the provision of the service has been suspended since 1 November 2026 (ЗСУ чл. 59-62); the licence of the provider has expired and has not been valid since 1 October 2026 (ЗСУ чл. 146-156).',
      '• “Nadezhda”: 20 places do not count, because the provision of the service has been suspended since 1 November 2026, up to and including 31 January 2027 (ЗСУ чл. 59-62).',
    ],
  },
  'partly, with one that never counts': {
    row: row(
      asksFor(41),
      aRunningService({ key: 'hope' }),
      aRunningService({ key: 'dawn', startsOn: day('2027-03-01') }),
    ),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 41 потребители, а налице са 20 места: недостигат 21 места; местата на Дневен център „Зора“ не се броят (услугата още не е започнала – започва на 1.03.2027 г.).',
      '• „Надежда“: броят се 20 места.',
      '• Дневен център „Зора“: 20 места не се броят, защото услугата още не е започнала – започва на 1.03.2027 г. (ЗСУ чл. 53).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 41 users, and there are 20 places: 21 places are missing; the places of Day centre “Zora” do not count (the service has not started – it starts on 1 March 2027).',
      '• “Nadezhda”: 20 places count.',
      '• Day centre “Zora”: 20 places do not count, because the service has not started – it starts on 1 March 2027 (ЗСУ чл. 53).',
    ],
  },
  'partly, within bounds': {
    row: row(asksFor(50), aRunningService({ key: 'hope' }), oldHome(20)),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 50 потребители, а налице са 20 места: недостигат 30 места (или само 10 места, ако всички неразпределени места от стар вид преминат към този вид).',
      '• „Надежда“: броят се 20 места.',
      '• „Стар дом“: 20 места от стар вид още не са разпределени – могат да преминат към този вид, но и към друг (Наредба за качеството на социалните услуги, ПЗР § 1).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 50 users, and there are 20 places: 30 places are missing (or only 10 places, if all unallocated places of an old type go to this kind).',
      '• “Nadezhda”: 20 places count.',
      '• “Old home”: 20 places of an old type are not allocated yet – they may go to this kind, but also to others (Наредба за качеството на социалните услуги, ПЗР § 1).',
    ],
  },
  'old places that would not count, beside others': {
    row: row(asksFor(20), oldHome(30), {
      allocations: [anAllocation({ service: 'home', places: 10 })],
      suspensions: [aSuspension({ service: 'home', from: day('2026-11-01') })],
    }),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 20 потребители, а няма нито едно място: недостигат 20 места; местата на „Стар дом“ не се броят (предоставянето на услугата е спряно от 1.11.2026 г.).',
      '• „Стар дом“: 10 места не се броят, както и още неразпределените места от стар вид, защото предоставянето на услугата е спряно от 1.11.2026 г. (ЗСУ чл. 59-62).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 20 users, and there is not one place: 20 places are missing; the places of “Old home” do not count (the provision of the service has been suspended since 1 November 2026).',
      '• “Old home”: 10 places do not count, nor do the places of an old type that are not allocated yet, because the provision of the service has been suspended since 1 November 2026 (ЗСУ чл. 59-62).',
    ],
  },
  'only old places that would not count': {
    row: row(asksFor(20), oldHome(30), { suspensions: [aSuspension({ service: 'home', from: day('2026-11-01') })] }),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 20 потребители, а няма нито едно място: недостигат 20 места.',
      '• „Стар дом“: още неразпределените места от стар вид не биха се броили, защото предоставянето на услугата е спряно от 1.11.2026 г. (ЗСУ чл. 59-62).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 20 users, and there is not one place: 20 places are missing.',
      '• “Old home”: the places of an old type that are not allocated yet would not count, because the provision of the service has been suspended since 1 November 2026 (ЗСУ чл. 59-62).',
    ],
  },
  'nothing known of places that do not count': {
    row: row(asksFor(20), aLicensedService({ key: 'dawn', places: null })),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 20 потребители, а няма нито едно място: недостигат 20 места; местата на Дневен център „Зора“ не се броят (доставчикът няма лиценз за услугата).',
      '• Дневен център „Зора“: местата, чийто брой не е известен, не се броят, защото доставчикът няма лиценз за услугата (ЗСУ чл. 30 и 31).',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 20 users, and there is not one place: 20 places are missing; the places of Day centre “Zora” do not count (the provider has no licence for the service).',
      '• Day centre “Zora”: the places, whose number is not known, do not count, because the provider has no licence for the service (ЗСУ чл. 30 и 31).',
    ],
  },
  'more than twelve points': {
    row: row(
      asksFor(20),
      ...Array.from({ length: 15 }, (_, n) =>
        aRunningService({ key: `s${String(n + 10)}`, places: 1, provenance: 'SYNTHETIC' }),
      ),
    ),
    bg: [
      'Батак: за „Дневна грижа“ (общинско ниво) Картата предвижда места за 20 потребители, а налице са 15 места: недостигат 5 места.',
      '• „s10“: брои се 1 място.',
      '• „s11“: брои се 1 място.',
      '• „s12“: брои се 1 място.',
      '• „s13“: брои се 1 място.',
      '• „s14“: брои се 1 място.',
      '• „s15“: брои се 1 място.',
      '• „s16“: брои се 1 място.',
      '• „s17“: брои се 1 място.',
      '• „s18“: брои се 1 място.',
      '• „s19“: брои се 1 място.',
      '• „s20“: брои се 1 място.',
      '• „s21“: брои се 1 място.',
      '• И още 3 обстоятелства.',
      '• Използвани са измислени данни за показ.',
    ],
    en: [
      'Batak: for “Day care” (municipal level) the Map asks for places for 20 users, and there are 15 places: 5 places are missing.',
      '• “s10”: 1 place counts.',
      '• “s11”: 1 place counts.',
      '• “s12”: 1 place counts.',
      '• “s13”: 1 place counts.',
      '• “s14”: 1 place counts.',
      '• “s15”: 1 place counts.',
      '• “s16”: 1 place counts.',
      '• “s17”: 1 place counts.',
      '• “s18”: 1 place counts.',
      '• “s19”: 1 place counts.',
      '• “s20”: 1 place counts.',
      '• “s21”: 1 place counts.',
      '• And 3 more facts.',
      '• Uses invented demonstration data.',
    ],
  },
};

describe('a row that is short is explained', () => {
  it.each(Object.entries(examples))('%s', (_, { row, risk, bg, en }) => {
    expect({ bg: textOf(row, 'bg', risk), en: textOf(row, 'en', risk) }).toEqual({ bg, en });
  });
});
