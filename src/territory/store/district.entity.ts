import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { PlanningRegion } from './planning-region.entity.js';

/** Област (NUTS 3). */
export const District = defineEntity({
  name: 'District',
  tableName: 'district',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    nuts3: p.string(),
    planningRegion: () => p.manyToOne(PlanningRegion),
    nameBg: p.string(),
    nameEn: p.string(),
    seatEkatte: p.string(),
    areaKm2: p.decimal(),
    ...factProperties,
  },
});
export type District = InferEntity<typeof District>;
