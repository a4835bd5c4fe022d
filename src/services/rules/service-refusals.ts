import { type NamedCode } from '../../kernel/named-code.js';

/** Why something asked of a service is refused. */
export const serviceRefusals = [
  {
    code: 'PROCEDURE_INCOMPLETE',
    nameBg: 'Липсва това, което целта на производството изисква: попълнете посоченото поле.',
    nameEn: 'What the purpose of the procedure needs is missing: fill in the field that is named.',
    article: 'ЗСУ чл. 53-54',
  },
  {
    code: 'NOT_ON_THE_MAP',
    nameBg: 'Действащата Карта не предвижда този вид за тази община и ниво: не се одобрява.',
    nameEn: 'The Map in force does not provide for this kind in this municipality at this level: it is not approved.',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'OVER_THE_MAP',
    nameBg: 'Действащата Карта не оставя толкова потребители за този вид: намалете броя.',
    nameEn: 'The Map in force does not leave so many users of this kind: ask for fewer.',
    article: 'ЗСУ чл. 34 и 54',
  },
  {
    code: 'OPINION_MISSING',
    nameBg: 'Няма становище на АКСУ за качеството: изчакайте го.',
    nameEn: 'The Agency for Quality has given no opinion yet: wait for it.',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'OPINION_NEGATIVE',
    nameBg: 'Становището на АКСУ е отрицателно: откажете, или изчакайте ново.',
    nameEn: 'The opinion of the Agency for Quality is negative: refuse, or wait for another.',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'SERVICE_NOT_RUNNING',
    nameBg: 'Услугата не работи в този ден: още не е започнала или е закрита.',
    nameEn: 'The service does not run on that day: it has not started or is closed.',
    article: 'ЗСУ чл. 53 и 58',
  },
  {
    code: 'SERVICE_ELSEWHERE',
    nameBg: 'Услугата е в друга община: производството се води от нейната.',
    nameEn: 'The service is in another municipality: the procedure is for that one.',
    article: 'ЗСУ чл. 25',
  },
  {
    code: 'NOT_SUSPENDED',
    nameBg: 'Услугата не е спряна на това основание в този ден.',
    nameEn: 'The service is not suspended on this ground on that day.',
    article: 'ЗСУ чл. 62',
  },
  {
    code: 'ALREADY_SUSPENDED',
    nameBg: 'Услугата вече е спряна на това основание в този ден или след него.',
    nameEn: 'The service is suspended on this ground on that day or from a later one already.',
    article: 'ЗСУ чл. 59-62',
  },
  {
    code: 'KIND_NOT_ALLOCATED',
    nameBg: 'Услугата няма места за този вид в този ден.',
    nameEn: 'The service has no places for this kind on that day.',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'MORE_THAN_LEGACY',
    nameBg: 'От местата по стария вид не остават толкова: намалете броя.',
    nameEn: 'So many of the places of the old type are not left: ask for fewer.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'NO_LEGACY_CAPACITY',
    nameBg: 'Услугата няма места от стар вид в този ден.',
    nameEn: 'The service has no places of an old type on that day.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'KIND_NOT_OF_LEGACY',
    nameBg: 'Старият вид не се преобразува в този вид: изберете от допустимите.',
    nameEn: 'The old type is not transformed into this kind: choose one that it may become.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'CONTRACT_TERM',
    nameBg: 'Договорът е за 2 до 5 години по чл. 65, и за 1 до 5 по чл. 68.',
    nameEn: 'The contract is for 2 to 5 years under art. 65, and for 1 to 5 under art. 68.',
    article: 'ЗСУ чл. 65 и 68',
  },
  {
    code: 'NOT_A_PRIVATE_PROVIDER',
    nameBg: 'Възлага се само на частен доставчик.',
    nameEn: 'Provision is assigned to private providers only.',
    article: 'ЗСУ чл. 64',
  },
  {
    code: 'BARRED_FROM_ASSIGNMENT',
    nameBg:
      'На доставчика е отнет лиценз заради опасност за живота или здравето, престъпление или незаконосъобразно изразходвани средства: не му се възлага.',
    nameEn:
      'The provider lost a licence for danger to life or health, a crime or unlawful spending: nothing is assigned to it.',
    article: 'ЗСУ чл. 64, 71 и 158',
  },
  {
    code: 'NO_EXPERIENCE',
    nameBg: 'Доставчикът не е предоставял такъв вид услуга поне една година: изберете друг.',
    nameEn: 'The provider has not given this kind of service for at least a year: choose another.',
    article: 'ЗСУ чл. 68',
  },
  {
    code: 'PAID_BY_THE_STATE',
    nameBg: 'Услуга с държавно финансиране се създава с предварително одобрение: планирайте производство.',
    nameEn: 'A service with state money is created with prior approval: plan a procedure.',
    article: 'ЗСУ чл. 53-54',
  },
  {
    code: 'STATE_MONEY_BY_ASP',
    nameBg: 'Държавно финансиране се вписва само от АСП след предварително одобрение.',
    nameEn: 'That the state pays is recorded by the Agency for Social Assistance only, after prior approval.',
    article: 'ЗСУ чл. 49 и 54',
  },
  {
    code: 'CLOSING_GROUND',
    nameBg: 'Това основание не е налице за услугата в този ден: изберете друго.',
    nameEn: 'This ground does not hold for the service on that day: choose another.',
    article: 'ЗСУ чл. 57-58',
  },
  {
    code: 'MERGE_MISMATCH',
    nameBg: 'Сливат се само записи от една община и едно ниво, които не са слети.',
    nameEn: 'Only records of one municipality and level are merged, and only once.',
    article: 'ЗСУ чл. 25, т. 11',
  },
  {
    code: 'UNIVERSAL_HAS_NO_LIST',
    nameBg: 'За общодостъпна услуга няма списък на чакащи: оставете го празно.',
    nameEn: 'A universal service has no waiting list: leave it out.',
    article: 'ЗСУ чл. 77 и 79',
  },
] as const satisfies readonly NamedCode[];
