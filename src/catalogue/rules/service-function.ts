import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** What a service is for (ЗСУ чл. 13). */
export const serviceFunctions = [
  { code: 'PREVENTIVE', nameBg: 'превантивна', nameEn: 'preventive', article: 'ЗСУ чл. 13' },
  { code: 'SUPPORTIVE', nameBg: 'подкрепяща', nameEn: 'supportive', article: 'ЗСУ чл. 13' },
  { code: 'RESTORATIVE', nameBg: 'възстановителна', nameEn: 'restorative', article: 'ЗСУ чл. 13' },
] as const satisfies readonly NamedCode[];

export type ServiceFunction = (typeof serviceFunctions)[number]['code'];
export const ServiceFunction = codesOf<ServiceFunction>(serviceFunctions);
