import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { loadAll, whereInputOf } from '../../platform/graphql/index.js';
import { type Where } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { municipalityByCode, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { coverageShape } from '../engine/index.js';
import { askCoverage } from './ask-coverage.js';
import { OverTimeArgs } from './over-time.args.js';
import { stampOf } from './result-stamp.type.js';
import { ScenarioEditInput, type WrittenEdit } from './scenario-edit.input.js';
import { editsOf } from './scenario-edits.js';
import { ScenarioResultType } from './scenario.type.js';

const CoverageWhere = whereInputOf(coverageShape);

@Resolver(() => ScenarioResultType)
export class ScenarioResolver {
  @Cost({ weight: 2_000 })
  @Query(() => ScenarioResultType, {
    description:
      'What would be if: up to 200 edits, one after the other, evaluated on the day without writing anything. An edit that refers to nothing is refused by its position.',
  })
  async coverageScenario(
    @Arg('edits', () => [ScenarioEditInput], { description: 'The edits, in their order.' }) edits: WrittenEdit[],
    @Arg('where', () => CoverageWhere, {
      nullable: true,
      description: 'Of the rows that differ, only those for which this holds before or after.',
    })
    where: Where | undefined,
    @Args(() => OverTimeArgs) _args: OverTimeArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<ScenarioResultType> {
    const found = await askCoverage(context, subject, 'scenario', await editsOf(context, edits, subject.day), where);
    if ('refusals' in found) {
      const userErrors = found.refusals.map(({ index, edit, code }) => ({
        field: ['edits', String(index), edit],
        code,
      }));
      return { rows: [], newlyShort: [], relieved: [], userErrors, ...(await stampOf(context, subject, found.hash)) };
    }
    return {
      rows: found.rows.map(({ level, host, kind, before, after }) => ({ row: { level, host, kind }, before, after })),
      ...{ newlyShort: found.newlyShort, relieved: found.relieved, userErrors: [] },
      ...(await stampOf(context, subject, found.hash)),
    };
  }

  @FieldResolver(() => [MunicipalityType], {
    description: 'Municipalities that would fall short and do not now, by code.',
  })
  newlyShort(@Root() { newlyShort }: ScenarioResultType, @Ctx() context: Context): Promise<readonly MunicipalityRow[]> {
    return loadAll(context.loader(municipalityByCode), newlyShort);
  }

  @FieldResolver(() => [MunicipalityType], {
    description: 'Municipalities that fall short now and would not, by code.',
  })
  relieved(@Root() { relieved }: ScenarioResultType, @Ctx() context: Context): Promise<readonly MunicipalityRow[]> {
    return loadAll(context.loader(municipalityByCode), relieved);
  }
}
