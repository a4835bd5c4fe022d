import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { agreement56ByKey, Agreement56Type } from '../../national-map/api/index.js';
import { type Agreement56Row } from '../../national-map/store/index.js';
import { type Context } from '../../platform/request/context.js';
import { AgreementContributionType, type AgreementDirection } from './agreement-contribution.type.js';
import { type CountReason, type Pledge } from '../rules/index.js';

/** A pledge as one of its two rows sees it. */
export type AgreementContribution = {
  readonly agreementKey: string;
  readonly direction: AgreementDirection;
  readonly pledgedPlaces: number;
  readonly honouredPlaces: number;
  readonly reason: CountReason | null;
};

export function contributionTo(
  municipality: string,
  { agreement, honouredPlaces, reason }: Pledge,
): AgreementContribution {
  return {
    agreementKey: agreement.id,
    direction: agreement.host === municipality ? 'GIVEN' : 'RECEIVED',
    pledgedPlaces: agreement.places,
    honouredPlaces,
    reason: reason.code === 'PLEDGE_NOT_BACKED' ? reason : null,
  };
}

@Resolver(() => AgreementContributionType)
export class AgreementContributionResolver {
  @FieldResolver(() => Agreement56Type, { description: 'The agreement.' })
  agreement(@Root() { agreementKey }: AgreementContribution, @Ctx() context: Context): Promise<Agreement56Row | null> {
    return context.loader(agreement56ByKey).load(agreementKey);
  }
}
