import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar } from '../../platform/graphql/index.js';
import { RequestError } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { type TimelineScope } from '../engine/index.js';
import { askCoverage } from './ask-coverage.js';
import { CoverageScopeInput } from './coverage-scope.input.js';
import { OverTimeArgs } from './over-time.args.js';
import { stampOf } from './result-stamp.type.js';
import { CoverageTimelineType } from './timeline.type.js';

@Resolver(() => CoverageTimelineType)
export class TimelineResolver {
  @Cost({ weight: 1_000 })
  @Query(() => CoverageTimelineType, {
    description:
      'How a row, a municipality, a district or the country stands between two days, both included, with the facts behind each change. Exact: no day is left out. Statuses are those of each day; AT_RISK is shown as MET. At most 40 years.',
  })
  async coverageTimeline(
    @Arg('of', () => CoverageScopeInput, { description: 'What it is about.' }) of: CoverageScopeInput,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: Day,
    @Arg('to', () => DateScalar, { description: 'The last day.' }) to: Day,
    @Args(() => OverTimeArgs) _args: OverTimeArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageTimelineType> {
    const { steps, hash } = await askCoverage(context, subject, 'timeline', scopeOf(of), from, to);
    return { steps, ...(await stampOf(context, subject, hash)) };
  }
}

function scopeOf({ row, municipality, district, country }: CoverageScopeInput): TimelineScope {
  if (row !== undefined) return { row: { level: row.level, host: row.host, kind: row.kind } };
  if (municipality !== undefined) return { host: municipality };
  if (district !== undefined) return { district };
  if (country === true) return { country: true };
  throw new RequestError('BAD_USER_INPUT', 'of: { country } is true, or another scope is named.');
}
