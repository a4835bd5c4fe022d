import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { Service } from '../../services/store/index.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { type InspectionKind, type InspectionOutcome } from '../rules/index.js';

/** An inspection of a service by the quality agency (ЗСУ чл. 114-117). */
export const Inspection = defineEntity({
  name: 'Inspection',
  tableName: 'inspection',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    service: () => p.manyToOne(Service),
    kind: p.string().$type<InspectionKind>(),
    performedOn: p.date().$type<Day>(),
    outcome: p.string().$type<InspectionOutcome>().nullable(),
    enforceableOn: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Inspection = InferEntity<typeof Inspection>;
