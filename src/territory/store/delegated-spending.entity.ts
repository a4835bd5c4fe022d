import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { Municipality } from './municipality.entity.js';

/** What the state budget of a year gives a municipality for social services. */
export const DelegatedSpending = defineEntity({
  name: 'DelegatedSpending',
  tableName: 'delegated_spending',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    municipality: () => p.manyToOne(Municipality),
    year: p.integer(),
    amountThousand: p.decimal(),
    currency: p.string(),
    ...factProperties,
  },
});
export type DelegatedSpending = InferEntity<typeof DelegatedSpending>;
