import { sql } from 'kysely';
import { rowBy, rowByKey, rowsBy } from '../../platform/graphql/index.js';
import { legacyMappings, legacyTypes, serviceKinds } from '../store/index.js';

export const serviceKindByKey = rowByKey(serviceKinds);
export const serviceKindByCode = rowBy(serviceKinds, 'code', 'code');
export const legacyTypeByKey = rowByKey(legacyTypes);

/** What an old type may turn into, in the order of the catalogue. */
export const mappingsOfLegacyType = rowsBy(
  legacyMappings,
  'legacy_type_id',
  'legacyTypeId',
  (row) => sql`(select position from service_kind where id = ${sql.ref(`${row}.kind_id`)})`,
);
