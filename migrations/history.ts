/** The triggers that add every change of a fact table to its history. */
export function keepHistory(table: string): readonly string[] {
  const each = (event: string, rows: string) => `
    create trigger ${table}_keeps_history_of_${event} after ${event} on ${table}
      referencing ${rows} for each statement execute function keep_history()`;
  return [
    each('insert', 'new table as new_rows'),
    each('update', 'new table as new_rows'),
    each('delete', 'old table as old_rows'),
    `create trigger ${table}_keeps_history_of_truncate before truncate on ${table}
      for each statement execute function keep_history()`,
  ];
}

export function refuseChanges(table: string, events = 'update or delete or truncate'): string {
  return `
    create trigger ${table}_is_only_added_to before ${events} on ${table}
      for each statement execute function history_is_only_added_to()`;
}

/** A fact table as it was recorded up to a transaction: of each row its latest image, unless that is a deletion. */
export function knownView(table: string, create: 'create' | 'create or replace' = 'create'): string {
  return `
    do $$
    declare
      columns text;
    begin
      select string_agg(format('latest.%I', attname), ', ' order by attnum) into columns
        from pg_attribute where attrelid = 'public.${table}'::regclass and attnum > 0 and not attisdropped;
      execute '${create} view known.${table} as select ' || columns || $view$
        from (
          select distinct on (h.id) h.* from public.${table}_history h
            join public.recorded_transaction r on r.id = h.recorded_in
          where r.sequence <= current_setting('karta.known_sequence')::bigint
          order by h.id, r.sequence desc, h.entry desc
        ) latest
        where latest.operation <> 'DELETE'$view$;
    end $$`;
}
