import { Args, ArgsType, Ctx, Field, Query, registerEnumType, Resolver } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { Cost } from '../../platform/answers/cost-directives.js';
import { DateScalar, LookUpArgs } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
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
}

@Resolver()
export class ReferralTotalResolver {
  @Cost({ weight: 10, assumedSize: 50 })
  @Query(() => [ReferralTotalType], {
    description: 'Referrals and who waits, of both bodies together, by area and period, the earliest first.',
  })
  async referralTotals(
    @Args(() => ReferralTotalsArgs) { by, district, firstDay, lastDay }: ReferralTotalsArgs,
    @Ctx() context: Context,
  ): Promise<readonly ReferralTotalType[]> {
    const parts = await publishedReports(await context.database(), {
      by,
      district: district ?? null,
      firstDay: firstDay ?? null,
      lastDay: lastDay ?? null,
    });
    return referralTotals(parts).map(shownTotal);
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
