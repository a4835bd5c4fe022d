import { ArgsType, Field } from 'type-graphql';
import { AS_OF, rootListArgs, type RootListArgs } from '../../platform/graphql/index.js';
import { comparedShape } from '../store/index.js';
import { PlanSideInput } from './plan-side.input.js';

@ArgsType()
export class PlanComparisonArgs extends rootListArgs(comparedShape, AS_OF) implements RootListArgs {
  @Field(() => PlanSideInput, { description: 'The side from which the other is subtracted.' })
  left: PlanSideInput;
  @Field(() => PlanSideInput, { description: 'The side that is subtracted from the left one.' })
  right: PlanSideInput;
  @Field(() => String, {
    nullable: true,
    description: 'Only cells hosted in the district with this code. Of a round: the district that it plans.',
  })
  district?: string;
  @Field(() => String, { nullable: true, description: 'Only cells that the municipality with this code hosts.' })
  municipality?: string;
  @Field(() => [String], { nullable: true, description: 'Only kinds with these codes; at most 100.' })
  kinds?: string[];
}
