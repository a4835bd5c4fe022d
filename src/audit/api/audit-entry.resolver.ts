import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  aggregated,
  type Connection,
  connectionType,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type AuditEntryRow, auditEntries } from '../store/index.js';
import { AuditEntryType } from './audit-entry.type.js';

const AuditEntryConnection = connectionType('AuditEntry', () => AuditEntryType, aggregated(auditEntries));
const AuditEntryArgs = rootListArgs(auditEntries);

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @Query(() => AuditEntryConnection, {
    description: 'What was done here, by whom: what concerns the viewer; nothing for whoever does not say who he is.',
  })
  auditEntries(
    @Args(() => AuditEntryArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEntryRow>> {
    return listRows(context, auditEntries, args, info);
  }
}
