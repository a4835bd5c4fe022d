import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { rowBy, rowByKey } from '../../platform/graphql/index.js';
import { type LoaderFactory } from '../../platform/request/context.js';
import { legacyTypes, serviceKinds } from '../store/index.js';

export const serviceKindByKey = rowByKey(serviceKinds);
export const serviceKindByCode = rowBy(serviceKinds, 'code', 'code');
export const legacyTypeByKey = rowByKey(legacyTypes);

/** The keys of the kinds that an old type may turn into, in the order of the catalogue. */
export const kindKeysOfLegacyType: LoaderFactory<string, readonly string[]> = (context) =>
  new DataLoader(async (types: readonly string[]) => {
    const { rows } = await sql<{ type: string; kind: string }>`
      select m.legacy_type_id as "type", m.kind_id as "kind"
      from legacy_mapping m join service_kind k on k.id = m.kind_id
      where m.legacy_type_id = any(${[...types]}) order by k.position`.execute(await context.database());
    const byType = Map.groupBy(rows, ({ type }) => type);
    return types.map((id) => (byType.get(id) ?? []).map(({ kind }) => kind));
  });
