/** How one reference file becomes rows of one table. */
export type ReferenceFile = {
  readonly file: string;
  readonly table: string;
  /** Columns of the file that identify the record. */
  readonly key: readonly string[];
  /** Columns of the file that name another record: the code here, and the table it is a key of. */
  readonly references?: Readonly<Record<string, { readonly column: string; readonly table: string }>>;
  /** Where the whole file is from, unless its lines say so themselves. */
  readonly source?: string | ((year: string) => string);
};

const municipality = { municipality_code: { column: 'municipality_id', table: 'municipality' } };
const coordinates = 'nsi-ekatte-2018-coordinates';

/** In the order in which the tables depend on each other. */
export const referenceFiles: readonly ReferenceFile[] = [
  { file: 'planning-regions', table: 'planning_region', key: ['code'], source: 'nsi-ekatte-2018' },
  {
    file: 'districts',
    table: 'district',
    key: ['code'],
    references: { planning_region_code: { column: 'planning_region_id', table: 'planning_region' } },
    source: 'nsi-ekatte-2018',
  },
  {
    file: 'municipalities',
    table: 'municipality',
    key: ['code'],
    references: { district_code: { column: 'district_id', table: 'district' } },
    source: coordinates,
  },
  { file: 'settlements', table: 'settlement', key: ['ekatte'], references: municipality, source: coordinates },
  {
    file: 'municipality-census',
    table: 'municipality_census',
    key: ['municipality_code', 'reference_day'],
    references: municipality,
    source: 'nsi-census-2021',
  },
  {
    file: 'settlement-population',
    table: 'settlement_population',
    key: ['ekatte', 'year'],
    references: { ekatte: { column: 'settlement_id', table: 'settlement' } },
    source: 'nsi-settlement-population-2017',
  },
  {
    file: 'delegated-spending',
    table: 'delegated_spending',
    key: ['municipality_code', 'year'],
    references: municipality,
    source: (year) => `state-budget-act-${year}`,
  },
  { file: 'service-kinds', table: 'service_kind', key: ['code'] },
  {
    file: 'cost-standards',
    table: 'cost_standard',
    key: ['kind_code', 'year'],
    references: { kind_code: { column: 'kind_id', table: 'service_kind' } },
  },
  { file: 'legacy-types', table: 'legacy_type', key: ['code'] },
  {
    file: 'legacy-mappings',
    table: 'legacy_mapping',
    key: ['legacy_type_code', 'kind_code'],
    references: {
      legacy_type_code: { column: 'legacy_type_id', table: 'legacy_type' },
      kind_code: { column: 'kind_id', table: 'service_kind' },
    },
  },
];
