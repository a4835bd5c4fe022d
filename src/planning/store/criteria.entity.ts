import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';
import { type PlanningIndicator, type Rounding } from '../rules/index.js';

/** What was counted of a municipality for its planning. */
export const MunicipalityIndicator = defineEntity({
  name: 'MunicipalityIndicator',
  tableName: 'municipality_indicator',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    municipality: () => p.manyToOne(Municipality),
    indicator: p.string().$type<PlanningIndicator>(),
    year: p.integer(),
    value: p.decimal(),
    asOfDay: p.date().$type<Day>(),
    isOfficial: p.boolean(),
    ...factProperties,
  },
});
export type MunicipalityIndicator = InferEntity<typeof MunicipalityIndicator>;

/** How many users are needed for how many persons, while the rule is in force. */
export const CriterionRule = defineEntity({
  name: 'CriterionRule',
  tableName: 'criterion_rule',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    kind: () => p.manyToOne(ServiceKind),
    level: p.string().$type<PlanningLevel>(),
    indicator: p.string().$type<PlanningIndicator>(),
    users: p.decimal(),
    perPersons: p.integer(),
    minimumUsers: p.integer(),
    minimumPopulation: p.integer(),
    rounding: p.string().$type<Rounding>(),
    legalGround: p.string().nullable(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type CriterionRule = InferEntity<typeof CriterionRule>;
