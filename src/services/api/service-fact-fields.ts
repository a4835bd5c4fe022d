import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context } from '../../platform/request/context.js';
import { factFields } from '../../sources/api/index.js';
import { type ServiceRow } from '../store/index.js';
import { serviceByKey } from './service.loader.js';
import { ServiceType } from './service.type.js';

type OfService = { readonly serviceId: string };

/** The fields `source` and `service` of a type whose rows are facts about a service. */
export function serviceFactFields(type: () => ClassType): abstract new () => object {
  @Resolver(type)
  abstract class ServiceFactFields extends factFields(type) {
    @FieldResolver(() => ServiceType, { description: 'The service that it is about.' })
    service(@Root() { serviceId }: OfService, @Ctx() context: Context): Promise<ServiceRow | null> {
      return context.loader(serviceByKey).load(serviceId);
    }
  }
  return ServiceFactFields;
}
