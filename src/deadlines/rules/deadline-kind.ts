import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** What falls due, by which article. */
export const deadlineKinds = [
  {
    code: 'QUALITY_OPINION',
    nameBg: 'становище на АКСУ за предварителното одобрение, 20 дни от искането',
    nameEn: 'opinion of the Agency for Quality for the prior approval, 20 days from the request',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'APPROVAL_DECISION',
    nameBg: 'решение на АСП за предварителното одобрение, 30 дни от искането',
    nameEn: 'decision of the Agency for Social Assistance on the prior approval, 30 days from the request',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'LICENCE_RENEWAL',
    nameBg: 'заявление за подновяване на лиценз, 3 месеца преди изтичането',
    nameEn: 'application for the renewal of a licence, 3 months before its end',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'LICENCE_APPLICATION_MENDING',
    nameBg: 'отстраняване на непълноти в заявление, 14 дни',
    nameEn: 'mending of an incomplete application, 14 days',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'LICENCE_DECISION',
    nameBg: 'решение по заявление за лиценз, 2 месеца',
    nameEn: 'decision on an application for a licence, 2 months',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'LICENCE_START',
    nameBg: 'започване на дейност, 12 месеца от получаването на лиценза',
    nameEn: 'start of activity, 12 months from the receipt of the licence',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'REASSIGNMENT',
    nameBg: 'нов конкурс, 2 месеца преди края на договора',
    nameEn: 'a new competition, 2 months before the contract ends',
    article: 'ЗСУ чл. 72',
  },
  {
    code: 'FIRST_INSPECTION',
    nameBg: 'първа проверка, до 6 месеца от началото',
    nameEn: 'first inspection, within 6 months from the start',
    article: 'ЗСУ чл. 114-117',
  },
  {
    code: 'PRESCRIPTION',
    nameBg: 'изпълнение на задължително предписание',
    nameEn: 'fulfilment of a binding prescription',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'PROVIDER_REPORT',
    nameBg: 'годишен доклад на доставчика, 31 март',
    nameEn: 'yearly report of the provider, 31 March',
    article: 'ЗСУ чл. 111',
  },
  {
    code: 'MUNICIPAL_ANALYSIS',
    nameBg: 'годишен анализ на общината, 30 април',
    nameEn: 'yearly analysis of the municipality, 30 April',
    article: 'ЗСУ чл. 111',
  },
  {
    code: 'LEGACY_CLOSING',
    nameBg: 'закриване на стар вид услуга',
    nameEn: 'closing of a service of an old type',
    article: 'ЗСУ ПЗР § 33',
  },
  {
    code: 'ANNUAL_PLAN',
    nameBg: 'приемане и изпращане на годишния план, 31 август',
    nameEn: 'adoption and sending of the annual plan, 31 August',
    article: 'Наредба за планирането чл. 59-63',
  },
  {
    code: 'ANNUAL_PLAN_DISCUSSION',
    nameBg: 'последен ден на общественото обсъждане на годишния план, 30 дни',
    nameEn: 'last day of the public discussion of the annual plan, 30 days',
    article: 'Наредба за планирането чл. 62',
  },
  {
    code: 'MAP_DRAFT_DISCUSSION',
    nameBg: 'последен ден на общественото обсъждане на проекта на Картата, 30 дни',
    nameEn: 'last day of the public discussion of the draft of the Map, 30 days',
    article: 'Наредба за планирането чл. 48',
  },
  {
    code: 'TRANSFORMATION',
    nameBg: 'преобразуване на услуга от стар вид, най-късно до 1.01.2035 г.',
    nameEn: 'transformation of a service of an old type, by 1.01.2035 at the latest',
    article: 'ЗСУ ПЗР § 32',
  },
] as const satisfies readonly NamedCode[];
export type DeadlineKind = (typeof deadlineKinds)[number]['code'];
export const DeadlineKind = codesOf<DeadlineKind>(deadlineKinds);

/** Counted back from what they must come before, so a day off does not move them closer to it (ЗСУ чл. 72 и 146-156). */
const COUNTED_BACK: readonly DeadlineKind[] = ['LICENCE_RENEWAL', 'REASSIGNMENT'];

export function isCountedBack(kind: DeadlineKind): boolean {
  return COUNTED_BACK.includes(kind);
}
