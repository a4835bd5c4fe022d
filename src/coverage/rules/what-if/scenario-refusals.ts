import { codesOf, type NamedCode } from '../../../kernel/named-code.js';

export const MOST_EDITS = 200;

/** Why an edit of a scenario is refused, and what to do. The codes are permanent. */
export const scenarioRefusals = [
  {
    code: 'SERVICE_NOT_FOUND',
    nameBg: 'Няма такава услуга: посочете id на услуга или името, дадено от openService по-рано в списъка',
    nameEn: 'There is no such service: give the id of a service, or the name that openService gave earlier in the list',
    article: 'ЗСУ чл. 3',
  },
  {
    code: 'MUNICIPALITY_NOT_FOUND',
    nameBg: 'Няма община с този код: посочете код като PAZ21',
    nameEn: 'There is no municipality with this code: give a code such as PAZ21',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'KIND_NOT_FOUND',
    nameBg: 'Няма вид услуга с този код: вижте serviceKinds',
    nameEn: 'There is no kind of service with this code: see serviceKinds',
    article: 'ЗСУ чл. 15',
  },
  {
    code: 'PROVIDER_NOT_FOUND',
    nameBg: 'Няма такъв доставчик: посочете id на доставчик',
    nameEn: 'There is no such provider: give the id of a provider',
    article: 'ЗСУ чл. 28-30',
  },
  {
    code: 'LICENCE_NOT_FOUND',
    nameBg: 'Няма лиценз с този номер: посочете номера, както е отпечатан',
    nameEn: 'There is no licence with this number: give the number as printed',
    article: 'ЗСУ чл. 31',
  },
  {
    code: 'AGREEMENT_NOT_FOUND',
    nameBg: 'Няма такова споразумение: посочете id или името, дадено от addAgreement по-рано в списъка',
    nameEn: 'There is no such agreement: give an id, or the name that addAgreement gave earlier in the list',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'ROW_NOT_FOUND',
    nameBg: 'Картата няма такъв ред: проверете нивото, общината и вида',
    nameEn: 'The Map has no such row: check the level, the municipality and the kind',
    article: 'ЗСУ чл. 32',
  },
  {
    code: 'EDITION_NOT_FOUND',
    nameBg: 'Няма такава Карта: посочете id от mapEditions',
    nameEn: 'There is no such edition of the Map: give an id from mapEditions',
    article: 'ЗСУ чл. 36',
  },
  {
    code: 'NAME_TAKEN',
    nameBg: 'Името или номерът вече се използва: изберете друг',
    nameEn: 'The name or number is in use already: choose another',
    article: 'ЗСУ чл. 31',
  },
  {
    code: 'ENDS_BEFORE_IT_BEGINS',
    nameBg: 'Краят е преди началото или съвпада с него: изберете по-късен ден',
    nameEn: 'The end is before the beginning or the same day: choose a later day',
    article: 'ЗСУ чл. 53-58',
  },
  {
    code: 'NEGATIVE_PLACES',
    nameBg: 'Местата и потребителите не могат да са по-малко от нула',
    nameEn: 'Places and users cannot be fewer than none',
    article: 'ЗСУ чл. 32 и 51',
  },
  {
    code: 'ALREADY_SO',
    nameBg: 'Това вече е така в този ден: няма какво да се промени',
    nameEn: 'It is so already on that day: there is nothing to change',
    article: 'ЗСУ чл. 53-62',
  },
  {
    code: 'NOTHING_TO_END',
    nameBg: 'В този ден няма какво да се прекрати: изберете друг ден',
    nameEn: 'There is nothing to end on that day: choose another day',
    article: 'ЗСУ чл. 41, 56 и 62',
  },
  {
    code: 'NO_OLD_PLACES',
    nameBg: 'В този ден услугата няма места от стар вид за разпределяне',
    nameEn: 'The service has no places of an old type to allocate on that day',
    article: 'Наредба за качеството на социалните услуги, ПЗР § 1',
  },
  {
    code: 'KIND_NOT_POSSIBLE',
    nameBg: 'Старият вид не може да се превърне в този вид услуга: вижте LegacyType.kinds',
    nameEn: 'The old type cannot turn into this kind of service: see LegacyType.kinds',
    article: 'Наредба за качеството на социалните услуги, ПЗР § 1',
  },
  {
    code: 'MORE_THAN_IS_LEFT',
    nameBg: 'Разпределят се повече места, отколкото са останали неразпределени',
    nameEn: 'More places are allocated than are left',
    article: 'Наредба за качеството на социалните услуги, ПЗР § 1',
  },
  {
    code: 'SAME_MUNICIPALITY',
    nameBg: 'Споразумението е между две различни общини',
    nameEn: 'An agreement is between two different municipalities',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'TOO_MANY_EDITS',
    nameBg: 'В един сценарий може да има най-много 200 промени',
    nameEn: 'A scenario may have at most 200 edits',
    article: 'ЗСУ чл. 36',
  },
] as const satisfies readonly NamedCode[];

export type ScenarioRefusalCode = (typeof scenarioRefusals)[number]['code'];
export const ScenarioRefusalCode = codesOf<ScenarioRefusalCode>(scenarioRefusals);

/** Which edit is refused, by its position in the list from 0, and why. */
export type ScenarioRefusal = { readonly index: number; readonly edit: string; readonly code: ScenarioRefusalCode };
