import { type NamedCode } from '../../kernel/named-code.js';

/** Why something asked of quality and inspections is refused. */
export const qualityRefusals = [
  {
    code: 'INSPECTION_CONCLUDED',
    nameBg: 'Проверката е приключена: констатации не се променят.',
    nameEn: 'The inspection is concluded: findings are not changed any more.',
    article: 'ЗСУ чл. 114-117',
  },
  {
    code: 'INSPECTION_OPEN',
    nameBg: 'Проверката не е приключила с предписание: първо я приключете.',
    nameEn: 'The inspection has not been concluded with a prescription: conclude it first.',
    article: 'ЗСУ чл. 59',
  },
  {
    code: 'OUTCOME_MISMATCH',
    nameBg: 'Изходът не отговаря на констатациите: неизпълнен критерий иска предписание.',
    nameEn: 'The outcome does not fit the findings: a criterion that is not met asks for a prescription.',
    article: 'ЗСУ чл. 59 и 106',
  },
  {
    code: 'CRITERION_NOT_IN_FORCE',
    nameBg: 'Няма такъв критерий в сила в деня на проверката.',
    nameEn: 'There is no such criterion in force on the day of the inspection.',
    article: 'ЗСУ чл. 105-106',
  },
  {
    code: 'ADDRESSEE_MISMATCH',
    nameBg:
      'Адресатът не отговаря на доставчика: кмет за общинска услуга, кмет и доставчик при възлагане, доставчик за частна.',
    nameEn:
      'The addressee does not fit who runs it: the mayor of a municipal service, mayor and provider when assigned, the provider of a private one.',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'EXTENSION_TERM',
    nameBg: 'Допълнителният срок изтича след първия и след решението за него, и е до 3 месеца от решението.',
    nameEn: 'The extra term ends after the first and after the decision on it, at most 3 months from that decision.',
    article: 'ЗСУ чл. 59',
  },
  {
    code: 'NOT_CHECKED_YET',
    nameBg: 'Няма проверка, която да е установила неизпълнение: първо проверете.',
    nameEn: 'No check has found it unfulfilled: check it first.',
    article: 'ЗСУ чл. 59',
  },
  {
    code: 'EXTENDED_ALREADY',
    nameBg: 'Срокът вече е удължен веднъж.',
    nameEn: 'The term was extended once already.',
    article: 'ЗСУ чл. 59',
  },
  {
    code: 'PRESCRIPTION_FULFILLED',
    nameBg: 'Предписанието вече е изпълнено.',
    nameEn: 'The prescription is fulfilled already.',
    article: 'ЗСУ чл. 59',
  },
  {
    code: 'TERM_STILL_RUNS',
    nameBg: 'Срокът на предписанието още тече, или последната проверка не е установила неизпълнение.',
    nameEn: 'The term of the prescription still runs, or its last check has not found it unfulfilled.',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'MEASURE_NOT_OPEN',
    nameBg: 'Тази мярка не е следващата: вижте реда по чл. 59 и 60 според това кой плаща.',
    nameEn: 'This measure is not the next: see the order of art. 59 and 60 by who pays.',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'NO_STATE_FUNDING_TO_STOP',
    nameBg: 'Преди този ден не тече държавно финансиране: посочете акт с по-късна дата.',
    nameEn: 'No state money was running before that day: name an act of a later date.',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'FIRST_INSPECTION_TOO_EARLY',
    nameBg: 'Първоначалната проверка е от 3 до 6 месеца след началото: изчакайте, или посочете друг вид.',
    nameEn: 'The first inspection is 3 to 6 months after the start: wait, or name another kind.',
    article: 'ЗСУ чл. 114-117',
  },
  {
    code: 'REPORT_BEFORE_YEAR_END',
    nameBg: 'Годината още не е изтекла: докладът е за изтекла година.',
    nameEn: 'The year is not over: a report is of a year that is.',
    article: 'ЗСУ чл. 111',
  },
  {
    code: 'REPORT_OF_WHAT',
    nameBg: 'Докладът е за услуга, анализът е на община: посочете нужното и само него.',
    nameEn: 'A report is of a service, an analysis of a municipality: name that, and only that.',
    article: 'ЗСУ чл. 111',
  },
] as const satisfies readonly NamedCode[];
