import { type Client } from 'pg';
import { type TableRows } from '../rows.js';

const ROWS_PER_STATEMENT = 5_000;

export async function insertRows(client: Client, data: readonly TableRows[]): Promise<void> {
  for (const tableRows of data) await write(client, tableRows, '');
}

/**
 * Writes what is new or differs; a record that is as it should be keeps its version, and one that somebody has replaced since,
 * with a source of his own, stays as he entered it.
 */
export async function upsertRows(client: Client, data: readonly TableRows[]): Promise<void> {
  for (const tableRows of data) {
    const { table, naturalKey } = tableRows;
    const changing = columnsOf(tableRows).filter((column) => column !== 'id' && !naturalKey.includes(column));
    const assignments = changing.map((column) => `${column} = excluded.${column}`).join(', ');
    const stored = changing.map((column) => `${table}.${column}`).join(', ');
    const offered = changing.map((column) => `excluded.${column}`).join(', ');
    const isStillOurs = changing.includes('source_id')
      ? `and exists (select from source o where o.id = ${table}.source_id and o.origin = 'REFERENCE')`
      : '';
    const onConflict = `on conflict (${naturalKey.join(', ')}) do update set ${assignments}
      where (${stored}) is distinct from (${offered}) ${isStillOurs}`;
    await write(client, tableRows, onConflict);
  }
}

async function write(client: Client, tableRows: TableRows, onConflict: string): Promise<void> {
  const { table, rows } = tableRows;
  const columns = columnsOf(tableRows).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const chunk = JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT));
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1) ${onConflict}`,
      [chunk],
    );
  }
}

function columnsOf({ rows }: TableRows): readonly string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const column of Object.keys(row)) columns.add(column);
  return [...columns];
}
