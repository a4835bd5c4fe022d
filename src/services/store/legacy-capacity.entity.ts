import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { LegacyType } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { Service } from './service.entity.js';

/** Places of a service of an old type; at most one such capacity on any day. */
export const LegacyCapacity = defineEntity({
  name: 'LegacyCapacity',
  tableName: 'legacy_capacity',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    service: () => p.manyToOne(Service),
    legacyType: () => p.manyToOne(LegacyType),
    totalPlaces: p.integer().nullable(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type LegacyCapacity = InferEntity<typeof LegacyCapacity>;
