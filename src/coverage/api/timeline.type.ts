import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar } from '../../platform/graphql/index.js';
import { CoverageCauseType } from './coverage-cause.type.js';
import { CoverageTotalsType } from './coverage-totals.type.js';
import { ResultStamp } from './result-stamp.type.js';
import { RowFiguresType } from './row-figures.type.js';

@ObjectType('TimelineStep', {
  description: 'The figures from a day on, until the next step.',
  simpleResolvers: true,
})
export class TimelineStepType {
  @Field(() => DateScalar, { description: 'The first day with these figures.' })
  day: Day;
  @Field(() => RowFiguresType, {
    nullable: true,
    description: 'For one row: its figures; null while the Map has no such row. Null for more than one row.',
  })
  row: RowFiguresType | null;
  @Field(() => CoverageTotalsType, {
    nullable: true,
    description: 'For more than one row: what they come to; null while there is no Map. Null for one row.',
  })
  totals: CoverageTotalsType | null;
  @Field(() => [CoverageCauseType], {
    description: 'What begins or ends on that day in the rows that change. Empty in the first step.',
  })
  causes: readonly CoverageCauseType[];
}

@ObjectType('CoverageTimeline', {
  description: 'How the figures stand between two days: every day on which one of them differs from the day before.',
  simpleResolvers: true,
})
export class CoverageTimelineType extends ResultStamp {
  @Field(() => [TimelineStepType], { description: 'From the first day on; the first step is the first day itself.' })
  steps: readonly TimelineStepType[];
}
