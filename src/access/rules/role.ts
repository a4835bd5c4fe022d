import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** As whom somebody writes. What each may do stands in `may.ts`. */
export const roles = [
  {
    code: 'MINISTRY',
    nameBg: 'Министерство на труда и социалната политика',
    nameEn: 'Ministry of Labour and Social Policy',
    article: 'ЗСУ чл. 35',
  },
  {
    code: 'ASP',
    nameBg: 'Агенция за социално подпомагане',
    nameEn: 'Agency for Social Assistance',
    article: 'ЗСУ чл. 20',
  },
  {
    code: 'AKSU',
    nameBg: 'Агенция за качеството на социалните услуги',
    nameEn: 'Agency for the Quality of Social Services',
    article: 'ЗСУ чл. 22',
  },
  { code: 'MUNICIPALITY', nameBg: 'община', nameEn: 'municipality', article: 'ЗСУ чл. 25' },
  { code: 'DISTRICT_GOVERNOR', nameBg: 'областен управител', nameEn: 'district governor', article: 'ЗСУ чл. 24' },
  {
    code: 'PROVIDER',
    nameBg: 'доставчик на социални услуги',
    nameEn: 'provider of social services',
    article: 'ЗСУ чл. 28',
  },
  { code: 'READER', nameBg: 'регистриран читател', nameEn: 'registered reader', article: 'ЗСУ чл. 86' },
  { code: 'OPERATOR', nameBg: 'оператор на системата', nameEn: 'operator of the system', article: 'ЗСУ чл. 86' },
] as const satisfies readonly NamedCode[];

export type Role = (typeof roles)[number]['code'];
export const Role = codesOf<Role>(roles);
