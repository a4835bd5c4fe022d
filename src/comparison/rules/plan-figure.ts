import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type Provenance } from '../../kernel/provenance.js';

/** Whether a side of a comparison says a number for a cell, and if not, why not. */
export const figureStatuses = [
  { code: 'KNOWN', nameBg: 'известно', nameEn: 'known', article: 'ЗСУ чл. 34' },
  {
    code: 'NOT_PLANNED',
    nameBg: 'не е предвидено',
    nameEn: 'nothing is provided for it',
    article: 'ЗСУ чл. 34',
  },
  { code: 'NOT_STATED', nameBg: 'броят не е посочен', nameEn: 'the number is not stated', article: 'ЗСУ чл. 34' },
  {
    code: 'NOT_AGREED',
    nameBg: 'предложено е, но не е съгласувано',
    nameEn: 'it is proposed, and not agreed',
    article: 'ЗСУ чл. 24',
  },
  {
    code: 'UNDECIDED',
    nameBg: 'има предложения, които не казват къде, какво или на кое ниво, и може да са за това',
    nameEn: 'there are proposals that do not say where, what or at which level, and may be for it',
    article: 'ЗСУ чл. 35',
  },
  {
    code: 'NO_PLAN',
    nameBg: 'за годината няма план на общината, който да е публичен или достъпен за Вас',
    nameEn: 'the municipality has no plan for the year that is public or yours to read',
    article: 'ЗСУ чл. 38',
  },
  {
    code: 'NOT_PUBLIC',
    nameBg: 'предложенията не са публикувани и не са достъпни за Вас: може да има и за това',
    nameEn: 'the proposals are not published, nor yours to read: there may be some for it',
    article: 'Наредба за планирането чл. 48',
  },
  {
    code: 'NO_EDITION',
    nameBg: 'няма редакция на Картата в сила',
    nameEn: 'no edition of the Map is in force',
    article: 'ЗСУ чл. 34',
  },
  { code: 'NO_RULE', nameBg: 'няма правило в сила', nameEn: 'no rule is in force', article: 'ЗСУ чл. 34, ал. 2' },
  { code: 'NO_INDICATOR', nameBg: 'няма показател', nameEn: 'there is no indicator', article: 'ЗСУ чл. 34, ал. 2' },
  {
    code: 'SHARED',
    nameBg: 'потребността е на областта или страната, а коя община я поема, се договаря',
    nameEn: 'the need is of the district or the country, and which host meets how much of it is to be agreed',
    article: 'ЗСУ чл. 24 и 33',
  },
  {
    code: 'PLACES_UNKNOWN',
    nameBg: 'част от местата не са известни',
    nameEn: 'a part of the places is not known',
    article: 'ЗСУ чл. 51 и 86',
  },
] as const satisfies readonly NamedCode[];
export type FigureStatus = (typeof figureStatuses)[number]['code'];
export const FigureStatus = codesOf<FigureStatus>(figureStatuses);

/** A stored record that a figure comes from. */
export type Origin = { readonly type: string; readonly key: string };

/** What one side says of a cell. */
export type PlanFigure = {
  readonly status: FigureStatus;
  /** Users or places; null unless the status is KNOWN. */
  readonly users: number | null;
  /** At least so many, where only a part is known; else null. */
  readonly atLeast: number | null;
  readonly provenance: Provenance | null;
  readonly origins: readonly Origin[];
};

/** A side that says nothing of a cell, and why. */
export function untold(status: FigureStatus): PlanFigure {
  return { status, users: null, atLeast: null, provenance: null, origins: [] };
}
