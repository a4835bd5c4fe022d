import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/**
 * Why places are counted, not counted, or not known; in the order in which reasons are reported.
 * The codes are permanent.
 */
export const countReasonCodes = [
  {
    code: 'IN_FORCE',
    nameBg: 'Местата се броят: услугата работи законно и се плаща от държавата',
    nameEn: 'The places count: the service runs lawfully and the state pays for it',
    article: 'ЗСУ чл. 43',
  },
  {
    code: 'SERVICE_NOT_STARTED',
    nameBg: 'Услугата още не е започнала: няма определена начална дата или тя предстои',
    nameEn: 'The service has not started: no start day is fixed, or it lies ahead',
    article: 'ЗСУ чл. 53',
  },
  {
    code: 'SERVICE_CLOSED',
    nameBg: 'Услугата е закрита',
    nameEn: 'The service is closed',
    article: 'ЗСУ чл. 58',
  },
  {
    code: 'SERVICE_SUSPENDED',
    nameBg: 'Предоставянето на услугата е спряно',
    nameEn: 'The provision of the service is suspended',
    article: 'ЗСУ чл. 59-62',
  },
  {
    code: 'NOT_STATE_FUNDED',
    nameBg: 'Услугата не се финансира от държавния бюджет',
    nameEn: 'The service is not paid from the state budget',
    article: 'ЗСУ чл. 43 и 49',
  },
  {
    code: 'NO_PROVIDER',
    nameBg: 'Няма доставчик, който предоставя услугата',
    nameEn: 'No provider runs the service',
    article: 'ЗСУ чл. 28 и 29',
  },
  {
    code: 'LICENCE_MISSING',
    nameBg: 'Доставчикът няма лиценз за услугата',
    nameEn: 'The provider has no licence for the service',
    article: 'ЗСУ чл. 30 и 31',
  },
  {
    code: 'LICENCE_NOT_YET_VALID',
    nameBg: 'Лицензът на доставчика още не е в сила',
    nameEn: 'The licence of the provider is not valid yet',
    article: 'ЗСУ чл. 31',
  },
  {
    code: 'LICENCE_REVOKED',
    nameBg: 'Лицензът на доставчика е отнет',
    nameEn: 'The licence of the provider is revoked',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'LICENCE_TERMINATED',
    nameBg: 'Лицензът на доставчика е прекратен',
    nameEn: 'The licence of the provider is terminated',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'LICENCE_EXPIRED',
    nameBg: 'Срокът на лиценза на доставчика е изтекъл',
    nameEn: 'The licence of the provider has expired',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'CAPACITY_UNKNOWN',
    nameBg: 'Броят на местата не е известен',
    nameEn: 'The number of places is not known',
    article: 'ЗСУ чл. 51 и 86',
  },
  {
    code: 'LEGACY_UNALLOCATED',
    nameBg: 'Места на услуга от стар вид, които още не са разпределени по новите видове',
    nameEn: 'Places of a service of an old type that are not yet allocated to the new kinds',
    article: 'Наредба за качеството на социалните услуги, ПЗР § 1',
  },
  {
    code: 'NOT_ON_MAP',
    nameBg: 'Картата няма ред за този вид услуга в общината',
    nameEn: 'The Map has no row for this kind of service in the municipality',
    article: 'ЗСУ чл. 34 и 43',
  },
  {
    code: 'HOST_MISMATCH',
    nameBg: 'Услуга на областно или национално ниво в община, която Картата не определя за домакин',
    nameEn: 'A service of district or national level in a municipality that the Map does not name as host',
    article: 'ЗСУ чл. 33',
  },
  {
    code: 'PLEDGE_NOT_BACKED',
    nameBg: 'Домакинът няма толкова свободни места над своя брой по Картата, колкото е обещал',
    nameEn: 'The host has fewer places over its own number in the Map than it pledged',
    article: 'ЗСУ чл. 56',
  },
] as const satisfies readonly NamedCode[];

export type CountReasonCode = (typeof countReasonCodes)[number]['code'];
export const CountReasonCode = codesOf<CountReasonCode>(countReasonCodes);
