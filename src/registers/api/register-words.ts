import { accessClasses, planningLevels } from '../../catalogue/rules/index.js';
import { type NamedCode } from '../../kernel/named-code.js';
import { type Provenance } from '../../kernel/provenance.js';
import { licenceStatuses } from '../../licensing/rules/index.js';
import { type Language } from '../../platform/request/language.js';
import { fundingSources, serviceStates, waysOfProvision } from '../../services/rules/index.js';

/** The closed lists of the law whose codes stand in a register. */
export const registerCodes = {
  accessClass: accessClasses,
  fundingSource: fundingSources,
  level: planningLevels,
  licenceStatus: licenceStatuses,
  state: serviceStates,
  way: waysOfProvision,
} satisfies Readonly<Record<string, readonly NamedCode[]>>;

/** The name of a code of the law in a language. */
export function nameOfCode(list: readonly NamedCode[], code: string, language: Language): string {
  const found = list.find((each) => each.code === code);
  if (found === undefined) return code;
  return language === 'bg' ? found.nameBg : found.nameEn;
}

const provenanceWords: Readonly<Record<Provenance, Readonly<Record<Language, string>>>> = {
  SYNTHETIC: { bg: 'измислени', en: 'invented' },
  PLACEHOLDER: { bg: 'заместващи', en: 'stand-in' },
  OFFICIAL: { bg: 'официални', en: 'official' },
};

/** The same in one word, under a heading that says of what. */
export function provenanceWord(provenance: Provenance, language: Language): string {
  return provenanceWords[provenance][language];
}

const provenanceNames: Readonly<Record<Provenance, Readonly<Record<Language, string>>>> = {
  SYNTHETIC: { bg: 'измислени демонстрационни данни', en: 'invented demonstration data' },
  PLACEHOLDER: { bg: 'заместващи данни', en: 'stand-in data' },
  OFFICIAL: { bg: 'официални данни', en: 'official data' },
};

export function provenanceName(provenance: Provenance, language: Language): string {
  return provenanceNames[provenance][language];
}

/** What stands on the page around the entries. */
export const registerWords = {
  bg: {
    title: 'Регистър на социалните услуги',
    of: 'Община',
    law: 'ЗСУ чл. 25, т. 11 и чл. 57',
    day: 'Към дата',
    recordedAt: 'Последен запис в базата',
    services: 'Услуги',
    providers: 'Доставчици',
    places: 'Места',
    unknown: 'Услуги с непосочени места',
    notStated: 'не е посочено',
    none: '–',
    ofOldTypes: 'от стар вид, неразпределени',
    withheld: 'адресът е защитен',
    empty: 'Няма услуги, които да отговарят на условията.',
    filtered: 'Извадка по условия',
    numbered: 'номерата са тези в целия регистър',
    conditions: { kind: 'вид', state: 'състояние', funding: 'финансиране', provider: 'ЕИК на доставчика' },
    invented: 'Съдържа измислени демонстрационни данни, които не описват никого.',
    sources: 'Източници',
    byState: 'По състояние',
    byFundingSource: 'По източник на финансиране',
    byKind: 'По вид',
    byAccessClass: 'По достъп',
    about: 'За регистъра',
    headings: [
      ...['№', 'Услуга', 'Вид и места', 'Ниво', 'Състояние', 'Открита на', 'Закрита на'],
      ...['Доставчик', 'ЕИК', 'Начин на предоставяне', 'Лиценз', 'Лицензът е до'],
      ...['Финансиране', 'Места общо', 'Адреси', 'Произход на данните'],
    ],
  },
  en: {
    title: 'Register of social services',
    of: 'Municipality of',
    law: 'Social Services Act, art. 25, item 11 and art. 57',
    day: 'As of',
    recordedAt: 'Latest record in the database',
    services: 'Services',
    providers: 'Providers',
    places: 'Places',
    unknown: 'Services with places not stated',
    notStated: 'not stated',
    none: '–',
    ofOldTypes: 'of old types, not allocated',
    withheld: 'the address is protected',
    empty: 'No service meets the conditions.',
    filtered: 'An extract by conditions',
    numbered: 'the numbers are those of the whole register',
    conditions: { kind: 'kind', state: 'state', funding: 'funding', provider: 'EIK of the provider' },
    invented: 'Contains invented demonstration data that describe nobody.',
    sources: 'Sources',
    byState: 'By state',
    byFundingSource: 'By source of funding',
    byKind: 'By kind',
    byAccessClass: 'By access',
    about: 'About the register',
    headings: [
      ...['No', 'Service', 'Kind and places', 'Level', 'State', 'Opened on', 'Closed on'],
      ...['Provider', 'EIK', 'Way of provision', 'Licence', 'Licence until'],
      ...['Funding', 'Places in all', 'Addresses', 'Provenance of data'],
    ],
  },
} as const;
