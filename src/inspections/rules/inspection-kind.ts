import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Kinds of inspection by the quality agency (ЗСУ чл. 114-117). */
export const inspectionKinds = [
  {
    code: 'FIRST',
    nameBg: 'първоначална, 3 до 6 месеца след началото',
    nameEn: 'first, 3 to 6 months after the start',
    article: 'ЗСУ чл. 114-117',
  },
  { code: 'PLANNED', nameBg: 'планова', nameEn: 'planned', article: 'ЗСУ чл. 114-117' },
  { code: 'ON_SIGNAL', nameBg: 'по сигнал', nameEn: 'on a signal', article: 'ЗСУ чл. 114-117' },
  {
    code: 'FOLLOW_UP',
    nameBg: 'последваща, за изпълнение на предписание',
    nameEn: 'follow-up of a prescription',
    article: 'ЗСУ чл. 114-117',
  },
  {
    code: 'LICENCE_APPROVAL',
    nameBg: 'на място преди лиценз или одобрение',
    nameEn: 'on site before a licence or approval',
    article: 'ЗСУ чл. 54',
  },
  { code: 'RESUMPTION', nameBg: 'преди възобновяване', nameEn: 'before resumption', article: 'ЗСУ чл. 62' },
  {
    code: 'UNLICENSED',
    nameBg: 'на дейност без лиценз',
    nameEn: 'of activity without a licence',
    article: 'ЗСУ чл. 31',
  },
] as const satisfies readonly NamedCode[];

export type InspectionKind = (typeof inspectionKinds)[number]['code'];
export const InspectionKind = codesOf<InspectionKind>(inspectionKinds);
