import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { askCoverage } from '../../coverage/api/index.js';
import { Cost } from '../../platform/answers/cost-directives.js';
import { LookUpArgs } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { DistrictType } from '../../territory/api/index.js';
import { type DistrictRow } from '../../territory/store/index.js';
import { totalSpending } from '../rules/index.js';
import { spendingOfYear, type StatedSpending } from '../store/index.js';
import { shownTotal, SpendingTotalType } from './spending-total.type.js';

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
  ): Promise<SpendingTotalType | null> {
    return totalWhere(context, subject, year);
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
  ): Promise<SpendingTotalType | null> {
    return totalWhere(context, subject, year, ({ district }) => district === code);
  }
}

async function totalWhere(
  context: Context,
  subject: Subject,
  year: number | undefined,
  isMeant: (spending: StatedSpending) => boolean = () => true,
): Promise<SpendingTotalType | null> {
  const asked = year == null ? { latestBy: Number(subject.day.slice(0, 4)) } : { year };
  const stated = await context.once(`spending of ${JSON.stringify(asked)}`, async () =>
    spendingOfYear(await context.database(), asked),
  );
  const places = await askCoverage(context, subject, 'countedPlacesByHost');
  const total = totalSpending(
    stated.filter(isMeant).map((each) => ({ ...each, countedPlaces: places.get(each.municipality) ?? 0 })),
  );
  return total === null ? null : shownTotal(total);
}
