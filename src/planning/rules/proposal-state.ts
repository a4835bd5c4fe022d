import { type Day } from '../../kernel/day.js';
import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** How far a proposal of a municipality has come on the way to a balanced agreement in its district (ЗСУ чл. 24, 35). */
export const proposalStates = [
  // Also what a public text plans without saying how far the municipalities have come.
  { code: 'PROPOSED', nameBg: 'предложено', nameEn: 'proposed', article: 'ЗСУ чл. 35' },
  {
    code: 'AGREED',
    nameBg: 'съгласувано между общините',
    nameEn: 'agreed among municipalities',
    article: 'ЗСУ чл. 24',
  },
  {
    code: 'CONTESTED',
    nameBg: 'спорно между общините',
    nameEn: 'contested among municipalities',
    article: 'ЗСУ чл. 24',
  },
  { code: 'WITHDRAWN', nameBg: 'оттеглено', nameEn: 'withdrawn', article: 'ЗСУ чл. 35' },
] as const satisfies readonly NamedCode[];
export type ProposalState = (typeof proposalStates)[number]['code'];
export const ProposalState = codesOf<ProposalState>(proposalStates);

/**
 * The municipalities settle a proposal at a meeting that was held between it and their settlement; what was settled before
 * had such a meeting. What was withdrawn is not agreed any more (ЗСУ чл. 24).
 */
export function settlingRefusal(
  { state, stateOn }: { readonly state: ProposalState; readonly stateOn: Day | null },
  meetings: readonly (Day | null)[],
  on: Day,
): string | null {
  if (state === 'WITHDRAWN') return 'PROPOSAL_WITHDRAWN';
  if (stateOn !== null && on < stateOn) return 'OUT_OF_ORDER';
  const earliest = state === 'PROPOSED' ? stateOn : null;
  const isBetween = (held: Day | null) => held !== null && held <= on && (earliest === null || held >= earliest);
  return meetings.some(isBetween) ? null : 'MEETING_MISSING';
}

/** Where a service is that shelters people from violence or trafficking is told to nobody; without a kind it may be one (ЗСУ чл. 35). */
export function placeRefusal(place: string | null, kind: { readonly addressProtected: boolean } | null): string | null {
  return place !== null && (kind === null || kind.addressProtected) ? 'PLACE_PROTECTED' : null;
}

type Agreeable = {
  readonly state: ProposalState;
  readonly hostId: string | null;
  readonly kindId: string | null;
  readonly level: string | null;
  readonly maximumUsers: number | null;
};

/** What is agreed becomes rows of the Map, once it says for whom, of which kind, at which level and for how many (ЗСУ чл. 24, 35). */
export function agreedRefusal(proposals: readonly Agreeable[]): string | null {
  const agreed = proposals.filter(({ state }) => state === 'AGREED');
  if (agreed.length === 0) return 'NOTHING_AGREED';
  const isWhole = ({ hostId, kindId, level, maximumUsers }: Agreeable) =>
    hostId !== null && kindId !== null && level !== null && maximumUsers !== null;
  return agreed.every(isWhole) ? null : 'AGREED_IN_PART';
}
