import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, listQuery, LookUpArgs, rowByKey } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { factFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type Need, needOf, updateHints } from '../rules/index.js';
import {
  type CriterionRuleRow,
  criterionRules,
  type MunicipalityIndicatorRow,
  municipalityIndicators,
  needFacts,
  type PlacedNeedFacts,
  updateFacts,
} from '../store/index.js';
import {
  CriterionRuleType,
  MapUpdateHintType,
  MunicipalityIndicatorType,
  NeedByCriteriaType,
} from './criteria.type.js';

type PlacedNeed = PlacedNeedFacts & Need;

function needsOn(context: Context, day: Day, rulesOn: Day): DataLoader<string, readonly PlacedNeed[]> {
  return context.once(
    `needs on ${day} by rules of ${rulesOn}`,
    () =>
      new DataLoader<string, readonly PlacedNeed[]>(async (municipalities) => {
        const facts = await needFacts(await context.database(), municipalities, { day, rulesOn });
        const byMunicipality = Map.groupBy(facts, ({ municipality }) => municipality);
        return municipalities.map((municipality) =>
          (byMunicipality.get(municipality) ?? []).map((each) => ({ ...each, ...needOf(each) })),
        );
      }),
  );
}

@Resolver(() => MunicipalityIndicatorType)
class MunicipalityIndicatorResolver extends factFields(() => MunicipalityIndicatorType) {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality.' })
  municipality(
    @Root() { municipalityId }: MunicipalityIndicatorRow,
    @Ctx() context: Context,
  ): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(municipalityId);
  }
}

@Resolver(() => CriterionRuleType)
class CriterionRuleResolver extends factFields(() => CriterionRuleType) {
  @FieldResolver(() => ServiceKindType, { description: 'The kind.' })
  kind(@Root() { kindId }: CriterionRuleRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(kindId);
  }
}

@Resolver(() => NeedByCriteriaType)
class NeedByCriteriaResolver {
  @FieldResolver(() => ServiceKindType, { description: 'The kind.' })
  kind(@Root() { kindId }: PlacedNeed, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(kindId);
  }

  @FieldResolver(() => CriterionRuleType, {
    nullable: true,
    description: 'The rule by which it is told; null without one in force.',
  })
  rule(@Root() { ruleId }: PlacedNeed, @Ctx() context: Context): Promise<CriterionRuleRow | null> | null {
    return ruleId === null ? null : context.loader(rowByKey(criterionRules)).load(ruleId);
  }

  @FieldResolver(() => MunicipalityIndicatorType, {
    nullable: true,
    description: 'The indicator; null without one, and for the other levels, where it is a sum over municipalities.',
  })
  indicator(
    @Root() { level, indicatorIds: [first] }: PlacedNeed,
    @Ctx() context: Context,
  ): Promise<MunicipalityIndicatorRow | null> | null {
    if (level !== 'MUNICIPAL' || first === undefined) return null;
    return context.loader(rowByKey(municipalityIndicators)).load(first);
  }
}

/** What planning says of a municipality. */
@Resolver(() => MunicipalityType)
class MunicipalityNeedResolver {
  @FieldResolver(() => [NeedByCriteriaType], {
    description:
      'Its need by the criteria for each kind that the Map or a rule of municipal level has for it, beside the Map, in the order of the catalogue. Another day of the rules compares versions of them on the same facts.',
  })
  async needByCriteria(
    @Root() { pk }: MunicipalityRow,
    @Arg('rulesOn', () => DateScalar, {
      nullable: true,
      description: 'The day on which the rules are in force; absent: the day of the answer.',
    })
    rulesOn: Day | undefined,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly PlacedNeed[]> {
    return needsOn(context, day, rulesOn ?? day).load(pk);
  }
}

@Resolver()
class MapUpdateHintResolver {
  @Query(() => [MapUpdateHintType], {
    description:
      'Reasons to update the Map in force that the facts show, the criteria first (ЗСУ чл. 36); none before the first edition.',
  })
  async mapUpdateHints(
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly MapUpdateHintType[]> {
    const facts = await updateFacts(await context.database(), day);
    return facts === null ? [] : updateHints(facts).map((hint) => ({ ...hint, article: 'ЗСУ чл. 36' }));
  }
}

/** Indicators, rules of the criteria, and what follows from them. */
export const criteriaResolvers = [
  listQuery(
    'municipalityIndicators',
    'What was counted of municipalities for their planning.',
    municipalityIndicators,
    () => MunicipalityIndicatorType,
  ),
  listQuery(
    'criterionRules',
    'Rules of the planning criteria, also past ones.',
    criterionRules,
    () => CriterionRuleType,
  ),
  ...[MunicipalityIndicatorResolver, CriterionRuleResolver, NeedByCriteriaResolver],
  ...[MunicipalityNeedResolver, MapUpdateHintResolver],
];
