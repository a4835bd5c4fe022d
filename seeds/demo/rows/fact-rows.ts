import { municipalProviderId } from '../../reference/municipal-providers.js';
import { idOf, rememberedIds, type Row, type TableRows, type Value } from '../../rows.js';
import { type ProviderDraft, type Span } from '../drafts.js';
import { DEMONSTRATION } from './demo-sources.js';

/** Who gave the keys: nobody but this demonstration. */
const SCHEME = 'demo';

type Columns = Readonly<Record<string, Value>>;
type Origin = { readonly provenance: 'SYNTHETIC' | 'PLACEHOLDER' | 'OFFICIAL'; readonly source: string };
const invented: Origin = { provenance: 'SYNTHETIC', source: DEMONSTRATION };

/** A fact with an id made of its natural key; invented, unless it says where it is from. */
export function fact(
  table: string,
  key: readonly Value[],
  columns: Columns,
  { provenance, source }: Origin = invented,
): Row {
  return { id: idOf(table, ...key), ...columns, provenance, source_id: sourceId(source) };
}

/** A fact that a register would number: known by a scheme and a value. */
export function keyedFact(table: string, value: string, columns: Columns): Row {
  return fact(table, [SCHEME, value], { external_scheme: SCHEME, external_value: value, ...columns });
}

export function keyedId(table: string, value: string): string {
  return idOf(table, SCHEME, value);
}

export function validity({ from, until }: Span): Columns {
  return { valid_from: from, valid_until: until ?? null };
}

const sourceId = rememberedIds('source');
export const municipalityId = rememberedIds('municipality');
export const kindId = rememberedIds('service_kind');
export const serviceId = rememberedIds('service', SCHEME);

export function providerId(provider: ProviderDraft): string {
  return provider.kind === 'MUNICIPALITY'
    ? municipalProviderId(provider.municipality)
    : keyedId('provider', providerKey(provider));
}

export function providerKey({ number }: ProviderDraft): string {
  return `P-${String(number).padStart(4, '0')}`;
}

export function tableOf(table: string, rows: readonly Row[]): TableRows {
  return { table, naturalKey: ['id'], rows };
}
