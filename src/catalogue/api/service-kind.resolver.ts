import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  aggregated,
  type Connection,
  connectionType,
  listRows,
  LookUpArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { namedFactFields } from '../../sources/api/index.js';
import { type ServiceKindRow, serviceKinds } from '../store/index.js';
import { serviceKindByCode } from './catalogue.loader.js';
import { ServiceKindType } from './service-kind.type.js';

const ServiceKindConnection = connectionType('ServiceKind', () => ServiceKindType, aggregated(serviceKinds));
const ServiceKindArgs = rootListArgs(serviceKinds);

@Resolver(() => ServiceKindType)
export class ServiceKindResolver extends namedFactFields(() => ServiceKindType) {
  @Query(() => ServiceKindConnection, { description: 'The kinds of service that the Map plans.' })
  serviceKinds(
    @Args(() => ServiceKindArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ServiceKindRow>> {
    return listRows(context, serviceKinds, args, info);
  }

  @Query(() => ServiceKindType, { nullable: true, description: 'The kind with this code; null when there is none.' })
  serviceKind(
    @Arg('code', () => String, { description: 'Such as ASSISTANT_SUPPORT.' }) code: string,
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
  ): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByCode).load(code);
  }
}
