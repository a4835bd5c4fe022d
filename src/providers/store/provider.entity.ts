import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';
import { type ProviderKind } from '../rules/index.js';

/** Who provides services: a municipality or a licensed provider (ЗСУ чл. 29 и 30). */
export const Provider = defineEntity({
  name: 'Provider',
  tableName: 'provider',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    kind: p.string().$type<ProviderKind>(),
    eik: p.string().nullable(),
    nameBg: p.string(),
    nameEn: p.string().nullable(),
    municipality: () => p.manyToOne(Municipality).nullable(),
    ...factProperties,
  },
});
export type Provider = InferEntity<typeof Provider>;
