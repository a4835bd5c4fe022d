import { type NamedCode } from '../../kernel/named-code.js';

/** Why something asked of licences is refused. */
export const licenceRefusals = [
  {
    code: 'NO_LICENCE_NEEDED',
    nameBg: 'На общината не ѝ трябва лиценз: не се подава заявление.',
    nameEn: 'A municipality needs no licence: none is applied for.',
    article: 'ЗСУ чл. 29-31',
  },
  {
    code: 'MENDING_TERM_OVER',
    nameBg: 'Срокът от 14 дни за отстраняване е изтекъл: производството се прекратява.',
    nameEn: 'The 14 days to mend it are over: the procedure is discontinued.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'MENDING_TERM_RUNS',
    nameBg: 'Срокът за отстраняване още тече: изчакайте го.',
    nameEn: 'The term to mend it still runs: wait for its end.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'LICENCE_NUMBER_FORM',
    nameBg: 'Номерът е във вида Л-3129-1325/07.11.2022.',
    nameEn: 'The number has the form Л-3129-1325/07.11.2022.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'RENEWAL_TOO_LATE',
    nameBg: 'Подновяване се иска поне 3 месеца преди изтичането: подайте заявление за нов лиценз.',
    nameEn: 'Renewal is applied for at least 3 months before the end: apply for a new licence.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'OUTSTANDING_PRESCRIPTION',
    nameBg: 'Има неизпълнено предписание: лицензът не се подновява.',
    nameEn: 'There is a prescription that is not fulfilled: the licence is not renewed.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'BARRED_AFTER_REVOCATION',
    nameBg: 'Отнет лиценз: забраната от 1 или 3 години още тече.',
    nameEn: 'A licence was revoked: the bar of 1 or 3 years still runs.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'BARRED_UNLICENSED',
    nameBg: 'Установена е дейност без лиценз: забраната от 3 години още тече.',
    nameEn: 'Activity without a licence was found: the bar of 3 years still runs.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'REPORT_NOT_FILED',
    nameBg: 'Няма годишен доклад за последната година, за която е дължим: подайте го, преди лицензът да се поднови.',
    nameEn: 'The yearly report of the last year that it is due for is missing: file it before the licence is renewed.',
    article: 'ЗСУ чл. 111 и 146-156',
  },
  {
    code: 'LICENCE_OVERLAPS',
    nameBg: 'Доставчикът има друг лиценз за услугата в тези дни: тя се предоставя само по един.',
    nameEn: 'The provider has another licence for the service on these days: it is given under one only.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'ENDING_OPEN',
    nameBg: 'Има заповед, с която лицензът може да отпадне: изчакайте да влезе в сила или да бъде отменена.',
    nameEn: 'There is an order that may end the licence: wait until it has effect or is repealed.',
    article: 'ЗСУ чл. 157-158',
  },
  {
    code: 'LICENCE_NOT_IN_FORCE',
    nameBg: 'Лицензът не е в сила в този ден.',
    nameEn: 'The licence is not in force on that day.',
    article: 'ЗСУ чл. 146-158',
  },
  {
    code: 'LICENCE_OF_ANOTHER',
    nameBg: 'Лицензът е за друга услуга или друг доставчик: той е личен и не се прехвърля.',
    nameEn: 'The licence is for another service or provider: it is personal and not passed on.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'WRONG_PURPOSE',
    nameBg: 'Заявлението е за друго: изберете действието по неговата цел.',
    nameEn: 'The application is for something else: choose the command for its purpose.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'LICENCE_MISSING',
    nameBg: 'Посочете лиценза, за който се отнася заявлението.',
    nameEn: 'Name the licence that the application is about.',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'START_TOO_LATE',
    nameBg: 'Дейността започва до 12 месеца: лицензът се прекратява.',
    nameEn: 'Activity starts within 12 months: the licence is terminated.',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'GROUND_NOT_OF_KIND',
    nameBg: 'Основанието не е за този начин: прекратява се по чл. 157, отнема се по чл. 158.',
    nameEn: 'The ground is not one for this way of ending: termination is by art. 157, revocation by art. 158.',
    article: 'ЗСУ чл. 157-158',
  },
  {
    code: 'APPEAL_TOO_LATE',
    nameBg: 'Срокът от 14 дни за обжалване е изтекъл.',
    nameEn: 'The 14 days to appeal are over.',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'APPEAL_POSSIBLE',
    nameBg: 'Срокът за обжалване още тече: изчакайте го.',
    nameEn: 'The term to appeal still runs: wait for its end.',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'APPEAL_PENDING',
    nameBg: 'Обжалването спира изпълнението: изчакайте решението.',
    nameEn: 'The appeal stays the execution: wait for the decision.',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'ORDER_REPEALED',
    nameBg: 'Заповедта е отменена: няма какво да се изпълни.',
    nameEn: 'The order was repealed: there is nothing to enforce.',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'ENDING_ENFORCED',
    nameBg: 'Заповедта вече е в сила.',
    nameEn: 'The order has effect already.',
    article: 'ЗСУ чл. 157-158',
  },
] as const satisfies readonly NamedCode[];
