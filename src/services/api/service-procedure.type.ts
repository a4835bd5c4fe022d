import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import {
  DateScalar,
  ExternalId,
  FactType,
  Node,
  registerCodes,
  registerRefusals,
} from '../../platform/graphql/index.js';
import {
  AssignmentGround,
  assignmentGrounds,
  ProcedurePurpose,
  procedurePurposes,
  ProcedureState,
  procedureStates,
  QualityOpinion,
  qualityOpinions,
  serviceRefusals,
  TerminationGround,
  terminationGrounds,
} from '../rules/index.js';
import { StateMoney } from '../store/index.js';

registerRefusals(serviceRefusals);
registerCodes(ProcedurePurpose, procedurePurposes, 'ProcedurePurpose', 'What a procedure is to bring about.');
registerCodes(ProcedureState, procedureStates, 'ProcedureState', 'Where a procedure stands (ЗСУ чл. 53-54).');
registerCodes(QualityOpinion, qualityOpinions, 'QualityOpinion', 'The opinion of АКСУ on quality (ЗСУ чл. 54).');
registerCodes(
  TerminationGround,
  terminationGrounds,
  'TerminationGround',
  'Why provision is terminated (ЗСУ чл. 58-60).',
);
registerCodes(AssignmentGround, assignmentGrounds, 'AssignmentGround', 'Under which article provision is assigned.');
registerEnumType(StateMoney, {
  name: 'StateMoney',
  description: 'Whether the state pays wholly or partly (ЗСУ чл. 43 и 49).',
  valuesConfig: {
    STATE: { description: 'държавен бюджет / state budget (ЗСУ чл. 41).' },
    STATE_AND_MUNICIPAL: { description: 'държавен и общински бюджет / state and municipal budgets (ЗСУ чл. 41).' },
  },
});

@ObjectType('ServiceProcedure', {
  description:
    'What goes before the creation or change of a service with state money: plan, annual plan, prior approval, decision of the council (ЗСУ чл. 35, 38, 53-54, 62). Seen by МТСП, АСП, АКСУ, and the municipality and governor concerned.',
  implements: Node,
  simpleResolvers: true,
})
export class ServiceProcedureType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => ProcedurePurpose, { description: 'What it is to bring about.' })
  purpose: ProcedurePurpose;
  @Field(() => ProcedureState, { description: 'Where it stands.' })
  state: ProcedureState;
  @Field(() => PlanningLevel, {
    nullable: true,
    description: 'For whom the new service is; null where none is created.',
  })
  level: PlanningLevel | null;
  @Field(() => Int, { nullable: true, description: 'For how many users afterwards; null where that does not change.' })
  users: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The Bulgarian name of the new service; null where none is created.',
  })
  nameBg: string | null;
  @Field(() => String, { nullable: true, description: 'Its English name; null where none is given.' })
  nameEn: string | null;
  @Field(() => StateMoney, { nullable: true, description: 'Who will pay; null where no service is created.' })
  fundingSource: keyof typeof StateMoney | null;
  @Field(() => DateScalar, { description: 'The day of the proposal.' })
  plannedOn: Day;
  @Field(() => Int, { nullable: true, description: 'The year of the annual plan; null while it is in none.' })
  annualPlanYear: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'When the council took it into the plan; null before.' })
  includedOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'When approval was requested; null before.' })
  requestedOn: Day | null;
  @Field(() => QualityOpinion, { nullable: true, description: 'The opinion of АКСУ; null before.' })
  opinion: QualityOpinion | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of that opinion; null before.' })
  opinionOn: Day | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The number of the opinion of the health inspectorate (РЗИ) on an integrated service; null where none (ЗСУ чл. 138-145).',
  })
  healthOpinionNumber: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of that opinion; null where none.' })
  healthOpinionOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'When АСП approved or refused; null before.' })
  decidedOn: Day | null;
  @Field(() => String, { nullable: true, description: 'Why АСП refused; null where it did not.' })
  refusalReason: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the decision of the council, or of the withdrawal; null before.',
  })
  completedOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'From which day it has effect; null before the decision.' })
  effectiveOn: Day | null;
}
