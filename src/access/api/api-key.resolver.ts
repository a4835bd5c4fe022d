import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  aggregated,
  type Connection,
  connectionType,
  listRows,
  rootListArgs,
  type RootListArgs,
  rowByKey,
} from '../../platform/graphql/index.js';
import { commandMutations } from '../../platform/commands/index.js';
import { type Context } from '../../platform/request/context.js';
import { revokeKey, rotateKey } from '../commands/end-key.js';
import { issueKey } from '../commands/issue-key.js';
import { type ApiKeyRow, apiKeys } from '../store/index.js';
import { ApiKeyType } from './api-key.type.js';

const ApiKeyConnection = connectionType('ApiKey', () => ApiKeyType, aggregated(apiKeys));
const ApiKeyArgs = rootListArgs(apiKeys);

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, { description: 'The keys that were issued: all for the operator, else the own one.' })
  apiKeys(
    @Args(() => ApiKeyArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApiKeyRow>> {
    return listRows(context, apiKeys, args, info);
  }

  @FieldResolver(() => ApiKeyType, { nullable: true, description: 'The key that it replaces; null when none.' })
  replaces(@Root() { replacesId }: ApiKeyRow, @Ctx() context: Context): Promise<ApiKeyRow | null> | null {
    return replacesId === null ? null : context.loader(rowByKey(apiKeys)).load(replacesId);
  }
}

const subject = { field: 'apiKey', type: () => ApiKeyType, collection: apiKeys };
export const apiKeyMutations = [
  commandMutations(issueKey, subject),
  commandMutations(revokeKey, subject),
  commandMutations(rotateKey, subject),
];
