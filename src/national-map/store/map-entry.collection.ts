import { sql } from 'kysely';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import { collection, column, factColumns, nullable, toOne, type RowOf } from '../../platform/query/index.js';
import { municipalities } from '../../territory/store/index.js';
import { StateFunding } from '../rules/index.js';
import { mapEditions } from './map-edition.collection.js';

export const mapEntries = collection({
  name: 'MapEntry',
  table: 'map_entry',
  columns: {
    editionId: column.reference('edition_id'),
    level: column.enumeration('level', { name: 'PlanningLevel', codes: PlanningLevel }),
    hostId: column.reference('host_id'),
    hostCode: column.computed<string>(
      'code',
      (alias) => sql`(select code from municipality where id = ${sql.ref(`${alias}.host_id`)})`,
    ),
    kindId: column.reference('kind_id'),
    maximumUsers: nullable(column.integer('maximum_users')),
    stateFunding: column.enumeration('state_funding', { name: 'StateFunding', codes: StateFunding }),
    ...factColumns,
  },
  relations: {
    edition: toOne(() => mapEditions, 'edition_id'),
    host: toOne(() => municipalities, 'host_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
  },
  defaultOrder: ['level', 'hostCode'],
});
export type MapEntryRow = RowOf<typeof mapEntries>;
