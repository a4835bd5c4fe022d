import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';

/** Where facts come from: who published them, what, of which day, under which licence. */
export const Source = defineEntity({
  name: 'Source',
  tableName: 'source',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    key: p.string(),
    publisher: p.string(),
    titleBg: p.string(),
    titleEn: p.string(),
    asOf: p.date().$type<Day>().nullable(),
    url: p.string().nullable(),
    licence: p.string(),
    origin: p.string(),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
    version: p.integer().defaultRaw('1'),
  },
});
export type Source = InferEntity<typeof Source>;
