import { type KindCode } from '../kinds.js';
import { type Places } from '../service-drafts.js';
import { type Fate, type PlannedPlaces } from './plan-places.js';

/** One service to be, with its places by kind. */
export type Package = Pick<PlannedPlaces, 'level' | 'municipality'> & { readonly places: Places; readonly fate: Fate };

/** Kinds that are usually given together, as one complex, and how many places such a service has. */
const complexes: readonly { readonly kinds: readonly KindCode[]; readonly size: number }[] = [
  { kinds: ['INFO_TRAINING_RIGHTS', 'MOBILE_PREVENTIVE_COMMUNITY_WORK', 'COMMUNITY_WORK'], size: 400 },
  {
    kinds: [
      'INFORMATION_COUNSELLING',
      'ADVOCACY_MEDIATION',
      'THERAPY_REHABILITATION',
      'SKILLS_TRAINING',
      'EMPLOYMENT_SKILLS_SUPPORT',
    ],
    size: 250,
  },
  { kinds: ['DAY_CARE_CHILDREN_DISABILITIES', 'DAY_CARE_ADULTS_DISABILITIES', 'DAY_CARE_ELDERLY'], size: 60 },
];

const sizes: Partial<Readonly<Record<KindCode, number>>> = {
  ASSISTANT_SUPPORT: 700,
  RESIDENTIAL_ELDERLY: 38,
  RESIDENTIAL_ELDERLY_DISABILITIES: 20,
  INTEGRATED_RESIDENTIAL_CHILDREN_MEDICAL: 9,
  SHELTER_HOMELESS: 28,
  SHELTER_YOUNG_PEOPLE_AND_MOTHERS: 11,
  FOSTER_CARE_SUPPORT: 45,
};
const USUAL_SIZE = 17;

/** Puts the planned places of a municipality into services, no place more or less. */
export function packServices(planned: readonly PlannedPlaces[]): readonly Package[] {
  const running = planned.filter(({ fate }) => fate === 'RUNNING');
  const apart = planned.filter(({ fate }) => fate !== 'RUNNING');
  const together = Map.groupBy(
    running,
    ({ level, municipality, kind }) => `${municipality} ${level} ${complexOf(kind)[0]}`,
  );
  return [...[...together.values()].flatMap(packTogether), ...apart.map(alone)];
}

function alone({ level, municipality, kind, places, fate }: PlannedPlaces): Package {
  return { level, municipality, fate, places: { [kind]: places } };
}

function packTogether(planned: readonly PlannedPlaces[]): readonly Package[] {
  const [first] = planned;
  if (first === undefined) return [];
  const total = planned.reduce((sum, { places }) => sum + places, 0);
  const services = Math.max(1, Math.round(total / sizeOf(first.kind)));
  return Array.from({ length: services }, (_, index) => ({
    level: first.level,
    municipality: first.municipality,
    fate: 'RUNNING',
    places: Object.fromEntries(
      planned
        .map(({ kind, places }) => [kind, partOf(places, services, index)] as const)
        .filter(([, part]) => part > 0),
    ),
  }));
}

/** The parts of a whole, as even as whole places allow. */
function partOf(whole: number, parts: number, index: number): number {
  return Math.floor(whole / parts) + (index < whole % parts ? 1 : 0);
}

function complexOf(kind: KindCode): readonly KindCode[] {
  return complexes.find(({ kinds }) => kinds.includes(kind))?.kinds ?? [kind];
}

function sizeOf(kind: KindCode): number {
  return complexes.find(({ kinds }) => kinds.includes(kind))?.size ?? sizes[kind] ?? USUAL_SIZE;
}
