import {
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  onlyFor,
  type RowOf,
  toOne,
} from '../../platform/query/index.js';
import { municipalities } from '../../territory/store/index.js';
import { ProviderKind } from '../rules/index.js';

export const providers = collection({
  name: 'Provider',
  table: 'provider',
  columns: {
    ...externalIdColumns,
    kind: column.enumeration('kind', { name: 'ProviderKind', codes: ProviderKind }),
    eik: onlyFor(nullable(column.code('eik')), 'eik'),
    nameBg: column.name('name_bg', { as: 'name' }),
    nameEn: nullable(column.name('name_en')),
    municipalityId: nullable(column.reference('municipality_id')),
    ...factColumns,
  },
  relations: { municipality: toOne(() => municipalities, 'municipality_id') },
  facets: { PROVIDER_KIND: 'kind' },
  searched: { names: ['nameBg', 'nameEn'], codes: ['eik'] },
  defaultOrder: ['nameBg'],
});
export type ProviderRow = RowOf<typeof providers>;
