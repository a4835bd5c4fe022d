import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import {
  aggregated,
  type Connection,
  connectionType,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { factFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type MapEditionRow, mapEntries, type MapEntryRow } from '../store/index.js';
import { MapEditionType } from './map-edition.type.js';
import { MapEntryType } from './map-entry.type.js';
import { mapEditionByKey } from './national-map.loader.js';

export const MapEntryConnection = connectionType('MapEntry', () => MapEntryType, aggregated(mapEntries));
const MapEntryArgs = rootListArgs(mapEntries);

@Resolver(() => MapEntryType)
export class MapEntryResolver extends factFields(() => MapEntryType) {
  @Query(() => MapEntryConnection, { description: 'The rows of all editions of the Map.' })
  mapEntries(
    @Args(() => MapEntryArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MapEntryRow>> {
    return listRows(context, mapEntries, args, info);
  }

  @FieldResolver(() => MapEditionType, { description: 'The edition that it belongs to.' })
  edition(@Root() row: MapEntryRow, @Ctx() context: Context): Promise<MapEditionRow | null> {
    return context.loader(mapEditionByKey).load(row.editionId);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The municipality that hosts the service and owes it.' })
  host(@Root() row: MapEntryRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.hostId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind of service.' })
  kind(@Root() row: MapEntryRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(row.kindId);
  }
}
