import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { type FundingSource } from '../rules/index.js';
import { Service } from './service.entity.js';

/** Who pays for a service, from when until when. */
export const Funding = defineEntity({
  name: 'Funding',
  tableName: 'funding',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    service: () => p.manyToOne(Service),
    fundingSource: p.string().$type<FundingSource>(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Funding = InferEntity<typeof Funding>;
