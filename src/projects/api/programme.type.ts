import { Field, ObjectType } from 'type-graphql';
import { FactType, Node } from '../../platform/graphql/index.js';

@ObjectType('FundingProgramme', {
  description: 'A programme that pays for projects, mostly with funds of the European Union (ЗСУ чл. 41).',
  implements: Node,
  simpleResolvers: true,
})
export class FundingProgrammeType extends FactType {
  @Field(() => String, {
    description: 'The short code by which it is cited; made of its name where its publication has none.',
  })
  code: string;
}

@ObjectType('FundingProcedure', {
  description: 'A procedure of a programme, under which projects are chosen and paid.',
  implements: Node,
  simpleResolvers: true,
})
export class FundingProcedureType extends FactType {
  @Field(() => String, { description: 'Its code, as BG05M9OP001-2.002.' })
  code: string;
}
