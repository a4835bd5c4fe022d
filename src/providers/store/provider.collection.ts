import {
  collection,
  column,
  externalIdColumns,
  factColumns,
  NAME_FIELDS,
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
    ...externalIdColumns(),
    kind: onlyFor(column.enumeration('kind', { name: 'ProviderKind', codes: ProviderKind }), 'kind', 'needsLicence'),
    eik: onlyFor(nullable(column.code('eik')), 'eik'),
    nameBg: onlyFor(column.name('name_bg', { as: 'name' }), ...NAME_FIELDS),
    nameEn: onlyFor(nullable(column.name('name_en')), ...NAME_FIELDS),
    municipalityId: onlyFor(nullable(column.reference('municipality_id')), 'municipality'),
    ...factColumns,
  },
  relations: { municipality: toOne(() => municipalities, 'municipality_id') },
  facets: { PROVIDER_KIND: 'kind' },
  searched: { names: ['nameBg', 'nameEn'], codes: ['eik'] },
  defaultOrder: ['nameBg'],
});
export type ProviderRow = RowOf<typeof providers>;
