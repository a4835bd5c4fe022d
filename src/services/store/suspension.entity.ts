import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { type SuspensionGround } from '../rules/index.js';
import { Service } from './service.entity.js';

/** A time in which the provision of a service is suspended. */
export const Suspension = defineEntity({
  name: 'Suspension',
  tableName: 'suspension',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    service: () => p.manyToOne(Service),
    ground: p.string().$type<SuspensionGround>(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Suspension = InferEntity<typeof Suspension>;
