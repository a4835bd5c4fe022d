import { Field, Int, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { amountRefusals } from '../../kernel/amount.js';
import { currencies, Currency } from '../../kernel/currency.js';
import { type Day } from '../../kernel/day.js';
import {
  DateScalar,
  DecimalScalar,
  ExternalId,
  FactType,
  Node,
  registerCodes,
  registerRefusals,
} from '../../platform/graphql/index.js';
import {
  FundedMeasure,
  fundedMeasures,
  fundsIntended,
  IntendedFund,
  MeetingLeader,
  meetingLeaders,
  planningRefusals,
  ProposalState,
  proposalStates,
} from '../rules/index.js';

registerRefusals(amountRefusals);
registerRefusals(planningRefusals);
registerCodes(Currency, currencies, 'Currency', 'The currency of an amount: BGN to 2025, EUR from 2026.');
registerCodes(
  ProposalState,
  proposalStates,
  'ProposalState',
  'How far a proposal for the Map has come (ЗСУ чл. 24, 35).',
);
registerCodes(MeetingLeader, meetingLeaders, 'MeetingLeader', 'As what somebody leads a meeting (ЗСУ чл. 24).');
registerCodes(IntendedFund, fundsIntended, 'IntendedFund', 'From what money a proposal is to be realised.');
registerCodes(FundedMeasure, fundedMeasures, 'FundedMeasure', 'For what the intended money is to be spent.');

const NOT_STATED = 'null where the source states none.';

@ObjectType('PlanningRound', {
  description:
    'A round of planning of a district: needs, proposals, agreement among its municipalities, public discussion, and the edition of the Map that comes of it (ЗСУ чл. 24, 34-35).',
  implements: Node,
  simpleResolvers: true,
})
export class PlanningRoundType extends FactType {
  @Field(() => String, { description: 'Its code.' })
  code: string;
  @Field(() => String, { nullable: true, description: `What it is for, in the words of the source; ${NOT_STATED}` })
  purpose: string | null;
  @Field(() => Int, { nullable: true, description: `The first year of the period that is planned; ${NOT_STATED}` })
  periodFrom: number | null;
  @Field(() => Int, { nullable: true, description: `The last year of that period; ${NOT_STATED}` })
  periodTo: number | null;
  @Field(() => DateScalar, { nullable: true, description: `The day on which it began; ${NOT_STATED}` })
  openedOn: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From which day its draft is in public discussion (Наредба за планирането чл. 48); null where it is not, or not stated. What changes the draft ends its discussion: it is null again until the draft is published anew.',
  })
  draftPublicFrom: Day | null;
}

@ObjectType('PlanningMeeting', {
  description:
    'A meeting about planning in a district (ЗСУ чл. 24). Who took part is not recorded, only as what somebody led it.',
  implements: Node,
  simpleResolvers: true,
})
export class PlanningMeetingType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => DateScalar, { nullable: true, description: `The day of the meeting; ${NOT_STATED}` })
  heldOn: Day | null;
  @Field(() => MeetingLeader, { nullable: true, description: `As what its leader led it; ${NOT_STATED}` })
  leaderRole: MeetingLeader | null;
  @Field(() => String, { nullable: true, description: `What it was for, in the words of the source; ${NOT_STATED}` })
  purpose: string | null;
  @Field(() => String, {
    nullable: true,
    description: `What was stated there, in the words of the source; ${NOT_STATED}`,
  })
  statement: string | null;
}

@ObjectType('NeedsAnalysis', {
  description:
    'What a municipality found of the needs of its people, presented in public (Наредба за планирането чл. 37, 42). Counts of persons under 5 are told only to those who plan.',
  implements: Node,
  simpleResolvers: true,
})
export class NeedsAnalysisType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => DateScalar, { description: 'The day on which it was presented; from it on it is in discussion.' })
  presentedOn: Day;
  @Field(() => String, { description: 'What was found, without personal data.' })
  summary: string;
}

@ObjectType('PlanningProposal', {
  description:
    'What is proposed for the Map in a round (ЗСУ чл. 35). Public from the publication of the draft of its round on; before that it is read by the municipalities of the district, its governor, МТСП and АСП.',
  implements: Node,
  simpleResolvers: true,
})
export class PlanningProposalType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => PlanningLevel, { nullable: true, description: `The planning level; ${NOT_STATED}` })
  level: PlanningLevel | null;
  @Field(() => Int, {
    nullable: true,
    description: `The greatest number of users: of the row of the Map, or where isNew is true those that the new service adds to the row; ${NOT_STATED}`,
  })
  maximumUsers: number | null;
  @Field(() => String, { description: 'What is proposed, in the words of the source.' })
  subject: string;
  @Field(() => String, {
    nullable: true,
    description: `Where it is to be, in words; ${NOT_STATED} Of a kind whose address is protected, and where no kind is named, no place is taken but what a public text tells.`,
  })
  place: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: `Whether it is a new service, or one that exists; ${NOT_STATED}`,
  })
  isNew: boolean | null;
  @Field(() => ProposalState, {
    description:
      'How far it has come, by the latest that was recorded, also on an earlier day; since when says stateOn, and how it stood, knownAt. PROPOSED is also what a public text plans without saying more.',
  })
  state: ProposalState;
  @Field(() => DateScalar, { nullable: true, description: `Since which day; ${NOT_STATED}` })
  stateOn: Day | null;
}

@ObjectType('IntendedFunding', {
  description:
    'From what money a proposal is to be realised, and for what the money is to be spent (ЗСУ чл. 41). Public with the proposals of the round.',
  implements: Node,
  simpleResolvers: true,
})
export class IntendedFundingType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => IntendedFund, { description: 'The fund.' })
  fund: IntendedFund;
  @Field(() => FundedMeasure, { nullable: true, description: `For what it is to be spent; ${NOT_STATED}` })
  measure: FundedMeasure | null;
  @Field(() => DecimalScalar, { nullable: true, description: `The money estimated, in the currency; ${NOT_STATED}` })
  amount: string | null;
  @Field(() => Currency, { nullable: true, description: 'The currency of the amount; null without one.' })
  currency: Currency | null;
  @Field(() => String, { nullable: true, description: 'Where something is inferred: from what; else null.' })
  note: string | null;
}
