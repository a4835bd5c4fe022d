import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { Provider } from '../../providers/store/index.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { type WayOfProvision } from '../rules/index.js';
import { Service } from './service.entity.js';

/** Who runs a service, from when until when; several may at once (ЗСУ чл. 67). */
export const Provision = defineEntity({
  name: 'Provision',
  tableName: 'provision',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    service: () => p.manyToOne(Service),
    provider: () => p.manyToOne(Provider),
    way: p.string().$type<WayOfProvision>().nullable(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Provision = InferEntity<typeof Provision>;
