import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { type FindingResult, type StandardArea } from '../rules/index.js';
import { Inspection } from './inspection.entity.js';

/** What an inspection found for one criterion. */
export const InspectionFinding = defineEntity({
  name: 'InspectionFinding',
  tableName: 'inspection_finding',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    inspection: () => p.manyToOne(Inspection),
    area: p.string().$type<StandardArea>(),
    criterion: p.string(),
    result: p.string().$type<FindingResult>(),
    evidence: p.string().nullable(),
    ...factProperties,
  },
});
export type InspectionFinding = InferEntity<typeof InspectionFinding>;
