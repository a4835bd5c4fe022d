/**
 * The role under which requests are served. It has the rights given to it here and no others: what was recorded it can
 * read and not change, and of tables with row security it sees only what the viewer of the request may see.
 */
export const SERVING = 'karta_app';

/** The role belongs to the whole cluster, so it may be there already, or be made at the same moment by another database. */
export const servingRole = `
  do $$ begin
    begin
      create role ${SERVING} nologin;
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      execute format('grant ${SERVING} to %I', current_user);
    exception when duplicate_object or unique_violation or invalid_grant_operation then null;
    end;
  end $$`;

export function readable(...tables: readonly string[]): readonly string[] {
  return tables.map((table) => `grant select on ${table} to ${SERVING}`);
}

/** Rows are added and changed by commands, and never deleted. */
export function writable(...tables: readonly string[]): readonly string[] {
  return tables.map((table) => `grant select, insert, update on ${table} to ${SERVING}`);
}

/**
 * Rows of the table, and what was recorded of them, are seen where the condition holds. Whoever owns the tables is not
 * limited: requests are never served as the owner. Every row may be written: commands ask for permission themselves.
 */
export function seenWhere(table: string, condition: string): readonly string[] {
  const rowsOf = (name: string) => [
    `alter table ${name} enable row level security`,
    `create policy seen on ${name} for select to ${SERVING} using (${condition})`,
  ];
  return [
    ...rowsOf(table),
    ...rowsOf(`${table}_history`),
    `create policy added on ${table} for insert to ${SERVING} with check (true)`,
    `create policy changed on ${table} for update to ${SERVING} using (${condition}) with check (true)`,
    `alter view known.${table} set (security_invoker = true)`,
  ];
}
