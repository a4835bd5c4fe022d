import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { UpdateTrigger, updateTriggers } from '../rules/index.js';

registerCodes(
  UpdateTrigger,
  updateTriggers,
  'UpdateTrigger',
  'What made an edition of the Map necessary (ЗСУ чл. 36).',
);

@ObjectType('MapEdition', {
  description:
    'An edition of the National Map of Social Services, adopted by the Council of Ministers (ЗСУ чл. 34 and 36). It is in force from its effective day until the next one.',
  implements: Node,
  simpleResolvers: true,
})
export class MapEditionType extends FactType {
  @Field(() => String, { description: 'The act that adopted it, such as РМС № 574/8.08.2024.' })
  actNumber: string;
  @Field(() => String, { description: 'The issue of the State Gazette.' })
  gazetteIssue: string;
  @Field(() => DateScalar, { description: 'The day of the act.' })
  adoptedOn: Day;
  @Field(() => DateScalar, { description: 'The first day on which it is the Map in force.' })
  effectiveFrom: Day;
  @Field(() => String, {
    nullable: true,
    description:
      'From what the first day is inferred, in Bulgarian, where the text of the act is not at hand; null where it states the day.',
  })
  effectiveFromNote: string | null;
  @Field(() => UpdateTrigger, {
    nullable: true,
    description: 'What made it necessary; null for the first or when not stated.',
  })
  updateTrigger: UpdateTrigger | null;
}
