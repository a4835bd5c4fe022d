import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** How long a service is used (ЗСУ чл. 16). */
export const durations = [
  { code: 'SHORT', nameBg: 'краткосрочна, до 6 месеца', nameEn: 'short, up to 6 months', article: 'ЗСУ чл. 16' },
  { code: 'MEDIUM', nameBg: 'средносрочна, до 1 година', nameEn: 'medium, up to 1 year', article: 'ЗСУ чл. 16' },
  { code: 'LONG', nameBg: 'дългосрочна, от 1 до 3 години', nameEn: 'long, 1 to 3 years', article: 'ЗСУ чл. 16' },
] as const satisfies readonly NamedCode[];

export type Duration = (typeof durations)[number]['code'];
export const Duration = codesOf<Duration>(durations);
