import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { Service } from '../../services/store/index.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { type TransformationState } from '../rules/index.js';

/** What a service of an old type turns into, and until when (ЗСУ ПЗР § 31-35). */
export const TransformationPlan = defineEntity({
  name: 'TransformationPlan',
  tableName: 'transformation_plan',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    service: () => p.manyToOne(Service),
    state: p.string().$type<TransformationState>(),
    finishBy: p.date().$type<Day>().nullable(),
    decidedOn: p.date().$type<Day>().nullable(),
    doneOn: p.date().$type<Day>().nullable(),
    undecided: p.string().nullable(),
    ...factProperties,
  },
});
export type TransformationPlan = InferEntity<typeof TransformationPlan>;

/** One of the kinds that it turns into. */
export const TransformationPart = defineEntity({
  name: 'TransformationPart',
  tableName: 'transformation_part',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    plan: () => p.manyToOne(TransformationPlan),
    kind: () => p.manyToOne(ServiceKind),
    places: p.integer().nullable(),
    ...factProperties,
  },
});
export type TransformationPart = InferEntity<typeof TransformationPart>;
