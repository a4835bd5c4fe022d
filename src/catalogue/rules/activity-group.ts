import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** The ten groups of activities that a social service consists of (ЗСУ чл. 15). */
export const activityGroups = [
  {
    code: 'INFORMATION_COUNSELLING',
    nameBg: 'информиране и консултиране',
    nameEn: 'information and counselling',
    article: 'ЗСУ чл. 15, т. 1',
  },
  {
    code: 'ADVOCACY_MEDIATION',
    nameBg: 'застъпничество и посредничество',
    nameEn: 'advocacy and mediation',
    article: 'ЗСУ чл. 15, т. 2',
  },
  { code: 'COMMUNITY_WORK', nameBg: 'общностна работа', nameEn: 'community work', article: 'ЗСУ чл. 15, т. 3' },
  {
    code: 'THERAPY_REHABILITATION',
    nameBg: 'терапия и рехабилитация',
    nameEn: 'therapy and rehabilitation',
    article: 'ЗСУ чл. 15, т. 4',
  },
  {
    code: 'SKILLS_TRAINING',
    nameBg: 'обучение за придобиване на умения',
    nameEn: 'skills training',
    article: 'ЗСУ чл. 15, т. 5',
  },
  {
    code: 'EMPLOYMENT_SKILLS_SUPPORT',
    nameBg: 'подкрепа за придобиване на трудови умения',
    nameEn: 'support to gain work skills',
    article: 'ЗСУ чл. 15, т. 6',
  },
  { code: 'DAY_CARE', nameBg: 'дневна грижа', nameEn: 'day care', article: 'ЗСУ чл. 15, т. 7' },
  { code: 'RESIDENTIAL_CARE', nameBg: 'резидентна грижа', nameEn: 'residential care', article: 'ЗСУ чл. 15, т. 8' },
  { code: 'SHELTER', nameBg: 'осигуряване на подслон', nameEn: 'provision of shelter', article: 'ЗСУ чл. 15, т. 9' },
  {
    code: 'ASSISTANT_SUPPORT',
    nameBg: 'асистентска подкрепа',
    nameEn: 'assistant support',
    article: 'ЗСУ чл. 15, т. 10',
  },
] as const satisfies readonly NamedCode[];

export type ActivityGroup = (typeof activityGroups)[number]['code'];
export const ActivityGroup = codesOf<ActivityGroup>(activityGroups);
