import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { LegacyType } from './legacy-type.entity.js';
import { ServiceKind } from './service-kind.entity.js';

/** A kind that an old type may turn into; one type, many kinds. */
export const LegacyMapping = defineEntity({
  name: 'LegacyMapping',
  tableName: 'legacy_mapping',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    legacyType: () => p.manyToOne(LegacyType),
    kind: () => p.manyToOne(ServiceKind),
    ...factProperties,
  },
});
export type LegacyMapping = InferEntity<typeof LegacyMapping>;
