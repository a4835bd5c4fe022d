import { Field, Int, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, ExternalId, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { PlanPart, planParts } from '../rules/index.js';

registerCodes(PlanPart, planParts, 'PlanPart', 'From what a row of an annual plan is paid (ЗСУ чл. 38).');

@ObjectType('AnnualPlan', {
  description:
    'What a municipality plans for a calendar year: by the Map, and from its own budget (ЗСУ чл. 38). Public from the first day of its discussion on; before that it is read by the municipality, the governor of the district, МТСП and АСП.',
  implements: Node,
  simpleResolvers: true,
})
export class AnnualPlanType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => Int, { description: 'The calendar year that is planned.' })
  year: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From which day it is in public discussion (Наредба за планирането чл. 62); null before.',
  })
  discussedFrom: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the council adopted it; null before.' })
  adoptedOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was sent to АСП; null before.' })
  sentOn: Day | null;
}

@ObjectType('AnnualPlanEntry', {
  description:
    'A row of an annual plan: so many users of a kind, at a planning level, from state money or from the own budget.',
  implements: Node,
  simpleResolvers: true,
})
export class AnnualPlanEntryType extends FactType {
  @Field(() => PlanPart, { description: 'From what it is paid.' })
  part: PlanPart;
  @Field(() => PlanningLevel, { description: 'The planning level.' })
  level: PlanningLevel;
  @Field(() => Int, {
    description:
      'How many users are planned; when the plan was adopted no more in the part of the Map than its row provided for. A later edition may provide for fewer.',
  })
  users: number;
}
