import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { District, Municipality } from '../../territory/store/index.js';

/** Access to a service of district level (ЗСУ чл. 55). */
export const Agreement55 = defineEntity({
  name: 'Agreement55',
  tableName: 'agreement55',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    host: () => p.manyToOne(Municipality),
    district: () => p.manyToOne(District),
    kind: () => p.manyToOne(ServiceKind),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Agreement55 = InferEntity<typeof Agreement55>;
