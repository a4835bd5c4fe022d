import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Why a service stands still for a time. */
export const suspensionGrounds = [
  {
    code: 'QUALITY',
    nameBg: 'неизпълнени стандарти за качество',
    nameEn: 'quality standards not met',
    article: 'ЗСУ чл. 59-62',
  },
  { code: 'OTHER', nameBg: 'друго основание', nameEn: 'another ground', article: 'ЗСУ чл. 58' },
] as const satisfies readonly NamedCode[];

export type SuspensionGround = (typeof suspensionGrounds)[number]['code'];
export const SuspensionGround = codesOf<SuspensionGround>(suspensionGrounds);
