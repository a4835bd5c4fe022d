import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';
import { type StateFunding } from '../rules/index.js';
import { MapEdition } from './map-edition.entity.js';

/** An edition of the Map before it is adopted (ЗСУ чл. 35). Not public. */
export const MapDraft = defineEntity({
  name: 'MapDraft',
  tableName: 'map_draft',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    nameBg: p.string(),
    openedOn: p.date().$type<Day>(),
    edition: () => p.manyToOne(MapEdition).nullable(),
    ...factProperties,
  },
});
export type MapDraft = InferEntity<typeof MapDraft>;

/** A row of it. */
export const MapDraftEntry = defineEntity({
  name: 'MapDraftEntry',
  tableName: 'map_draft_entry',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    draft: () => p.manyToOne(MapDraft),
    level: p.string().$type<PlanningLevel>(),
    host: () => p.manyToOne(Municipality),
    kind: () => p.manyToOne(ServiceKind),
    maximumUsers: p.integer().nullable(),
    stateFunding: p.string().$type<StateFunding>(),
    isDropped: p.boolean(),
    ...factProperties,
  },
});
export type MapDraftEntry = InferEntity<typeof MapDraftEntry>;
