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

/** What a decision on a transformation says: the places of its parts, null where one states none, and by when. */
export type Decision = {
  readonly places: readonly (number | null)[];
  /** Places of the old type; null where nobody stated them. */
  readonly total: number | null;
  readonly decidedOn: Day;
  readonly finishBy: Day;
};

/** Decided is what becomes of all places, and that it is done after the decision and by the last day (ЗСУ ПЗР § 31-32). */
export function decisionRefusal({ places, total, decidedOn, finishBy }: Decision): string | null {
  if (finishBy < decidedOn) return 'OUT_OF_ORDER';
  const stated = places.filter((each) => each !== null);
  if (places.length === 0 || stated.length < places.length) return 'TRANSFORMATION_OPEN';
  const sum = stated.reduce((all, each) => all + each, 0);
  return total !== null && sum !== total ? 'TRANSFORMATION_IN_PART' : null;
}

/** A service has turned into what was decided once its places are allocated to the kinds (ЗСУ ПЗР § 31). */
export function turnedRefusal(
  parts: readonly { readonly places: number | null; readonly allocated: number }[],
): string | null {
  return parts.some(({ places, allocated }) => allocated < (places ?? 0)) ? 'PLACES_NOT_ALLOCATED' : null;
}

/** By when the service is to have turned into others: as planned, else by the last day (ЗСУ ПЗР § 32). */
export function transformationDueOn(finishBy: Day | null): Day {
  return finishBy ?? LAST_DAY;
}

/** The service of an old type with what is allocated and what its plan says; null is what nobody stated. */
export type OldService = {
  readonly totalPlaces: number | null;
  /** Kind by kind, places allocated to it and those of the part of the plan; null without a part, or where it states none. */
  readonly kinds: readonly { readonly allocated: number; readonly planned: number | null }[];
  readonly hasPlan: boolean;
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
 * Places of old types are allocated to kinds, or planned for kinds beyond that, or undecided; what nobody stated is counted as a service of
 * unknown places and never as zero, and what one service has too much makes up for nothing at another (ЗСУ ПЗР § 31).
 */
export function transformationProgress(services: readonly OldService[]): TransformationProgress {
  const known = services.filter(({ totalPlaces }) => totalPlaces !== null);
  const sum = (of: (service: OldService) => number) => known.reduce((total, service) => total + of(service), 0);
  const count = (is: (service: OldService) => boolean) => services.filter(is).length;
  const ofKinds = ({ kinds }: OldService, of: (kind: OldService['kinds'][number]) => number) =>
    kinds.reduce((total, kind) => total + of(kind), 0);
  const allocated = (service: OldService) =>
    Math.min(
      service.totalPlaces ?? 0,
      ofKinds(service, (kind) => kind.allocated),
    );
  const planned = (service: OldService) =>
    Math.min(
      (service.totalPlaces ?? 0) - allocated(service),
      ofKinds(service, (kind) => Math.max(0, (kind.planned ?? 0) - kind.allocated)),
    );
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
