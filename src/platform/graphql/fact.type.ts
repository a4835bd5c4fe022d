import { Args, Ctx, Field, Int, ObjectType, Root } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { type Version } from '../query/index.js';
import { type Context } from '../request/context.js';
import { type Connection } from './connection.type.js';
import { historyOf, type RecordedRow } from './history.js';
import { Node } from './node.type.js';
import './provenance.enum.js';
import { DateTimeScalar } from './scalars.js';
import { HistoryArgs, VersionConnection } from './version.type.js';

/** What every stored fact shows of itself. */
@ObjectType()
export abstract class FactType extends Node {
  @Field(() => Provenance, { description: 'How far the fact may be trusted.' })
  provenance: Provenance;
  @Field(() => DateTimeScalar, { description: 'When it was entered here.' })
  createdAt: string;
  @Field(() => DateTimeScalar, { description: 'When it was last changed here.' })
  updatedAt: string;
  @Field(() => Int, { description: 'Counts the changes, from 1.' })
  version: number;

  @Field(() => VersionConnection, {
    description:
      'What was recorded of it, change by change, the first one first; with knownAt, what was recorded until then. Where a place may be protected, its address is never among the values.',
  })
  history(
    @Root() row: RecordedRow,
    @Args(() => HistoryArgs) args: HistoryArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Version>> {
    return historyOf(context, row, args);
  }
}
