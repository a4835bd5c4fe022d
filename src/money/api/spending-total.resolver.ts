import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { askCoverage } from '../../coverage/api/index.js';
import { Cost } from '../../platform/answers/cost-directives.js';
import { LookUpArgs } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { DistrictType } from '../../territory/api/index.js';
import { type DistrictRow } from '../../territory/store/index.js';
import { type PlacesFor, placesTogether, sharedOut, totalSpending } from '../rules/index.js';
import { spendingOfYear } from '../store/index.js';
import { MoneyPerType, shownPer } from './money.type.js';
import { type ShownSpendingTotal, shownTotal, SpendingTotalType } from './spending-total.type.js';

const YEAR = 'The budget year; absent: the latest that is recorded and not after that of the day.';
const WITHOUT = 'Null where no amount of the year is recorded.';

@ArgsType()
class SpendingTotalArgs extends LookUpArgs {
  @Field(() => Int, { nullable: true, description: YEAR })
  year?: number;
}

@Resolver()
export class CountrySpendingResolver {
  @Cost({ weight: 20 })
  @Query(() => SpendingTotalType, {
    nullable: true,
    description: `Delegated spending of all municipalities in a year. ${WITHOUT}`,
  })
  spendingTotal(
    @Args(() => SpendingTotalArgs) { year }: SpendingTotalArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<ShownSpendingTotal | null> {
    return totalOf(context, subject, year);
  }
}

@Resolver(() => DistrictType)
export class DistrictSpendingResolver {
  @Cost({ weight: 5 })
  @FieldResolver(() => SpendingTotalType, {
    nullable: true,
    description: `Delegated spending of its municipalities in a year. ${WITHOUT}`,
  })
  spendingTotal(
    @Root() { code }: DistrictRow,
    @Arg('year', () => Int, { nullable: true, description: YEAR }) year: number | undefined,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<ShownSpendingTotal | null> {
    return totalOf(context, subject, year, code);
  }
}

@Resolver(() => SpendingTotalType)
export class SpendingTotalPlacesResolver {
  @FieldResolver(() => MoneyPerType, {
    nullable: true,
    description: 'The sum for each counted place; null where no place counts.',
  })
  async perPlace(
    @Root() root: ShownSpendingTotal,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<MoneyPerType | null> {
    const { places, provenance } = await placesOf(context, subject, root);
    const { amount, provenanceOfAmounts } = root.total;
    return shownPer(sharedOut(amount, provenanceOfAmounts, places, provenance));
  }

  @FieldResolver(() => Int, {
    description: 'Places that count on the day of the answer in the rows that these host.',
  })
  async countedPlaces(
    @Root() root: ShownSpendingTotal,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<number> {
    return (await placesOf(context, subject, root)).places;
  }
}

async function placesOf(context: Context, subject: Subject, root: ShownSpendingTotal): Promise<PlacesFor> {
  const places = await askCoverage(context, subject, 'countedPlacesByHost');
  return placesTogether(root.municipalityCodes.flatMap((code) => places.get(code) ?? []));
}

/** Of all districts, or of one. */
async function totalOf(
  context: Context,
  subject: Subject,
  year: number | undefined,
  district: string | null = null,
): Promise<ShownSpendingTotal | null> {
  const asked = year == null ? { latestBy: Number(subject.day.slice(0, 4)) } : { year };
  const stated = await context.once(`spending of ${JSON.stringify(asked)}`, async () =>
    spendingOfYear(await context.database(), asked),
  );
  const byDistrict = context.once(stated, () => Map.groupBy(stated, (each) => each.district));
  const meant = district === null ? stated : (byDistrict.get(district) ?? []);
  const total = totalSpending(meant);
  return total === null
    ? null
    : shownTotal(
        total,
        meant.map(({ municipality }) => municipality),
      );
}
