import { codesOf, type NamedCode } from '../../../kernel/named-code.js';
import { type CountReasonCode, countReasonCodes } from '../count-reason-code.js';

/** The reasons that keep places from counting, in the order in which they are reported. */
const LOSS_CODES = [
  'SERVICE_NOT_STARTED',
  'SERVICE_CLOSED',
  'SERVICE_SUSPENDED',
  'NOT_STATE_FUNDED',
  'NO_PROVIDER',
  'LICENCE_MISSING',
  'LICENCE_NOT_YET_VALID',
  'LICENCE_REVOKED',
  'LICENCE_TERMINATED',
  'LICENCE_EXPIRED',
  'CAPACITY_UNKNOWN',
] as const satisfies readonly CountReasonCode[];

export type LossCode = (typeof LOSS_CODES)[number];

export function isLossCode(code: CountReasonCode): code is LossCode {
  return LOSS_CODES.some((each) => each === code);
}

function reasonNamed(code: LossCode): NamedCode<LossCode> {
  const { nameBg, nameEn, article } = countReasonCodes.find((each) => each.code === code) ?? {
    nameBg: code,
    nameEn: code,
    article: '',
  };
  return { code, nameBg, nameEn, article };
}

/**
 * Why figures of a row differ from one day to the next, in the order in which the parts of a change of the missing
 * places are taken. The codes are permanent.
 */
export const changeCauses: readonly NamedCode<ChangeCause>[] = [
  {
    code: 'EDITION',
    nameBg: 'Картата определя друг брой потребители',
    nameEn: 'The Map asks for another number of users',
    article: 'ЗСУ чл. 36',
  },
  {
    code: 'PLACES',
    nameBg: 'Променен е броят на местата на услуга',
    nameEn: 'The number of places of a service has changed',
    article: 'ЗСУ чл. 51',
  },
  ...LOSS_CODES.map(reasonNamed),
  {
    code: 'AGREEMENT',
    nameBg: 'Започва, изтича или е променено споразумение между общини',
    nameEn: 'An agreement between municipalities begins, ends or has changed',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'BACKING',
    nameBg: 'Домакинът по споразумение има повече или по-малко свободни места над своя брой',
    nameEn: 'The host of an agreement has more or fewer places over its own number',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'EXEMPTION',
    nameBg: 'Започва или изтича освобождаване от задължението',
    nameEn: 'An exemption from the duty begins or ends',
    article: 'ЗСУ чл. 43, ПЗР § 32',
  },
  {
    code: 'UNKNOWN',
    nameBg: 'Става или престава да е известно колко места има или трябва да има',
    nameEn: 'It becomes known, or is no longer known, how many places there are or must be',
    article: 'ЗСУ чл. 51 и 86',
  },
];

export type ChangeCause = 'EDITION' | 'PLACES' | LossCode | 'AGREEMENT' | 'BACKING' | 'EXEMPTION' | 'UNKNOWN';
export const ChangeCause = codesOf<ChangeCause>(changeCauses);

const POSITION = new Map(changeCauses.map(({ code }, index) => [code, index]));

export function byCause(a: { readonly cause: ChangeCause }, b: { readonly cause: ChangeCause }): number {
  return (POSITION.get(a.cause) ?? 0) - (POSITION.get(b.cause) ?? 0);
}
