import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { AgreementGround, agreementGrounds, mapRefusals } from '../rules/index.js';
import {
  DateScalar,
  ExternalId,
  FactType,
  Node,
  registerCodes,
  registerRefusals,
} from '../../platform/graphql/index.js';

registerRefusals(mapRefusals);
registerCodes(
  AgreementGround,
  agreementGrounds,
  'AgreementGround',
  'Why a municipality has no objective possibility to give a service itself (ЗСУ чл. 56).',
);

const UNTIL = 'The first day on which it no longer holds; null when it is open.';

@ObjectType('Agreement56', {
  description:
    'Agreement of чл. 56 ЗСУ: a municipality serves people of another one with places above its own number in the Map.',
  implements: Node,
  simpleResolvers: true,
})
export class Agreement56Type extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => Int, { description: 'Places pledged.' })
  places: number;
  @Field(() => AgreementGround, {
    nullable: true,
    description: 'Why the other municipality cannot give the service itself; null where not stated.',
  })
  ground: AgreementGround | null;
  @Field(() => DateScalar, { description: 'The first day.' })
  validFrom: Day;
  @Field(() => DateScalar, { nullable: true, description: UNTIL })
  validUntil: Day | null;
}

@ObjectType('Agreement55', {
  description:
    'Agreement of чл. 55 ЗСУ: other municipalities of the district secure access to a service of district level.',
  implements: Node,
  simpleResolvers: true,
})
export class Agreement55Type extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => DateScalar, { description: 'The first day.' })
  validFrom: Day;
  @Field(() => DateScalar, { nullable: true, description: UNTIL })
  validUntil: Day | null;
}
