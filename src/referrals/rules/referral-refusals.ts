import { type NamedCode } from '../../kernel/named-code.js';

/** Why a report of referrals is refused. */
export const referralRefusals = [
  {
    code: 'NO_SUCH_PERIOD',
    nameBg: 'Периодът започва от първия ден на месец или на тримесечие: поправете началото.',
    nameEn: 'A period begins on the first day of a month or of a quarter: mend where it begins.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'PERIOD_NOT_OVER',
    nameBg: 'Периодът още не е изтекъл: отчетете го след последния му ден.',
    nameEn: 'The period is not over yet: report it after its last day.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'NOTHING_COUNTED',
    nameBg: 'Отчетът няма нито един вид услуга: впишете поне един, и с нула.',
    nameEn: 'The report has no kind of service: enter at least one, with zero if so.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'KIND_TWICE',
    nameBg: 'Видът е посочен два пъти: отчетете го веднъж.',
    nameEn: 'The kind is there twice: report it once.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'UNIVERSAL_NEEDS_NO_REFERRAL',
    nameBg: 'За общодостъпна услуга няма насочване и чакащи: махнете вида.',
    nameEn: 'To a universal service nobody is referred, nor waits for it: leave the kind out.',
    article: 'ЗСУ чл. 77 и 79',
  },
  {
    code: 'DAYS_OF_NOBODY',
    nameBg: 'Никой не е започнал, така че няма дни до услугата: оставете ги празни.',
    nameEn: 'Nobody has started, so there are no days to the service: leave them out.',
    article: 'ЗСУ чл. 79',
  },
  {
    code: 'NO_REPORT_TO_WITHDRAW',
    nameBg: 'От вас няма отчет за период, който започва тогава: поправете общината или началото.',
    nameEn: 'There is no report of yours for a period that begins then: mend the municipality or where it begins.',
    article: 'ЗСУ чл. 86',
  },
] as const satisfies readonly NamedCode[];
