import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { Settlement } from './settlement.entity.js';

/** Population of a settlement in a year; never mixed with another year. */
export const SettlementPopulation = defineEntity({
  name: 'SettlementPopulation',
  tableName: 'settlement_population',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    settlement: () => p.manyToOne(Settlement),
    year: p.integer(),
    population: p.integer(),
    ...factProperties,
  },
});
export type SettlementPopulation = InferEntity<typeof SettlementPopulation>;
