import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { Provenance } from '../../kernel/provenance.js';
import { DateScalar } from '../../platform/graphql/index.js';
import { ContributionBasis, CountOutcome, CountReasonCode } from '../rules/index.js';
import './coverage-enums.js';

@ObjectType('CountReason', { description: 'Why places are counted, not counted, or not known.', simpleResolvers: true })
export class CountReasonType {
  @Field(() => CountReasonCode, { description: 'The reason.' })
  code: CountReasonCode;
  @Field(() => DateScalar, { nullable: true, description: 'Since which day it holds; null when no fact tells.' })
  since: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it will no longer hold, by what is known; null when no fact tells.',
  })
  until: Day | null;
}

@ObjectType('Contribution', {
  description: 'One line of the ledger: places of one service for one kind, what became of them, and every reason why.',
  simpleResolvers: true,
})
export class ContributionType {
  @Field(() => ContributionBasis, { description: 'Whether the places are allocated to the kind or may yet be.' })
  basis: ContributionBasis;
  @Field(() => DateScalar, { description: 'The first day of the allocation or of the old capacity.' })
  from: Day;
  @Field(() => CountOutcome, { description: 'What became of the places.' })
  outcome: CountOutcome;
  @Field(() => Int, {
    nullable: true,
    description:
      'Places; null when not known. In a line LEGACY_UNALLOCATED the unallocated rest, which repeats for each kind and is never added up.',
  })
  places: number | null;
  @Field(() => [CountReasonType], { description: 'All reasons that hold, in a fixed order.' })
  reasons: CountReasonType[];
  @Field(() => Provenance, { description: 'How far the line may be trusted.' })
  provenance: Provenance;
}
