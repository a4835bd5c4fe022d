import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, FactType, listQuery, Node } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { factFields } from '../../sources/api/index.js';
import { type MergedServiceRow, mergedServices, type ServiceRow } from '../store/index.js';
import { serviceByKey } from './service.loader.js';
import { ServiceType } from './service.type.js';

@ObjectType('MergedService', {
  description: 'Two records that turned out to be one service (ЗСУ чл. 25, т. 11). Both ids still answer.',
  implements: Node,
  simpleResolvers: true,
})
export class MergedServiceType extends FactType {
  @Field(() => DateScalar, { description: 'From which day the other stands for both.' })
  mergedOn: Day;
}

@Resolver(() => MergedServiceType)
export class MergedServiceResolver extends factFields(() => MergedServiceType) {
  @FieldResolver(() => ServiceType, { description: 'The record that ended.' })
  merged(@Root() { mergedId }: MergedServiceRow, @Ctx() context: Context): Promise<ServiceRow | null> {
    return context.loader(serviceByKey).load(mergedId);
  }

  @FieldResolver(() => ServiceType, { description: 'The record that stayed.' })
  into(@Root() { intoId }: MergedServiceRow, @Ctx() context: Context): Promise<ServiceRow | null> {
    return context.loader(serviceByKey).load(intoId);
  }
}

export const MergedServices = listQuery(
  'mergedServices',
  'Records that turned out to be the same service as another.',
  mergedServices,
  () => MergedServiceType,
);
