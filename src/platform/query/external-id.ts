import { sql } from 'kysely';
import { column, onlyFor } from './column.js';

/** Columns of a fact that a register outside keeps the key of. */
export const externalIdColumns = {
  key: column.hidden<string>((alias) => sql.ref(`${alias}.key`)),
  externalScheme: column.code('external_scheme'),
  externalValue: column.code('external_value'),
  externalIds: onlyFor(
    column.hidden<readonly { readonly scheme: string; readonly value: string }[]>(
      (alias) =>
        sql`jsonb_build_array(jsonb_build_object('scheme', ${sql.ref(`${alias}.external_scheme`)}, 'value', ${sql.ref(`${alias}.external_value`)}))`,
    ),
    'externalIds',
  ),
};
