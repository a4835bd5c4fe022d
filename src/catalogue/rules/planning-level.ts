import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** The level at which the Map plans a service (ЗСУ чл. 33). */
export const planningLevels = [
  { code: 'MUNICIPAL', nameBg: 'общинско ниво', nameEn: 'municipal level', article: 'ЗСУ чл. 33' },
  { code: 'DISTRICT', nameBg: 'областно ниво', nameEn: 'district level', article: 'ЗСУ чл. 33' },
  {
    code: 'NATIONAL',
    nameBg: 'национално ниво, осигурявано на областно',
    nameEn: 'national level, secured at district level',
    article: 'ЗСУ чл. 33',
  },
] as const satisfies readonly NamedCode[];

export type PlanningLevel = (typeof planningLevels)[number]['code'];
export const PlanningLevel = codesOf<PlanningLevel>(planningLevels);
