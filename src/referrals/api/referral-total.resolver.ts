import { Args, ArgsType, Ctx, Field, Int, Query, registerEnumType, Resolver } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { Cost } from '../../platform/answers/cost-directives.js';
import { DateScalar, LookUpArgs } from '../../platform/graphql/index.js';
import { RequestError } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { districtByCode } from '../../territory/api/index.js';
import { type ReferralTotal, referralTotals } from '../rules/index.js';
import { publishedReports, type ReferralArea } from '../store/index.js';
import { shownCount } from './referral-counts.js';
import { ReferralTotalType } from './referral.type.js';

const ReferralAreaCode = { MUNICIPALITY: 'MUNICIPALITY', DISTRICT: 'DISTRICT' } as const;
registerEnumType(ReferralAreaCode, {
  name: 'ReferralArea',
  description: 'By which areas referrals are added up.',
  valuesConfig: { MUNICIPALITY: { description: 'By municipality.' }, DISTRICT: { description: 'By district.' } },
});

const MOST_TOTALS = 1000;

@ArgsType()
class ReferralTotalsArgs extends LookUpArgs {
  @Field(() => ReferralAreaCode, { description: 'By which areas.' })
  by: ReferralArea;
  @Field(() => String, { nullable: true, description: 'The code of a district; absent: the whole country.' })
  district?: string;
  @Field(() => DateScalar, { nullable: true, description: 'Only periods that begin on this day or later.' })
  firstDay?: Day;
  @Field(() => DateScalar, { nullable: true, description: 'Only periods that end on this day or before.' })
  lastDay?: Day;
  @Field(() => Int, {
    defaultValue: 100,
    description: `How many there may be, from 1 to ${String(MOST_TOTALS)}. Where there are more, nothing is answered but that.`,
  })
  first: number;
}

@Resolver()
export class ReferralTotalResolver {
  @Cost({ weight: 10 })
  @Query(() => [ReferralTotalType], {
    description: 'Referrals and who waits, of both bodies together, by area and period, the earliest first.',
  })
  async referralTotals(
    @Args(() => ReferralTotalsArgs) { by, district, firstDay, lastDay, first }: ReferralTotalsArgs,
    @Ctx() context: Context,
  ): Promise<readonly ReferralTotalType[]> {
    if (first < 1 || first > MOST_TOTALS) {
      throw new RequestError(
        'PAGINATION_INVALID',
        `first is ${String(first)}; it must be from 1 to ${String(MOST_TOTALS)}.`,
      );
    }
    if (district != null && (await context.loader(districtByCode).load(district)) === null) {
      throw new RequestError('BAD_USER_INPUT', `There is no district with the code ${district}.`);
    }
    const parts = await publishedReports(await context.database(), {
      by,
      district: district ?? null,
      firstDay: firstDay ?? null,
      lastDay: lastDay ?? null,
      most: first,
    });
    const totals = referralTotals(parts);
    if (totals.length > first) {
      throw new RequestError(
        'PAGINATION_INVALID',
        `There are more than ${String(first)} totals: ask for fewer days, one district, or a larger first.`,
      );
    }
    return totals.map(shownTotal);
  }
}

function shownTotal({ counts, ...total }: ReferralTotal): ReferralTotalType {
  return {
    ...total,
    referred: shownCount(counts.referred),
    refused: shownCount(counts.refused),
    started: shownCount(counts.started),
    waiting: shownCount(counts.waiting),
  };
}
