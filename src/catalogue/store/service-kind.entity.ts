import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { factProperties } from '../../sources/store/index.js';
import { type AccessClass, type ActivityGroup, type TargetGroup } from '../rules/index.js';

/** A kind of social service that the Map plans. Its code is permanent. */
export const ServiceKind = defineEntity({
  name: 'ServiceKind',
  tableName: 'service_kind',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    position: p.integer(),
    nameBg: p.string(),
    nameEn: p.string(),
    isOfficialName: p.boolean(),
    accessClass: p.string().$type<AccessClass>(),
    activityGroup: p.string().$type<ActivityGroup>().nullable(),
    targetGroup: p.string().$type<TargetGroup>().nullable(),
    isIntegratedHealthSocial: p.boolean(),
    addressProtected: p.boolean(),
    article: p.string().nullable(),
    ...factProperties,
  },
});
export type ServiceKind = InferEntity<typeof ServiceKind>;
