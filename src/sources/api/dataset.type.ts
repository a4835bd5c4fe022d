import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { DecimalScalar } from '../../platform/graphql/index.js';

@ObjectType('ProvenanceShare', { description: 'How many facts have a provenance.', simpleResolvers: true })
export class ProvenanceShare {
  @Field(() => Provenance, { description: 'The provenance.' })
  provenance: Provenance;
  @Field(() => Int, { description: 'Facts.' })
  records: number;
  @Field(() => DecimalScalar, { description: 'Part of the whole, four decimals.' })
  share: string;
}

@ObjectType('DatasetPart', { description: 'The facts of one type from one source.', simpleResolvers: true })
export class DatasetPart {
  @Field(() => String, { description: 'The type of the facts, as in this schema.' })
  type: string;
  @Field(() => Int, { description: 'How many there are.' })
  records: number;
  @Field(() => [ProvenanceShare], { description: 'How many of each provenance, the strongest first.' })
  byProvenance: ProvenanceShare[];
}

@ObjectType('Dataset', {
  description:
    'What is in the database and where it comes from, so that nobody mistakes a demonstration for the country.',
  simpleResolvers: true,
})
export class Dataset {
  @Field(() => Boolean, { description: 'At least one fact is from the demonstration: invented, or a stand-in.' })
  isDemonstration: boolean;
  @Field(() => [ProvenanceShare], { description: 'All facts together by provenance, the strongest first.' })
  byProvenance: ProvenanceShare[];
  @Field(() => [DatasetPart], { description: 'Each type of facts from each source.' })
  parts: DatasetPart[];
}
