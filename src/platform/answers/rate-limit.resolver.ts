import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { type Context } from '../request/context.js';

@ObjectType('RateLimit', {
  description: 'What the asker may use, and what this document takes of it. Points are the static cost of the schema.',
  simpleResolvers: true,
})
export class RateLimitType {
  @Field(() => Int, { description: 'Points that may be used at once.' })
  limit: number;
  @Field(() => Int, { description: 'What this document costs at most; asking only for the rate limit costs nothing.' })
  cost: number;
  @Field(() => Int, { description: 'Points left, with this document.' })
  remaining: number;
  @Field(() => Int, { description: 'Points used and not yet restored.' })
  used: number;
  @Field(() => DateTimeScalar, { description: 'When all points will be there again if nothing more is asked.' })
  resetAt: string;
  @Field(() => Int, { description: 'Objects that this document may bring at most.' })
  nodeCount: number;
}

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimitType, {
    nullable: true,
    description: 'What the asker may use. Null where nothing is limited. Never answered from a cache.',
  })
  rateLimit(
    @Arg('dryRun', () => Boolean, {
      defaultValue: false,
      description: 'true: the rest of the document is measured and not answered, and nothing is charged.',
    })
    _dryRun: boolean,
    @Ctx() { account }: Context,
  ): RateLimitType | null {
    if (account === null) return null;
    const { requested, nodes, throttle } = account;
    const used = throttle.maximumAvailable - throttle.currentlyAvailable;
    return {
      limit: throttle.maximumAvailable,
      cost: requested,
      remaining: throttle.currentlyAvailable,
      used,
      resetAt: new Date(Date.now() + Math.ceil((used / throttle.restoreRate) * 1_000)).toISOString(),
      nodeCount: nodes,
    };
  }
}
