import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** How far a proposal of a municipality has come on the way to a balanced agreement in its district (ЗСУ чл. 24, 35). */
export const proposalStates = [
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

/** What was withdrawn is not agreed any more, and what is adopted in an edition is changed by another one (ЗСУ чл. 36). */
export function settlingRefusal(state: ProposalState, hasMeeting: boolean): string | null {
  if (state === 'WITHDRAWN') return 'PROPOSAL_WITHDRAWN';
  return hasMeeting ? null : 'MEETING_MISSING';
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
