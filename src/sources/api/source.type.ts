import { GraphQLURL } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, DateTimeScalar, Node } from '../../platform/graphql/index.js';
import { SourceOrigin } from '../rules/index.js';

registerEnumType(SourceOrigin, {
  name: 'SourceOrigin',
  description: 'How a source came into the database.',
  valuesConfig: {
    REFERENCE: { description: 'A public text or register whose facts come with Karta.' },
    DEMONSTRATION: { description: 'The demonstration: everything from it is invented or a stand-in.' },
    REGISTER: { description: 'Entries by the bodies that keep the registers.' },
  },
});

@ObjectType('Source', {
  description: 'Where facts come from: who published them, of which day they are, under which licence.',
  implements: Node,
  simpleResolvers: true,
})
export class SourceType extends Node {
  @Field(() => String, { description: 'Permanent key of the source.' })
  key: string;
  @Field(() => String, { description: 'Who published it.' })
  publisher: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of publication or of the state described; null when undated.',
  })
  asOfDay: Day | null;
  @Field(() => GraphQLURL, { nullable: true, description: 'Where it was published; null when it has no address.' })
  url: string | null;
  @Field(() => String, { description: 'Under which terms its facts may be used.' })
  licence: string;
  @Field(() => SourceOrigin, { description: 'How it came into the database.' })
  origin: SourceOrigin;
  @Field(() => DateTimeScalar, { description: 'When it was entered here.' })
  createdAt: string;
  @Field(() => DateTimeScalar, { description: 'When it was last changed here.' })
  updatedAt: string;
  @Field(() => Int, { description: 'Counts the changes, from 1.' })
  version: number;
}
