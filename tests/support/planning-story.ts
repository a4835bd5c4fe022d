import { type Api } from './api.js';
import { type TestDatabase } from './database.js';
import { keyFor } from './keys.js';
import { actors, give, type Headers } from './office.js';

type Shown = { readonly id: string };

/** Those who plan in the district of Пловдив, and what they do to get to where a test begins. */
export async function planners(api: Api, { url }: TestDatabase) {
  const by = await actors(url, 'PDV22');
  const governor = await keyFor(url, { role: 'DISTRICT_GOVERNOR', municipalities: ['PDV22'] });
  const begun = async (as: Headers, command: string, input: object, field: string) => {
    const { userErrors, [field]: subject } = await give(api, as, command, input, `${field} { id }`);
    if (userErrors.length > 0) throw new Error(`${command}: ${JSON.stringify(userErrors)}`);
    return (subject as Shown).id;
  };
  return {
    ...by,
    governor,
    /** The code of the first refusal; null where it was done. */
    async refusalOf(as: Headers, command: string, input: object, selection = 'userErrors { code }') {
      return (await give(api, as, command, input, selection)).userErrors[0]?.code ?? null;
    },
    round: (code: string, openedOn = '2026-06-01') =>
      begun(governor, 'planningRoundOpen', { district: 'PDV', code, nameBg: 'Измислено', openedOn }, 'planningRound'),
    async meeting(round: string, heldOn: string) {
      const input = { round, heldOn, leaderRole: 'DISTRICT_GOVERNOR', purpose: 'Измислена среща' };
      await begun(governor, 'planningMeetingHold', input, 'planningRound');
    },
    proposal: (round: string, proposedOn: string, more: object = {}) =>
      begun(
        by.municipality,
        'planningProposalMake',
        { round, municipality: 'PDV22', subject: 'Измислено', proposedOn, ...more },
        'planningProposal',
      ),
    plan: (year: number) => begun(by.municipality, 'annualPlanDraft', { municipality: 'PDV22', year }, 'annualPlan'),
  };
}
