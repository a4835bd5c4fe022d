import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { District } from './district.entity.js';

/** Община. */
export const Municipality = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    district: () => p.manyToOne(District),
    nameBg: p.string(),
    nameEn: p.string(),
    seatEkatte: p.string(),
    seatNameBg: p.string(),
    latitude: p.decimal().nullable(),
    longitude: p.decimal().nullable(),
    areaKm2: p.decimal(),
    ...factProperties,
  },
});
export type Municipality = InferEntity<typeof Municipality>;
