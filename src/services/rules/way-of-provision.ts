import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** How a municipality provides a service of its own (ЗСУ чл. 29, ал. 3). */
export const waysOfProvision = [
  { code: 'OWN', nameBg: 'самостоятелно', nameEn: 'by itself', article: 'ЗСУ чл. 29, ал. 3' },
  {
    code: 'MUNICIPAL_ENTITY',
    nameBg: 'чрез създадено от нея юридическо лице',
    nameEn: 'through a legal person it made',
    article: 'ЗСУ чл. 29, ал. 3',
  },
  {
    code: 'ASSIGNED',
    nameBg: 'чрез възлагане на частен доставчик',
    nameEn: 'assigned to a private provider',
    article: 'ЗСУ чл. 29, ал. 3',
  },
] as const satisfies readonly NamedCode[];

export type WayOfProvision = (typeof waysOfProvision)[number]['code'];
export const WayOfProvision = codesOf<WayOfProvision>(waysOfProvision);
