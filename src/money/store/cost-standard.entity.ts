import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ServiceKind } from '../../catalogue/store/index.js';
import { factProperties } from '../../sources/store/index.js';
import { type Currency } from '../../kernel/currency.js';
import { type CostUnit } from '../rules/index.js';

/** What the state pays for one user of a kind of service in a year (ЗСУ чл. 45). */
export const CostStandard = defineEntity({
  name: 'CostStandard',
  tableName: 'cost_standard',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    kind: () => p.manyToOne(ServiceKind),
    year: p.integer(),
    amount: p.decimal(),
    currency: p.string().$type<Currency>(),
    unit: p.string().$type<CostUnit>(),
    ...factProperties,
  },
});
export type CostStandard = InferEntity<typeof CostStandard>;
