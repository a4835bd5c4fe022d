/**
 * Columns that every fact carries: how far it may be trusted, where it is from, when it was entered and last changed.
 * `version` counts the changes; the trigger keeps it and `updated_at`, so that no statement can forget them.
 */
export const factColumns = `
  provenance text not null check (provenance in ('SYNTHETIC', 'PLACEHOLDER', 'OFFICIAL')),
  source_id uuid not null references source,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1`;

export const validity = `
  valid_from date not null,
  valid_until date check (valid_until > valid_from)`;

/** The key that a register outside gave: `key` orders as the pair (scheme, value) does, by code point. */
export const externalId = `
  external_scheme text collate "C" not null check (external_scheme ~ '^[a-z][a-z0-9_]*$'),
  external_value text collate "C" not null check (external_value <> ''),
  key text collate "C" generated always as (external_scheme || '/' || external_value) stored,
  unique (external_scheme, external_value)`;

export function keepVersion(...tables: readonly string[]): string[] {
  return tables.map(
    (table) =>
      `create trigger ${table}_keeps_version before update on ${table} for each row execute function keep_version()`,
  );
}
