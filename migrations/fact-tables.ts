import { keepVersion } from './fact-columns.js';
import { keepHistory, knownView, refuseChanges } from './history.js';
import { readable, writable } from './served.js';

type Column = { readonly name: string; readonly definition: string };

/** Everything that a new table of facts needs beside its columns: version, history, the view of what was known, rights. */
export function factTable(table: string): readonly string[] {
  return [
    ...keepVersion(table),
    `create table ${table}_history (
      like ${table},
      operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
      recorded_in bigint not null references recorded_transaction,
      entry bigint primary key generated always as identity
    )`,
    `create index on ${table}_history (id, entry)`,
    `create index on ${table}_history (recorded_in)`,
    ...keepHistory(table),
    refuseChanges(`${table}_history`),
    knownView(table),
    ...writable(table),
    ...readable(`${table}_history`, `known.${table}`),
  ];
}

/**
 * A column added to a table of facts after its history began: in the table, its history, and the view of what was known.
 * What was recorded before has null there.
 */
export function addFactColumns(table: string, ...columns: readonly Column[]): readonly string[] {
  return [...columnsAdded(table, columns), `drop view known.${table}`, knownView(table), ...readable(`known.${table}`)];
}

/**
 * The same where other views ask the view of what was known: it is replaced and keeps its rights. Where its rows are
 * limited it goes on asking as whoever looks.
 */
export function widenFactTable(
  table: string,
  { isLimited }: { readonly isLimited: boolean },
  ...columns: readonly Column[]
): readonly string[] {
  return [
    ...columnsAdded(table, columns),
    knownView(table, 'create or replace'),
    `alter view known.${table} set (security_invoker = ${String(isLimited)})`,
  ];
}

function columnsAdded(table: string, columns: readonly Column[]): readonly string[] {
  const plain = (definition: string) => definition.split(/\s/)[0] ?? '';
  return [
    ...columns.map(({ name, definition }) => `alter table ${table} add column ${name} ${definition}`),
    ...columns.map(({ name, definition }) => `alter table ${table}_history add column ${name} ${plain(definition)}`),
  ];
}
