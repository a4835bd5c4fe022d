import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** What ends, and with it the money of services (ЗСУ чл. 41). */
export const fundingCliffKinds = [
  { code: 'PROJECT_END', nameBg: 'край на проекта', nameEn: 'end of the project', article: 'ЗСУ чл. 41' },
  {
    code: 'CONTINUATION_END',
    nameBg: 'край на споразумението за продължаване',
    nameEn: 'end of the agreement that continues it',
    article: 'ЗСУ чл. 41',
  },
] as const satisfies readonly NamedCode[];

export type FundingCliffKind = (typeof fundingCliffKinds)[number]['code'];
export const FundingCliffKind = codesOf<FundingCliffKind>(fundingCliffKinds);
