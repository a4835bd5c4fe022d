import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Who pays (ЗСУ чл. 41 и 49). */
export const fundingSources = [
  { code: 'STATE', nameBg: 'държавен бюджет', nameEn: 'state budget', article: 'ЗСУ чл. 41' },
  {
    code: 'STATE_AND_MUNICIPAL',
    nameBg: 'държавен и общински бюджет',
    nameEn: 'state and municipal budgets',
    article: 'ЗСУ чл. 41',
  },
  { code: 'MUNICIPAL', nameBg: 'общински бюджет', nameEn: 'municipal budget', article: 'ЗСУ чл. 41' },
  { code: 'PRIVATE', nameBg: 'частни средства', nameEn: 'private means', article: 'ЗСУ чл. 41' },
  {
    code: 'EU_FUND',
    nameBg: 'средства от Европейския съюз',
    nameEn: 'funds of the European Union',
    article: 'ЗСУ чл. 41',
  },
  { code: 'INTERNATIONAL', nameBg: 'международни програми', nameEn: 'international programmes', article: 'ЗСУ чл. 41' },
  { code: 'DONOR', nameBg: 'дарения', nameEn: 'donations', article: 'ЗСУ чл. 41' },
] as const satisfies readonly NamedCode[];

export type FundingSource = (typeof fundingSources)[number]['code'];
export const FundingSource = codesOf<FundingSource>(fundingSources);
