import { ArgsType, Field } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { AS_OF, KNOWN_AT } from './list.args.js';
import { DateScalar, DateTimeScalar } from './scalars.js';

/** What every look-up of one thing at the root takes beside its key. */
@ArgsType()
export class LookUpArgs {
  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: Day;
  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN_AT })
  knownAt?: string;
}
