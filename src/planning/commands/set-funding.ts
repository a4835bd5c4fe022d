import { randomUUID } from 'node:crypto';
import { statedAmountRefusal } from '../../kernel/amount.js';
import { Currency } from '../../kernel/currency.js';
import {
  command,
  type Desk,
  externalIdField,
  given,
  givenExternalId,
  optional,
} from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { FundedMeasure, IntendedFund } from '../rules/index.js';
import { intendedFundings, planningProposals, planningRounds } from '../store/index.js';
import { permitInDistrict, requireOpen } from './the-round.js';

const fields = {
  externalId: externalIdField,
  fund: given.code(IntendedFund, 'From what money.'),
  measure: optional(given.code(FundedMeasure, 'For what it is to be spent; absent: not decided.')),
  amount: optional(given.decimal('The money estimated; absent: nobody has estimated it.')),
  currency: optional(given.code(Currency, 'The currency of the estimate.')),
  note: optional(given.text('What else is to be known of it; no personal data.')),
};

type Intended = {
  readonly externalId: { readonly scheme: string; readonly value: string } | null;
  readonly fund: IntendedFund;
  readonly measure: FundedMeasure | null;
  readonly amount: string | null;
  readonly currency: Currency | null;
  readonly note: string | null;
};
type For = { readonly roundId: string; readonly proposalId: string | null };

/** Enters the money, or changes the estimate of what was entered from the same fund for the same measure. */
async function intend(desk: Desk, { externalId, ...intended }: Intended, of: For): Promise<void> {
  const { fund, measure, amount, currency } = intended;
  desk.require(
    statedAmountRefusal(amount === null ? [] : [amount], { hasAmount: amount !== null, currency }),
    'amount',
  );
  const ofRound = await desk.rowsOf(intendedFundings, 'roundId', of.roundId);
  const known = ofRound.find(
    (each) => each.proposalId === of.proposalId && each.fund === fund && each.measure === measure,
  );
  const values = { ...intended, ...(await enteredBy(desk.database, desk.viewer)) };
  if (known !== undefined) {
    await desk.refuseTold(intendedFundings, known.pk, 'fund');
    await desk.change(intendedFundings, known.pk, values);
  } else await desk.add(intendedFundings, { ...givenExternalId(externalId, randomUUID()), ...of, ...values });
}

export const setProposalFunding = command({
  name: 'planningProposalSetFunding',
  permission: 'PROPOSAL_MAKE',
  subject: 'PlanningProposal',
  description:
    'States from what money a proposal of the municipality is to be realised, for what, and how much that is estimated to be; once more for the same is another estimate (ЗСУ чл. 35, 41).',
  fields: { proposal: given.id('PlanningProposal', 'The proposal.'), ...fields },
  async perform(desk, { proposal, ...intended }) {
    const row = await desk.subject(planningProposals, proposal, 'proposal');
    desk.permit({ municipality: row.hostId });
    const round = await desk.take(planningRounds, row.roundId, 'proposal');
    await requireOpen(desk, round, 'proposal');
    desk.refuseWhere(row.state === 'WITHDRAWN', 'PROPOSAL_WITHDRAWN', 'proposal');
    await intend(desk, intended, { roundId: round.pk, proposalId: row.pk });
    await desk.touch(planningProposals, row.pk);
    return { subject: row.pk, on: desk.today, municipality: row.hostId };
  },
});

export const setRoundFunding = command({
  name: 'planningRoundSetFunding',
  permission: 'ROUND_LEAD',
  subject: 'PlanningRound',
  description:
    'States from what money a whole round of a district is to be realised, for what, and how much that is estimated to be; once more for the same is another estimate (ЗСУ чл. 24, 41).',
  fields: { round: given.id('PlanningRound', 'The round.'), ...fields },
  async perform(desk, { round, ...intended }) {
    const row = await desk.subject(planningRounds, round, 'round');
    const municipality = await permitInDistrict(desk, row.districtId);
    await requireOpen(desk, row);
    await intend(desk, intended, { roundId: row.pk, proposalId: null });
    await desk.touch(planningRounds, row.pk);
    return { subject: row.pk, on: desk.today, municipality };
  },
});
