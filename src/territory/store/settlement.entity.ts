import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { type SettlementKind } from '../rules/index.js';
import { Municipality } from './municipality.entity.js';

/** Населено място, as in the register ЕКАТТЕ. */
export const Settlement = defineEntity({
  name: 'Settlement',
  tableName: 'settlement',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ekatte: p.string(),
    kind: p.string().$type<SettlementKind>(),
    municipality: () => p.manyToOne(Municipality),
    nameBg: p.string(),
    nameEn: p.string(),
    latitude: p.decimal().nullable(),
    longitude: p.decimal().nullable(),
    areaKm2: p.decimal().nullable(),
    ...factProperties,
  },
});
export type Settlement = InferEntity<typeof Settlement>;
