import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, registerCodes } from '../../platform/graphql/index.js';
import { PlanSideKind, planSideKinds, type PlanSide } from '../rules/index.js';

registerCodes(PlanSideKind, planSideKinds, 'PlanSideKind', 'What a side of a comparison is.');

/** A side with the keys of what it was read from; null is what it is not of. */
export type ReadSide = PlanSide & {
  readonly kind: PlanSideKind;
  readonly editionKey: string | null;
  readonly draftKey: string | null;
  readonly roundKey: string | null;
  readonly rulesOn: Day | null;
  readonly year: number | null;
  readonly unplaced: readonly string[];
};

@ObjectType('ComparedSide', { description: 'What a side of a comparison is of.', simpleResolvers: true })
export class ComparedSideType {
  @Field(() => PlanSideKind, { description: 'What it is.' })
  kind: PlanSideKind;
  @Field(() => DateScalar, { nullable: true, description: 'Of needs: the day of the rules; else null.' })
  rulesOn: Day | null;
  @Field(() => Int, { nullable: true, description: 'Of annual plans: the calendar year; else null.' })
  year: number | null;
}
