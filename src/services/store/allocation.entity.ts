import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { Service } from './service.entity.js';

/** How many places of a service are for one kind; at most one on any day. */
export const Allocation = defineEntity({
  name: 'Allocation',
  tableName: 'allocation',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    service: () => p.manyToOne(Service),
    kind: () => p.manyToOne(ServiceKind),
    places: p.integer().nullable(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Allocation = InferEntity<typeof Allocation>;
