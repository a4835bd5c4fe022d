import { sql } from 'kysely';
import {
  collection,
  column,
  factColumns,
  NAME_FIELDS,
  nullable,
  onlyFor,
  type RowOf,
} from '../../platform/query/index.js';
import { AccessClass, ActivityGroup, TargetGroup } from '../rules/index.js';

export const serviceKinds = collection({
  name: 'ServiceKind',
  table: 'service_kind',
  columns: {
    code: column.code('code', { isClosed: true }),
    position: onlyFor(column.integer('position'), 'position'),
    nameBg: onlyFor(column.name('name_bg', { as: 'name' }), ...NAME_FIELDS),
    nameEn: onlyFor(column.name('name_en'), ...NAME_FIELDS),
    isOfficialName: onlyFor(column.boolean('is_official_name'), 'isOfficialName'),
    accessClass: onlyFor(
      column.enumeration('access_class', { name: 'AccessClass', codes: AccessClass }),
      'accessClass',
    ),
    activityGroup: onlyFor(
      nullable(column.enumeration('activity_group', { name: 'ActivityGroup', codes: ActivityGroup })),
      'activityGroup',
    ),
    targetGroup: onlyFor(
      nullable(column.enumeration('target_group', { name: 'TargetGroup', codes: TargetGroup })),
      'targetGroup',
    ),
    isIntegratedHealthSocial: onlyFor(column.boolean('is_integrated_health_social'), 'isIntegratedHealthSocial'),
    addressProtected: onlyFor(column.boolean('address_protected'), 'addressProtected'),
    article: onlyFor(nullable(column.code('article')), 'article'),
    ...factColumns,
  },
  taxonomy: {
    name: 'ServiceKind',
    levels: [
      { of: (kind) => sql.ref(`${kind}.code`), codes: { table: 'service_kind', column: 'code' } },
      { of: (kind) => sql.ref(`${kind}.activity_group`), codes: Object.keys(ActivityGroup) },
      { of: (kind) => sql.ref(`${kind}.target_group`), codes: Object.keys(TargetGroup) },
    ],
  },
  facets: {
    KIND: 'code',
    ACTIVITY_GROUP: 'activityGroup',
    TARGET_GROUP: 'targetGroup',
    ACCESS_CLASS: 'accessClass',
  },
  searched: { names: ['nameBg', 'nameEn'], codes: ['code'] },
  defaultOrder: ['position'],
});
export type ServiceKindRow = RowOf<typeof serviceKinds>;
