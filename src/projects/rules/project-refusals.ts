import { type NamedCode } from '../../kernel/named-code.js';

/** Why something asked of projects is refused. */
export const projectRefusals = [
  {
    code: 'GRANT_MISMATCH',
    nameBg: 'Безвъзмездната помощ не отговаря на сумата и на своя дял от нея.',
    nameEn: 'The grant does not fit the amount and its share of it.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'TERM_MISMATCH',
    nameBg: 'Последният ден не отговаря на първия и на срока в месеци.',
    nameEn: 'The last day does not fit the first day and the term in months.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'PROGRAMME_MISMATCH',
    nameBg: 'Процедурата е на друга програма.',
    nameEn: 'The procedure belongs to another programme.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'PROJECT_TERM_UNKNOWN',
    nameBg: 'Първият и последният ден на проекта не са известни, затова не е ясно кога свършват парите.',
    nameEn: 'The first and the last day of the project are not known, so nobody can say when its money ends.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'PROJECT_WITHOUT_SERVICE',
    nameBg: 'Към проекта няма свързана услуга, която да продължи.',
    nameEn: 'No service is linked to the project that could go on.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'CONTINUATION_TOO_SHORT',
    nameBg: 'Споразумението трябва да продължава услугите след деня, до който парите вече стигат.',
    nameEn: 'The agreement must continue the services beyond the day that the money lasts to already.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'PROJECT_CONTINUED',
    nameBg: 'Държавата вече продължава услугите от деня след края на проекта: срокът му не се променя.',
    nameEn: 'The state pays on already from the day after the project: its term is not changed any more.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'LINKED_AFTER_AGREEMENT',
    nameBg: 'Държавата вече продължава услугите на проекта по споразумение: друга услуга не се свързва с него.',
    nameEn: 'The state pays on already for the services of the project by agreement: no other service is linked to it.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'MORE_THAN_PLACES',
    nameBg: 'Услугата има по-малко места: проектът не плаща за повече.',
    nameEn: 'The service has fewer places: a project pays for no more than those.',
    article: 'ЗСУ чл. 41',
  },
] as const satisfies readonly NamedCode[];
