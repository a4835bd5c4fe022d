import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';

/** A programme that pays for projects. */
export const FundingProgramme = defineEntity({
  name: 'FundingProgramme',
  tableName: 'funding_programme',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    nameBg: p.string(),
    nameEn: p.string().nullable(),
    ...factProperties,
  },
});
export type FundingProgramme = InferEntity<typeof FundingProgramme>;

/** A procedure of a programme under which projects are chosen. */
export const FundingProcedure = defineEntity({
  name: 'FundingProcedure',
  tableName: 'funding_procedure',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    nameBg: p.string(),
    nameEn: p.string().nullable(),
    programme: () => p.manyToOne(FundingProgramme).nullable(),
    ...factProperties,
  },
});
export type FundingProcedure = InferEntity<typeof FundingProcedure>;
