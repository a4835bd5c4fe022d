import { type NamedCode } from '../../kernel/named-code.js';

/** Why something asked of planning is refused. */
export const planningRefusals = [
  {
    code: 'ROUND_ADOPTED',
    nameBg: 'Планирането е завършило с приета редакция: открийте ново.',
    nameEn: 'The round ended with an adopted edition: open another one.',
    article: 'ЗСУ чл. 34 и 36',
  },
  {
    code: 'ROUND_OF_ANOTHER_DISTRICT',
    nameBg: 'Общината не е от областта, в която се планира.',
    nameEn: 'The municipality is not of the district that is planned.',
    article: 'ЗСУ чл. 24',
  },
  {
    code: 'PROPOSAL_WITHDRAWN',
    nameBg: 'Предложението е оттеглено: направете ново.',
    nameEn: 'The proposal is withdrawn: make another one.',
    article: 'ЗСУ чл. 35',
  },
  {
    code: 'MEETING_MISSING',
    nameBg: 'До този ден няма среща на общините от областта: съгласуването става на нея.',
    nameEn: 'The municipalities of the district have not met by that day: they agree at a meeting.',
    article: 'ЗСУ чл. 24',
  },
  {
    code: 'PROPOSALS_OPEN',
    nameBg: 'Има предложения, които не са съгласувани, спорни или оттеглени: решете ги първо.',
    nameEn: 'There are proposals that are neither agreed, contested nor withdrawn: settle them first.',
    article: 'ЗСУ чл. 24',
  },
  {
    code: 'DISCUSSION_MISSING',
    nameBg: 'Няма обществено обсъждане: обявете проекта.',
    nameEn: 'There is no public discussion: publish the draft.',
    article: 'Наредба за планирането чл. 42, 48, 62',
  },
  {
    code: 'DISCUSSION_RUNS',
    nameBg: 'Тридесетте дни на общественото обсъждане не са изтекли.',
    nameEn: 'The thirty days of public discussion are not over.',
    article: 'Наредба за планирането чл. 42, 48, 62',
  },
  {
    code: 'NOTHING_AGREED',
    nameBg: 'В планирането няма съгласувано предложение.',
    nameEn: 'Nothing is agreed in the round.',
    article: 'ЗСУ чл. 24',
  },
  {
    code: 'AGREED_IN_PART',
    nameBg: 'Съгласувано предложение не казва къде, какво, на кое ниво или за колко потребители: направете пълно.',
    nameEn: 'An agreed proposal does not say where, what, at which level or for how many users: make a whole one.',
    article: 'ЗСУ чл. 35',
  },
  {
    code: 'ROUND_TAKEN',
    nameBg:
      'Съгласуваното в този кръг вече е внесено в проекта и новите услуги биха се прибавили повторно: сменете реда пряко.',
    nameEn:
      'What this round agreed on is in the draft already, and its new services would be added once more: set the row itself.',
    article: 'ЗСУ чл. 24',
  },
  {
    code: 'PLACE_PROTECTED',
    nameBg:
      'Къде е защитена услуга, не се казва никому, а докато видът не е посочен, тя може да е такава: впишете без място.',
    nameEn:
      'Where a protected service is, is told to nobody, and while no kind is named it may be one: enter it without a place.',
    article: 'ЗСУ чл. 35',
  },
  {
    code: 'AFTER_LAST_DAY',
    nameBg: 'Крайният ден е 1.01.2035 г.: посочете по-ранен.',
    nameEn: 'The last day is 1.01.2035: name an earlier one.',
    article: 'ЗСУ ПЗР § 32',
  },
  {
    code: 'NO_OLD_TYPE',
    nameBg: 'Услугата няма места от стар вид: няма какво да се преобразува.',
    nameEn: 'The service has no places of an old type: there is nothing to transform.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'NOT_A_PART_OF_TYPE',
    nameBg: 'Старият вид не се преобразува в този вид: изберете от допустимите.',
    nameEn: 'The old type is not transformed into this kind: choose one that it may become.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'MORE_THAN_OLD_PLACES',
    nameBg: 'Планирани са повече места, отколкото има услугата от стария вид.',
    nameEn: 'More places are planned than the service has of the old type.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'TRANSFORMATION_DECIDED',
    nameBg: 'Преобразуването вече е решено: планът не се променя.',
    nameEn: 'The transformation is decided already: the plan is not changed any more.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'TRANSFORMATION_NOT_DECIDED',
    nameBg: 'Преобразуването не е решено, или вече е извършено.',
    nameEn: 'The transformation is not decided, or done already.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'TRANSFORMATION_OPEN',
    nameBg: 'Планът не казва в кои видове и с колко места: допълнете го.',
    nameEn: 'The plan does not say into which kinds and with how many places: complete it.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'TRANSFORMATION_IN_PART',
    nameBg: 'Решава се за всички места от стария вид: местата на видовете не ги събират.',
    nameEn: 'All places of the old type are decided on: the places of the kinds do not add up to them.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'PLACES_NOT_ALLOCATED',
    nameBg: 'Местата още не са разпределени по решените видове: разпределете ги първо.',
    nameEn: 'The places are not yet allocated to the kinds that were decided on: allocate them first.',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'NOT_IN_MAP',
    nameBg: 'Картата няма такъв ред за общината: планирайте го от общинския бюджет.',
    nameEn: 'The Map has no such row for the municipality: plan it from the municipal budget.',
    article: 'ЗСУ чл. 38 и 43',
  },
  {
    code: 'ABOVE_MAP',
    nameBg: 'Картата предвижда по-малко потребители: с държавни средства не се планира над нея.',
    nameEn: 'The Map provides for fewer users: no more than that is planned with state money.',
    article: 'ЗСУ чл. 38 и 43',
  },
  {
    code: 'PLAN_ADOPTED',
    nameBg: 'Годишният план вече е приет.',
    nameEn: 'The annual plan is adopted already.',
    article: 'ЗСУ чл. 38',
  },
  {
    code: 'INDICATOR_VALUE',
    nameBg: 'Показателят е брой лица: цяло число с най-много девет цифри.',
    nameEn: 'An indicator is a number of persons: a whole number of at most nine digits.',
    article: 'Наредба за планирането чл. 3',
  },
  {
    code: 'INDICATOR_YEAR',
    nameBg: 'Показателят е за годината на своя ден или за по-ранна.',
    nameEn: 'An indicator is of the year of its day, or of an earlier one.',
    article: 'Наредба за планирането чл. 3',
  },
  {
    code: 'SURVEY_ONLY',
    nameBg:
      'Общината вписва само собственото си проучване, което не е официален източник: стойност от такъв вписва и поправя МТСП или АСП.',
    nameEn:
      'A municipality records its own survey only, which is no official source: a value from one is recorded and corrected by МТСП or АСП.',
    article: 'Наредба за планирането чл. 3',
  },
  {
    code: 'PLAN_EMPTY',
    nameBg: 'Планът няма нито един ред: няма какво да се обсъжда.',
    nameEn: 'The plan has no row: there is nothing to discuss.',
    article: 'Наредба за планирането чл. 62',
  },
  {
    code: 'PLAN_SENT',
    nameBg: 'Вписано е кога планът е изпратен в АСП: денят не се променя.',
    nameEn: 'When the plan was sent to АСП is recorded: the day is not changed.',
    article: 'Наредба за планирането чл. 59-63',
  },
] as const satisfies readonly NamedCode[];
