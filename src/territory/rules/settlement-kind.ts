import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Kinds of settlement in the national register ЕКАТТЕ. */
export const settlementKinds = [
  { code: 'TOWN', nameBg: 'град', nameEn: 'town', article: 'ЗАТУРБ чл. 3' },
  { code: 'VILLAGE', nameBg: 'село', nameEn: 'village', article: 'ЗАТУРБ чл. 3' },
  { code: 'MONASTERY', nameBg: 'манастир', nameEn: 'monastery', article: 'ЕКАТТЕ' },
] as const satisfies readonly NamedCode[];

export type SettlementKind = (typeof settlementKinds)[number]['code'];
export const SettlementKind = codesOf<SettlementKind>(settlementKinds);
