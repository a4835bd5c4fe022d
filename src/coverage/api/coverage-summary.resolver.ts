import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { activityGroups, planningLevels, targetGroups } from '../../catalogue/rules/index.js';
import { serviceKindByCode } from '../../catalogue/api/index.js';
import { type NamedCode } from '../../kernel/named-code.js';
import { LANG, LanguageScalar, LookUpArgs, type Named, nameIn, whereInputOf } from '../../platform/graphql/index.js';
import { type Where } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';
import { About } from '../../platform/request/subject.js';
import { districtByCode, municipalityByCode, planningRegionByCode } from '../../territory/api/index.js';
import { coverageShape } from '../engine/index.js';
import { CoverageGroupBy, coverageStatuses } from '../rules/index.js';
import { askCoverage } from './ask-coverage.js';
import { EDITION_ID } from './coverage-connection.type.js';
import { CoverageGroupOrder, CoverageGroupType, GroupKeyType, type ListedGroup } from './coverage-group.type.js';

const CoverageWhere = whereInputOf(coverageShape);

@ArgsType()
class SummaryArgs extends LookUpArgs {
  @Field(() => [CoverageGroupBy], { description: 'What the rows are taken together by; [] is the whole country.' })
  groupBy: CoverageGroupBy[];
  @Field(() => CoverageWhere, { nullable: true, description: 'Only rows for which this holds.' })
  where?: Where;
  @Field(() => CoverageGroupOrder, { defaultValue: 'KEY', description: 'Which group comes first.' })
  orderBy: CoverageGroupOrder;
  @Field(() => ID, { nullable: true, description: EDITION_ID })
  editionId?: string;
}

@Resolver(() => CoverageGroupType)
export class CoverageSummaryResolver {
  @Cost({ weight: 50, assumedSize: 30 })
  @Query(() => [CoverageGroupType], {
    description: 'Rows of the Map taken together. Empty before the first edition: then there is no Map.',
  })
  async coverageSummary(
    @Args(() => SummaryArgs) { groupBy, where, orderBy }: SummaryArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<readonly ListedGroup[]> {
    const asked = { groupBy, where };
    const groups = (await askCoverage(context, subject, 'groups', groupBy, where)).map((group) => ({
      ...group,
      asked,
    }));
    return orderBy === 'KEY' ? groups : groups.toSorted((a, b) => b.shortfallPlaces - a.shortfallPlaces);
  }
}

const NAMES: Partial<Record<CoverageGroupBy, readonly NamedCode[]>> = {
  LEVEL: planningLevels,
  ACTIVITY_GROUP: activityGroups,
  TARGET_GROUP: targetGroups,
  STATUS: coverageStatuses,
};

@Resolver(() => GroupKeyType)
export class GroupKeyResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of what the code stands for; null where there is no code.',
  })
  async name(
    @Root() { by, code }: GroupKeyType,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): Promise<string | null> {
    if (code === null) return null;
    const named = NAMES[by]?.find((each) => each.code === code) ?? (await this.#row(by, code, context));
    return named === null ? null : nameIn(named, lang ?? context.language).value;
  }

  #row(by: CoverageGroupBy, code: string, context: Context): Promise<Named | null> | null {
    switch (by) {
      case 'PLANNING_REGION':
        return context.loader(planningRegionByCode).load(code);
      case 'DISTRICT':
        return context.loader(districtByCode).load(code);
      case 'MUNICIPALITY':
        return context.loader(municipalityByCode).load(code);
      case 'KIND':
        return context.loader(serviceKindByCode).load(code);
      case 'LEVEL':
      case 'ACTIVITY_GROUP':
      case 'TARGET_GROUP':
      case 'STATUS':
        return null;
    }
  }
}
