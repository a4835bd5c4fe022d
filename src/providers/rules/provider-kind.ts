import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Who may provide a social service (ЗСУ чл. 29 и 30). */
export const providerKinds = [
  { code: 'MUNICIPALITY', nameBg: 'община', nameEn: 'municipality', article: 'ЗСУ чл. 29' },
  {
    code: 'MUNICIPAL_ENTITY',
    nameBg: 'юридическо лице, създадено от община',
    nameEn: 'legal person made by a municipality',
    article: 'ЗСУ чл. 29, ал. 3',
  },
  {
    code: 'PRIVATE_BG',
    nameBg: 'частен доставчик, регистриран в България',
    nameEn: 'private provider registered in Bulgaria',
    article: 'ЗСУ чл. 30',
  },
  {
    code: 'PRIVATE_EU_EEA',
    nameBg: 'частен доставчик от друга държава от ЕС или ЕИП',
    nameEn: 'private provider from another EU or EEA state',
    article: 'ЗСУ чл. 30',
  },
  {
    code: 'HOSPITAL',
    nameBg: 'лечебно заведение за интегрирани здравно-социални услуги',
    nameEn: 'hospital, for integrated health-social services',
    article: 'ЗСУ чл. 30',
  },
] as const satisfies readonly NamedCode[];

export type ProviderKind = (typeof providerKinds)[number]['code'];
export const ProviderKind = codesOf<ProviderKind>(providerKinds);
