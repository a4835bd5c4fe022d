import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { Settlement } from '../../territory/store/index.js';
import { Service } from './service.entity.js';

/** A place where a service is given, as long as it is given there. */
export const ServiceLocation = defineEntity({
  name: 'ServiceLocation',
  tableName: 'service_location',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    service: () => p.manyToOne(Service),
    settlement: () => p.manyToOne(Settlement),
    address: p.string().nullable(),
    latitude: p.decimal().nullable(),
    longitude: p.decimal().nullable(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type ServiceLocation = InferEntity<typeof ServiceLocation>;
