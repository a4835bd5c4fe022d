import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { Municipality } from './municipality.entity.js';

/** Counts of the census in one municipality on its reference day. */
export const MunicipalityCensus = defineEntity({
  name: 'MunicipalityCensus',
  tableName: 'municipality_census',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    municipality: () => p.manyToOne(Municipality),
    referenceDay: p.date().$type<Day>(),
    population: p.integer(),
    age0to14: p.integer(),
    age15to29: p.integer(),
    age30to44: p.integer(),
    age45to64: p.integer(),
    age65andOver: p.integer(),
    male: p.integer(),
    female: p.integer(),
    activityRate: p.decimal().nullable(),
    employmentRate: p.decimal().nullable(),
    unemploymentRate: p.decimal().nullable(),
    ...factProperties,
  },
});
export type MunicipalityCensus = InferEntity<typeof MunicipalityCensus>;
