/* Every column by which the lists of large tables can be filtered has an index, so that few rows are found among many. */

const FACT = { codes: ['provenance'], values: ['created_at', 'updated_at', 'version'] };
const TERM = ['valid_from', 'valid_until'];

type Indexed = {
  /** Compared by code point, and without regard to case in parts. */
  readonly codes?: readonly string[];
  /** Numbers, days and instants. */
  readonly values?: readonly string[];
  /** Texts for people, compared without regard to case. */
  readonly names?: readonly string[];
  /** Keys and codes in which parts are looked for. */
  readonly parts?: readonly string[];
};

export type Tables = Readonly<Record<string, Indexed>>;

const TABLES: Tables = {
  provider: { codes: ['kind'], names: ['name_bg', 'name_en'], parts: ['eik', 'external_value'] },
  service: {
    codes: ['level', 'setting', 'mode_of_use', 'organisation'],
    values: ['starts_on', 'closed_on'],
    names: ['name_bg', 'name_en'],
    parts: ['external_value', 'external_scheme'],
  },
  service_location: { values: TERM },
  provision: { codes: ['way'], values: TERM, parts: ['external_value', 'external_scheme'] },
  funding: { codes: ['funding_source'], values: TERM },
  suspension: { codes: ['ground'], values: TERM },
  allocation: { values: ['places', ...TERM] },
  legacy_capacity: { values: ['total_places', ...TERM] },
  licence: {
    values: ['valid_from', 'terminated_on', 'revoked_on'],
    names: ['termination_ground', 'revocation_ground'],
    parts: ['number'],
  },
  inspection: { codes: ['kind', 'outcome'], parts: ['external_value', 'external_scheme'] },
  inspection_finding: { codes: ['area', 'result'], parts: ['criterion'] },
  prescription: {
    codes: ['addressee'],
    values: ['issued_on', 'extended_deadline_on'],
    parts: ['external_value', 'external_scheme'],
  },
  prescription_follow_up: { codes: ['result'], values: ['checked_on'] },
  map_entry: { codes: ['level', 'state_funding'], values: ['maximum_users'] },
  agreement56: { values: ['places', ...TERM], parts: ['external_value', 'external_scheme'] },
  agreement55: { values: TERM, parts: ['external_value', 'external_scheme'] },
  exemption: {
    codes: ['level'],
    values: TERM,
    names: ['reason_bg', 'reason_en', 'legal_ground'],
    parts: ['external_value', 'external_scheme'],
  },
  settlement: { codes: ['kind'], values: ['area_km2', 'latitude', 'longitude'], names: ['name_bg', 'name_en'] },
  settlement_population: { values: ['year', 'population'] },
};

const folded = (column: string) => `lower(${column} collate bulgarian) gin_trgm_ops`;

export const listIndexes = indexesFor(TABLES);

export function indexesFor(tables: Tables): readonly string[] {
  return Object.entries(tables).flatMap(([table, indexed]) => indexesOf(table, indexed));
}

function indexesOf(table: string, indexed: Indexed): readonly string[] {
  const codes = [...FACT.codes, ...(indexed.codes ?? [])];
  const values = [...FACT.values, ...(indexed.values ?? [])];
  return [
    ...[...codes, ...(indexed.parts ?? [])].map((column) => `create index on ${table} ((${column} collate "C"))`),
    ...values.map((column) => `create index on ${table} (${column})`),
    ...(indexed.names ?? []).map((column) => `create index on ${table} using gin (${folded(column)})`),
    ...(indexed.parts ?? []).map(
      (column) => `create index on ${table} using gin (${folded(`(${column} collate "C")`)})`,
    ),
  ];
}
