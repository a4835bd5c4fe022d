import { sql } from 'kysely';
import { type Column, column, onlyFor } from './column.js';

/** Columns of a fact that a register outside keeps the key of; further fields of the type may be answered by that key. */
export function externalIdColumns(...fields: readonly string[]) {
  const needed = <C extends Column>(each: C) => onlyFor(each, 'externalIds', ...fields);
  return {
    key: needed(column.hidden<string>((alias) => sql.ref(`${alias}.key`))),
    externalScheme: needed(column.code('external_scheme')),
    externalValue: needed(column.code('external_value')),
    externalIds: onlyFor(
      column.hidden<readonly { readonly scheme: string; readonly value: string }[]>(
        (alias) =>
          sql`jsonb_build_array(jsonb_build_object('scheme', ${sql.ref(`${alias}.external_scheme`)}, 'value', ${sql.ref(`${alias}.external_value`)}))`,
      ),
      'externalIds',
    ),
  };
}
