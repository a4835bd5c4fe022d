import { usersOfAssistantSupport } from '../assistant-support-only.js';
import { type FundingSource } from '../drafts.js';
import { type KindCode } from '../kinds.js';
import { Random } from '../random.js';
import { type Municipality } from '../territory.js';
import { type Places } from '../service-drafts.js';

/** Services that no state money pays: they exist, and close no gap. */
export type Outsider = {
  readonly municipality: string;
  readonly places: Places;
  readonly source: FundingSource;
};

const mixes: readonly { source: FundingSource; share: number; kinds: readonly KindCode[]; most: number }[] = [
  { source: 'PRIVATE', share: 0.45, kinds: ['RESIDENTIAL_ELDERLY', 'DAY_CARE_ELDERLY'], most: 40 },
  { source: 'MUNICIPAL', share: 0.3, kinds: ['ASSISTANT_SUPPORT', 'DAY_CARE_ELDERLY', 'COMMUNITY_WORK'], most: 60 },
  { source: 'EU_FUND', share: 0.15, kinds: ['EMPLOYMENT_SKILLS_SUPPORT', 'COMMUNITY_WORK'], most: 50 },
  { source: 'DONOR', share: 0.1, kinds: ['THERAPY_REHABILITATION', 'DAY_CARE_CHILDREN_DISABILITIES'], most: 25 },
];

export function planOutsiders(territory: readonly Municipality[], count: number): readonly Outsider[] {
  const random = new Random('services outside the Map');
  const able = territory.filter(({ code }) => usersOfAssistantSupport[code] === undefined);
  return Array.from({ length: count }, () => {
    const { source, kinds, most } = random.weighted(mixes, ({ share }) => share);
    return {
      municipality: random.weighted(able, ({ spending }) => Math.sqrt(spending)).code,
      source,
      places: { [random.pick(kinds)]: random.integer(2, Math.floor(most / 5)) * 5 },
    };
  });
}
