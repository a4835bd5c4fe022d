import { Field, ObjectType } from 'type-graphql';
import { ModeOfUse, Organisation, PlanningLevel, Setting } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, ExternalId, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { ServiceState, serviceStates, TerminationGround } from '../rules/index.js';

registerCodes(
  ServiceState,
  serviceStates,
  'ServiceState',
  'Where a service stands in its life on the day of the answer.',
);

@ObjectType('Service', {
  description:
    'A social service (ЗСУ чл. 3): in one municipality, at one planning level. Both never change; what replaces it is a new service with a predecessor.',
  implements: Node,
  simpleResolvers: true,
})
export class ServiceType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => PlanningLevel, { description: 'For whom it is: the municipality, the district or the country.' })
  level: PlanningLevel;
  @Field(() => Setting, { nullable: true, description: 'Where it is given; null when not stated.' })
  setting: Setting | null;
  @Field(() => ModeOfUse, { nullable: true, description: 'How much of the day it is used; null when not stated.' })
  modeOfUse: ModeOfUse | null;
  @Field(() => Organisation, { nullable: true, description: 'Standalone or in a complex; null when not stated.' })
  organisation: Organisation | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day, fixed by the decision of the municipal council (ЗСУ чл. 53); null while it is not.',
  })
  startsOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is closed; null when it is not.' })
  closedOn: Day | null;
  @Field(() => TerminationGround, {
    nullable: true,
    description: 'On which ground it was closed; null when it is not, or the ground is not recorded (ЗСУ чл. 57-60).',
  })
  closingGround: TerminationGround | null;
}
