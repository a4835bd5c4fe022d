import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Provenance } from '../../kernel/provenance.js';
import { type Role } from '../rules/index.js';

/** A key with which an agency's system says who it is. Its secret is not stored. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    secretHash: p.blob(),
    name: p.string(),
    role: p.string().$type<Role>(),
    municipalityIds: p.array().columnType('uuid[]'),
    providerId: p.uuid().nullable(),
    scopes: p.array().nullable(),
    entersAs: p.string().$type<Provenance>(),
    replacesId: p.uuid().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    version: p.integer().defaultRaw('1'),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
});
export type ApiKey = InferEntity<typeof ApiKey>;
