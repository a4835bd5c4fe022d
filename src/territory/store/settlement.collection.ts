import {
  type Collection,
  collection,
  column,
  factColumns,
  nullable,
  toOne,
  type RowOf,
} from '../../platform/query/index.js';
import { SettlementKind } from '../rules/index.js';
import { areaLevel, areasByMunicipality } from './area-levels.js';
import { municipalities } from './municipality.collection.js';

export const settlements = collection({
  name: 'Settlement',
  table: 'settlement',
  columns: {
    ekatte: column.code('ekatte'),
    kind: column.enumeration('kind', { name: 'SettlementKind', codes: SettlementKind }),
    nameBg: column.name('name_bg', { as: 'name' }),
    nameEn: column.name('name_en'),
    municipalityId: column.reference('municipality_id'),
    latitude: nullable(column.decimal('latitude')),
    longitude: nullable(column.decimal('longitude')),
    areaKm2: nullable(column.decimal('area_km2')),
    ...factColumns,
  },
  relations: { municipality: toOne((): Collection => municipalities, 'municipality_id') },
  taxonomy: {
    name: 'Settlement',
    levels: [
      areaLevel('settlement', [], 'ekatte'),
      areaLevel('municipality', ['municipality_id']),
      areaLevel('district', ['municipality_id', 'district_id']),
      areaLevel('planning_region', ['municipality_id', 'district_id', 'planning_region_id']),
    ],
  },
  geography: { inArea: areasByMunicipality },
  facets: { SETTLEMENT_KIND: 'kind' },
  searched: { names: ['nameBg', 'nameEn'], codes: ['ekatte'] },
  defaultOrder: ['nameBg'],
});
export type SettlementRow = RowOf<typeof settlements>;
