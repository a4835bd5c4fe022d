import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** What can be compared: each is a number of users, or of places for them, for cells of the Map. */
export const planSideKinds = [
  { code: 'NEEDS', nameBg: 'потребности по критериите', nameEn: 'needs by the criteria', article: 'ЗСУ чл. 34, ал. 2' },
  { code: 'PROPOSALS', nameBg: 'предложения', nameEn: 'proposals', article: 'ЗСУ чл. 35' },
  { code: 'AGREED', nameBg: 'съгласувани предложения', nameEn: 'agreed proposals', article: 'ЗСУ чл. 24' },
  { code: 'DRAFT', nameBg: 'проект на Картата', nameEn: 'a draft of the Map', article: 'ЗСУ чл. 35' },
  { code: 'EDITION', nameBg: 'редакция на Картата', nameEn: 'an edition of the Map', article: 'ЗСУ чл. 34' },
  { code: 'ANNUAL_PLANS', nameBg: 'годишни планове', nameEn: 'annual plans', article: 'ЗСУ чл. 38' },
  { code: 'SUPPLY', nameBg: 'налични места', nameEn: 'places that are there', article: 'ЗСУ чл. 43' },
] as const satisfies readonly NamedCode[];
export type PlanSideKind = (typeof planSideKinds)[number]['code'];
export const PlanSideKind = codesOf<PlanSideKind>(planSideKinds);
