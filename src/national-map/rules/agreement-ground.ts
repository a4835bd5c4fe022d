import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Why a municipality has no objective possibility to give a service of the Map itself (ЗСУ чл. 56). */
export const agreementGrounds = [
  {
    code: 'NO_PREMISES',
    nameBg: 'не може да осигури помещения',
    nameEn: 'it cannot provide premises',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'NO_SPECIALISTS',
    nameBg: 'не може да назначи специалисти',
    nameEn: 'it cannot hire specialists',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'NO_APPROVAL',
    nameBg: 'няма предварително одобрение заради качеството',
    nameEn: 'it has no prior approval, for quality',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'CLOSED_FOR_QUALITY',
    nameBg: 'услугата е закрита заради качеството',
    nameEn: 'its service was closed for quality',
    article: 'ЗСУ чл. 56',
  },
] as const satisfies readonly NamedCode[];
export type AgreementGround = (typeof agreementGrounds)[number]['code'];
export const AgreementGround = codesOf<AgreementGround>(agreementGrounds);
