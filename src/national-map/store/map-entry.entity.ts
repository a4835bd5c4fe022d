import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { ServiceKind } from '../../catalogue/store/index.js';
import { factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';
import { type StateFunding } from '../rules/index.js';
import { MapEdition } from './map-edition.entity.js';

/** What an edition plans in one row: level, host, kind, and the most users the state pays for. */
export const MapEntry = defineEntity({
  name: 'MapEntry',
  tableName: 'map_entry',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    edition: () => p.manyToOne(MapEdition),
    level: p.string().$type<PlanningLevel>(),
    host: () => p.manyToOne(Municipality),
    kind: () => p.manyToOne(ServiceKind),
    maximumUsers: p.integer().nullable(),
    stateFunding: p.string().$type<StateFunding>(),
    ...factProperties,
  },
});
export type MapEntry = InferEntity<typeof MapEntry>;
