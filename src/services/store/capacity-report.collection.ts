import { collection, column, factColumns, nullable, type RowOf, toOne } from '../../platform/query/index.js';
import { services } from './service.collection.js';

/** Read from a view in which small counts of persons are withheld from whoever may not see them. */
export const capacityReports = collection({
  name: 'CapacityReport',
  table: 'shown_capacity_report',
  columns: {
    serviceId: column.reference('service_id'),
    reportedFor: column.date('reported_for'),
    users: nullable(column.integer('users')),
    usersSuppressed: column.boolean('users_suppressed'),
    waiting: nullable(column.integer('waiting')),
    waitingSuppressed: column.boolean('waiting_suppressed'),
    freePlaces: nullable(column.integer('free_places')),
    ...factColumns,
  },
  relations: { service: toOne(() => services, 'service_id') },
  recorded: { table: 'capacity_report', withheld: ['users', 'waiting', 'free_places'] },
  defaultOrder: ['reportedFor'],
});
export type CapacityReportRow = RowOf<typeof capacityReports>;

export const mergedServices = collection({
  name: 'MergedService',
  table: 'merged_service',
  columns: {
    mergedId: column.reference('merged_id'),
    intoId: column.reference('into_id'),
    mergedOn: column.date('merged_on'),
    ...factColumns,
  },
  relations: { merged: toOne(() => services, 'merged_id'), into: toOne(() => services, 'into_id') },
  defaultOrder: ['mergedOn'],
});
export type MergedServiceRow = RowOf<typeof mergedServices>;
