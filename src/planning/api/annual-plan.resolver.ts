import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import {
  DateScalar,
  hangsOn,
  listQuery,
  type NestedArgs,
  nestedArgs,
  nestedList,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { factFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { discussedUntil, planDueOn } from '../rules/index.js';
import { annualPlanEntries, type AnnualPlanEntryRow, type AnnualPlanRow, annualPlans } from '../store/index.js';
import { annualPlanByKey } from './annual-plan.loader.js';
import { AnnualPlanEntryType, AnnualPlanType } from './annual-plan.type.js';

const EntryArgs = nestedArgs(annualPlanEntries);
const entriesList = hangsOn(
  annualPlans,
  'entries',
  nestedList(
    annualPlanEntries,
    'plan_id',
    'planId',
    (alias) =>
      sql`${sql.ref(`${alias}.part`)} collate "C", (select position from service_kind where id = ${sql.ref(`${alias}.kind_id`)}), ${sql.ref(`${alias}.level`)} collate "C"`,
  ),
);

@Resolver(() => AnnualPlanType)
class AnnualPlanResolver extends factFields(() => AnnualPlanType) {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality.' })
  municipality(@Root() { municipalityId }: AnnualPlanRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(municipalityId);
  }

  @FieldResolver(() => DateScalar, {
    description:
      'By when it is to be adopted and sent: 31 August of the year before (Наредба за планирането чл. 59-63).',
  })
  dueOn(@Root() { year }: AnnualPlanRow): Day {
    return planDueOn(year);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The first day after the thirty of public discussion (Наредба за планирането чл. 62); null before it began.',
  })
  discussedUntil(@Root() { discussedFrom }: AnnualPlanRow): Day | null {
    return discussedFrom === null ? null : discussedUntil(discussedFrom);
  }

  @FieldResolver(() => Boolean, {
    description: 'By the day of the answer it was due, and it had not been sent by then.',
  })
  isOverdue(@Root() { year, sentOn }: AnnualPlanRow, @OnDay() day: Day): boolean {
    return planDueOn(year) < day && (sentOn === null || sentOn > day);
  }

  @FieldResolver(() => [AnnualPlanEntryType], {
    description: 'Its rows: those by the Map first, in the order of the catalogue.',
  })
  entries(
    @Root() { pk }: AnnualPlanRow,
    @Args(() => EntryArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly AnnualPlanEntryRow[]> {
    return entriesList.of(context, pk, where, day);
  }
}

@Resolver(() => AnnualPlanEntryType)
class AnnualPlanEntryResolver extends factFields(() => AnnualPlanEntryType) {
  @FieldResolver(() => AnnualPlanType, { description: 'The plan that it is a row of.' })
  plan(@Root() { planId }: AnnualPlanEntryRow, @Ctx() context: Context): Promise<AnnualPlanRow | null> {
    return context.loader(annualPlanByKey).load(planId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind.' })
  kind(@Root() { kindId }: AnnualPlanEntryRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(kindId);
  }
}

/** Annual plans: their lists and their fields. */
export const annualPlanResolvers = [
  listQuery('annualPlans', 'Annual plans of municipalities.', annualPlans, () => AnnualPlanType),
  listQuery('annualPlanEntries', 'Rows of annual plans.', annualPlanEntries, () => AnnualPlanEntryType),
  ...[AnnualPlanResolver, AnnualPlanEntryResolver],
];
