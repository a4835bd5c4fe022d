import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { Service } from './service.entity.js';

/** How many use a service, wait for it, and could still be taken, on a day. Counts only. */
export const CapacityReport = defineEntity({
  name: 'CapacityReport',
  tableName: 'capacity_report',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    service: () => p.manyToOne(Service),
    reportedFor: p.date().$type<Day>(),
    users: p.integer(),
    waiting: p.integer().nullable(),
    freePlaces: p.integer().nullable(),
    ...factProperties,
  },
});
export type CapacityReport = InferEntity<typeof CapacityReport>;

/** Two records that turned out to be one service. */
export const MergedService = defineEntity({
  name: 'MergedService',
  tableName: 'merged_service',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    merged: () => p.manyToOne(Service),
    into: () => p.manyToOne(Service),
    mergedOn: p.date().$type<Day>(),
    ...factProperties,
  },
});
export type MergedService = InferEntity<typeof MergedService>;
