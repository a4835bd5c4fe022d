import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { Provider } from '../../providers/store/index.js';
import { Service } from '../../services/store/index.js';
import { factProperties } from '../../sources/store/index.js';

/** A licence for one service, held by one provider (ЗСУ чл. 31, 146-158). */
export const Licence = defineEntity({
  name: 'Licence',
  tableName: 'licence',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    number: p.string(),
    service: () => p.manyToOne(Service),
    holder: () => p.manyToOne(Provider),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>(),
    terminatedOn: p.date().$type<Day>().nullable(),
    terminationGround: p.string().nullable(),
    revokedOn: p.date().$type<Day>().nullable(),
    revocationGround: p.string().nullable(),
    activityStartedOn: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Licence = InferEntity<typeof Licence>;
