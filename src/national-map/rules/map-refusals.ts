import { type NamedCode } from '../../kernel/named-code.js';

/** Why something asked of agreements, or of drafts of the Map, is refused. */
export const mapRefusals = [
  {
    code: 'KIND_NOT_ON_MAP_OF_HOST',
    nameBg: 'Картата не предвижда този вид за общината домакин: споразумение не се сключва.',
    nameEn: 'The Map does not provide for this kind in the hosting municipality: no agreement is concluded.',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'ONE_AND_THE_SAME',
    nameBg: 'Общината не сключва споразумение със себе си: посочете друга.',
    nameEn: 'A municipality concludes no agreement with itself: name another one.',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'SERVICE_NOT_CREATED',
    nameBg:
      'Общината домакин няма създадена услуга от този вид на областно ниво: споразумението следва решението за създаване.',
    nameEn:
      'The hosting municipality has created no service of this kind at district level: the agreement follows the decision that creates it.',
    article: 'ЗСУ чл. 55',
  },
  {
    code: 'NOT_OF_THE_DISTRICT',
    nameBg: 'Участват само другите общини от областта на домакина.',
    nameEn: 'Only the other municipalities of the host’s district take part.',
    article: 'ЗСУ чл. 55',
  },
  {
    code: 'AGREEMENT_NOT_IN_FORCE',
    nameBg: 'Споразумението не е в сила в този ден.',
    nameEn: 'The agreement is not in force on that day.',
    article: 'ЗСУ чл. 55-56',
  },
  {
    code: 'DRAFT_ADOPTED',
    nameBg: 'Редакцията вече е приета: промяна става с нова.',
    nameEn: 'The edition is adopted already: a change takes another one.',
    article: 'ЗСУ чл. 34 и 36',
  },
  {
    code: 'FILE_WITH_PROBLEMS',
    nameBg: 'Във файла има грешни редове, изброени в report: поправете ги. Нищо не е записано.',
    nameEn: 'There are bad rows in the file, listed in report: mend them. Nothing was written.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'FILE_WITHOUT_ROWS',
    nameBg: 'Във файла няма нито един ред под заглавията.',
    nameEn: 'There is no row below the headings of the file.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  {
    code: 'DRAFT_EMPTY',
    nameBg: 'В проекта няма нито един ред: впишете редовете.',
    nameEn: 'There is no row in the draft: enter its rows.',
    article: 'ЗСУ чл. 32, ал. 2',
  },
] as const satisfies readonly NamedCode[];
