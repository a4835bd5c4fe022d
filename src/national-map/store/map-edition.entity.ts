import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { type UpdateTrigger } from '../rules/index.js';

/** One adopted edition of the National Map (ЗСУ чл. 34 и 36). */
export const MapEdition = defineEntity({
  name: 'MapEdition',
  tableName: 'map_edition',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    actNumber: p.string(),
    gazetteIssue: p.string(),
    adoptedOn: p.date().$type<Day>(),
    effectiveFrom: p.date().$type<Day>(),
    effectiveFromNote: p.string().nullable(),
    updateTrigger: p.string().$type<UpdateTrigger>().nullable(),
    ...factProperties,
  },
});
export type MapEdition = InferEntity<typeof MapEdition>;
