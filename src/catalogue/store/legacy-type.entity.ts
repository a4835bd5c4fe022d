import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';

/** An old type of delegated service, from before the Map (ПЗР § 31 ЗСУ). */
export const LegacyType = defineEntity({
  name: 'LegacyType',
  tableName: 'legacy_type',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    nameBg: p.string(),
    nameEn: p.string(),
    closesBy: p.date().$type<Day>().nullable(),
    article: p.string().nullable(),
    ...factProperties,
  },
});
export type LegacyType = InferEntity<typeof LegacyType>;
