import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { Node } from './node.type.js';
import './provenance.enum.js';
import { DateTimeScalar } from './scalars.js';

/** What every stored fact shows of itself. */
@ObjectType()
export abstract class FactType extends Node {
  @Field(() => Provenance, { description: 'How far the fact may be trusted.' })
  provenance: Provenance;
  @Field(() => DateTimeScalar, { description: 'When it was entered here.' })
  createdAt: string;
  @Field(() => DateTimeScalar, { description: 'When it was last changed here.' })
  updatedAt: string;
  @Field(() => Int, { description: 'Counts the changes, from 1.' })
  version: number;
}
