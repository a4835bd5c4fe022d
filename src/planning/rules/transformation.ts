import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type Day, day } from '../../kernel/day.js';

/** How far the transformation of a service of an old type has come (ЗСУ ПЗР § 31). */
export const transformationStates = [
  { code: 'PLANNED', nameBg: 'планирано', nameEn: 'planned', article: 'ЗСУ ПЗР § 31' },
  { code: 'DECIDED', nameBg: 'решено', nameEn: 'decided', article: 'ЗСУ ПЗР § 31' },
  { code: 'DONE', nameBg: 'извършено', nameEn: 'done', article: 'ЗСУ ПЗР § 31' },
] as const satisfies readonly NamedCode[];
export type TransformationState = (typeof transformationStates)[number]['code'];
export const TransformationState = codesOf<TransformationState>(transformationStates);

/** By this day every service of the Map is created, so nothing is transformed later (ЗСУ ПЗР § 32). */
export const LAST_DAY: Day = day('2035-01-01');

export function finishRefusal(finishBy: Day | null): string | null {
  return finishBy !== null && finishBy > LAST_DAY ? 'AFTER_LAST_DAY' : null;
}

/** By when the service is to have turned into others: as planned, else by the last day (ЗСУ ПЗР § 32). */
export function transformationDueOn(finishBy: Day | null): Day {
  return finishBy ?? LAST_DAY;
}

/** The service of an old type with what is allocated and what its plan says; null is what nobody stated. */
export type OldService = {
  readonly totalPlaces: number | null;
  readonly allocatedPlaces: number;
  readonly hasPlan: boolean;
  /** Places of the parts of its plan; null where a part states none. */
  readonly plannedPlaces: number | null;
  readonly state: TransformationState | null;
};

export type TransformationProgress = {
  readonly services: number;
  readonly servicesWithoutPlan: number;
  readonly servicesDecided: number;
  readonly servicesDone: number;
  readonly servicesOfUnknownPlaces: number;
  readonly oldPlaces: number;
  readonly allocatedPlaces: number;
  readonly plannedPlaces: number;
  readonly undecidedPlaces: number;
};

/**
 * Places of old types are allocated to kinds, or planned to be, or undecided; what nobody stated is counted as a service of
 * unknown places and never as zero, and what one service has too much makes up for nothing at another (ЗСУ ПЗР § 31).
 */
export function transformationProgress(services: readonly OldService[]): TransformationProgress {
  const known = services.filter(({ totalPlaces }) => totalPlaces !== null);
  const sum = (of: (service: OldService) => number) => known.reduce((total, service) => total + of(service), 0);
  const count = (is: (service: OldService) => boolean) => services.filter(is).length;
  const allocated = ({ totalPlaces, allocatedPlaces }: OldService) => Math.min(totalPlaces ?? 0, allocatedPlaces);
  const planned = (service: OldService) =>
    Math.max(0, Math.min(service.totalPlaces ?? 0, service.plannedPlaces ?? 0) - allocated(service));
  return {
    services: services.length,
    servicesWithoutPlan: count(({ hasPlan }) => !hasPlan),
    servicesDecided: count(({ state }) => state === 'DECIDED'),
    servicesDone: count(({ state }) => state === 'DONE'),
    servicesOfUnknownPlaces: services.length - known.length,
    oldPlaces: sum(({ totalPlaces }) => totalPlaces ?? 0),
    allocatedPlaces: sum(allocated),
    plannedPlaces: sum(planned),
    undecidedPlaces: sum((service) => (service.totalPlaces ?? 0) - allocated(service) - planned(service)),
  };
}
