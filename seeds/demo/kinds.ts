export type Level = 'MUNICIPAL' | 'DISTRICT' | 'NATIONAL';

/**
 * What the demonstration assumes of each kind. `total` is its part of the 166,799 users of the draft Map of 2024, the one
 * figure that was published: the division among the kinds is invented, large for universal kinds and assistant support.
 */
const plans = {
  INFO_TRAINING_RIGHTS: { level: 'MUNICIPAL', total: 28_200, least: 0, presence: 1, entrusted: 0.55 },
  MOBILE_PREVENTIVE_COMMUNITY_WORK: { level: 'MUNICIPAL', total: 23_000, least: 0, presence: 1, entrusted: 0.55 },
  INFORMATION_COUNSELLING: { level: 'MUNICIPAL', total: 15_500, least: 150, presence: 1, entrusted: 0.6 },
  ADVOCACY_MEDIATION: { level: 'MUNICIPAL', total: 9_200, least: 300, presence: 0.95, entrusted: 0.6 },
  THERAPY_REHABILITATION: { level: 'MUNICIPAL', total: 14_600, least: 200, presence: 0.98, entrusted: 0.6 },
  SKILLS_TRAINING: { level: 'MUNICIPAL', total: 10_200, least: 300, presence: 0.95, entrusted: 0.6 },
  COMMUNITY_WORK: { level: 'MUNICIPAL', total: 6_400, least: 300, presence: 0.92, entrusted: 0.55 },
  EMPLOYMENT_SKILLS_SUPPORT: { level: 'MUNICIPAL', total: 4_200, least: 400, presence: 0.9, entrusted: 0.6 },
  DAY_CARE_CHILDREN_DISABILITIES: { level: 'MUNICIPAL', total: 3_200, least: 500, presence: 0.92, entrusted: 0.5 },
  DAY_CARE_ADULTS_DISABILITIES: { level: 'MUNICIPAL', total: 4_100, least: 450, presence: 0.95, entrusted: 0.5 },
  DAY_CARE_ELDERLY: { level: 'MUNICIPAL', total: 3_000, least: 500, presence: 0.9, entrusted: 0.4 },
  ASSISTANT_SUPPORT: { level: 'MUNICIPAL', total: 27_599, least: 0, presence: 1, entrusted: 0.2 },
  RESIDENTIAL_CHILDREN: { level: 'DISTRICT', total: 1_200, least: 0, presence: 1, entrusted: 0.6 },
  RESIDENTIAL_CHILDREN_DISABILITIES: { level: 'DISTRICT', total: 1_100, least: 0, presence: 1, entrusted: 0.5 },
  RESIDENTIAL_ADULTS_MENTAL_DISORDERS: { level: 'DISTRICT', total: 1_100, least: 0, presence: 1, entrusted: 0.5 },
  RESIDENTIAL_ADULTS_INTELLECTUAL_DIFFICULTIES: {
    level: 'DISTRICT',
    total: 1_400,
    least: 0,
    presence: 1,
    entrusted: 0.5,
  },
  RESIDENTIAL_ADULTS_PHYSICAL_DISABILITIES: { level: 'DISTRICT', total: 900, least: 0, presence: 1, entrusted: 0.5 },
  RESIDENTIAL_ADULTS_SENSORY_DISABILITIES: { level: 'DISTRICT', total: 300, least: 0, presence: 0.7, entrusted: 0.5 },
  RESIDENTIAL_ADULTS_DEMENTIA: { level: 'DISTRICT', total: 800, least: 0, presence: 1, entrusted: 0.5 },
  RESIDENTIAL_ELDERLY: { level: 'MUNICIPAL', total: 4_200, least: 1_800, presence: 0.75, entrusted: 0.35 },
  RESIDENTIAL_ELDERLY_DISABILITIES: { level: 'DISTRICT', total: 1_000, least: 0, presence: 1, entrusted: 0.45 },
  INTEGRATED_RESIDENTIAL_CHILDREN_MEDICAL: { level: 'DISTRICT', total: 350, least: 0, presence: 0.8, entrusted: 0.7 },
  INTEGRATED_RESIDENTIAL_ADULTS_MEDICAL: { level: 'DISTRICT', total: 650, least: 0, presence: 0.95, entrusted: 0.7 },
  INTEGRATED_RESIDENTIAL_ELDERLY_MEDICAL: { level: 'DISTRICT', total: 600, least: 0, presence: 0.95, entrusted: 0.7 },
  SHELTER_HOMELESS: { level: 'DISTRICT', total: 900, least: 0, presence: 1, entrusted: 0.5 },
  SHELTER_VIOLENCE_TRAFFICKING: { level: 'DISTRICT', total: 800, least: 0, presence: 1, entrusted: 0.7 },
  SHELTER_YOUNG_PEOPLE_AND_MOTHERS: { level: 'DISTRICT', total: 700, least: 0, presence: 1, entrusted: 0.6 },
  FOSTER_CARE_SUPPORT: { level: 'MUNICIPAL', total: 1_600, least: 2_000, presence: 0.6, entrusted: 0.4 },
} as const satisfies Record<string, KindPlan>;

export type KindPlan = {
  readonly level: 'MUNICIPAL' | 'DISTRICT';
  /** Users in the whole Map. */
  readonly total: number;
  /** Municipal kinds: only municipalities with at least this delegated spending (thousand BGN) have a row, … */
  readonly least: number;
  /** … and of those, or of the districts, this part. */
  readonly presence: number;
  /** The part of its services that the municipality does not run itself. */
  readonly entrusted: number;
};

export type KindCode = keyof typeof plans;

export const kindPlans: Readonly<Record<KindCode, KindPlan>> = plans;
// The keys of a literal are exactly its type's keys.
export const kindCodes = Object.keys(plans) as KindCode[];
