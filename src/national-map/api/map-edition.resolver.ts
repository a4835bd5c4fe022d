import { type GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  aggregated,
  type Connection,
  connectionType,
  listArgs,
  type ListArgs,
  listOfParent,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { factFields } from '../../sources/api/index.js';
import { mapEditions, type MapEditionRow, mapEntries, type MapEntryRow } from '../store/index.js';
import { MapEditionType } from './map-edition.type.js';
import { MapEntryConnection } from './map-entry.resolver.js';

const MapEditionConnection = connectionType('MapEdition', () => MapEditionType, aggregated(mapEditions));
const MapEditionArgs = rootListArgs(mapEditions);
const MapEntryArgs = listArgs(mapEntries);
const entriesOf = listOfParent(
  'MapEdition.entries',
  mapEntries,
  (row, parent) => sql`${sql.ref(`${row}.edition_id`)} = ${parent}`,
);

@Resolver(() => MapEditionType)
export class MapEditionResolver extends factFields(() => MapEditionType) {
  @Query(() => MapEditionConnection, { description: 'The editions of the Map, the earliest first.' })
  mapEditions(
    @Args(() => MapEditionArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MapEditionRow>> {
    return listRows(context, mapEditions, args, info);
  }

  @FieldResolver(() => MapEntryConnection, { description: 'Its rows.' })
  entries(
    @Root() row: MapEditionRow,
    @Args(() => MapEntryArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MapEntryRow>> {
    return entriesOf(context, row.pk, args, day, info);
  }
}
