import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';

/** Район за планиране (NUTS 2). */
export const PlanningRegion = defineEntity({
  name: 'PlanningRegion',
  tableName: 'planning_region',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    nameBg: p.string(),
    nameEn: p.string(),
    ...factProperties,
  },
});
export type PlanningRegion = InferEntity<typeof PlanningRegion>;
