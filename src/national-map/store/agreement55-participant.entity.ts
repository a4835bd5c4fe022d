import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { District, Municipality } from '../../territory/store/index.js';
import { Agreement55 } from './agreement55.entity.js';

/** A municipality that takes part in an agreement of чл. 55. */
export const Agreement55Participant = defineEntity({
  name: 'Agreement55Participant',
  tableName: 'agreement55_participant',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    agreement: () => p.manyToOne(Agreement55),
    municipality: () => p.manyToOne(Municipality),
    district: () => p.manyToOne(District),
    ...factProperties,
  },
});
export type Agreement55Participant = InferEntity<typeof Agreement55Participant>;
