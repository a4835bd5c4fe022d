import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';

/** A row of the Map whose duty does not stand for a time. */
export const Exemption = defineEntity({
  name: 'Exemption',
  tableName: 'exemption',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    level: p.string().$type<PlanningLevel>(),
    host: () => p.manyToOne(Municipality),
    kind: () => p.manyToOne(ServiceKind),
    reasonBg: p.string(),
    reasonEn: p.string(),
    legalGround: p.string(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Exemption = InferEntity<typeof Exemption>;
