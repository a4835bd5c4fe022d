import { ArgsType, Field, ID } from 'type-graphql';
import { LookUpArgs } from '../../platform/graphql/index.js';
import { EDITION_ID } from './coverage-connection.type.js';

/** What every question over time takes beside its own arguments. */
@ArgsType()
export class OverTimeArgs extends LookUpArgs {
  @Field(() => ID, { nullable: true, description: EDITION_ID })
  editionId?: string;
}
