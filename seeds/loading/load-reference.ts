import { type Client } from 'pg';
import { countRows, type TableRows } from '../rows.js';
import { SeedRefused } from '../seed-refused.js';
import { contentHash } from './content-hash.js';
import { lastRun, recordRun } from './seed-run.js';
import { upsertRows } from './write-rows.js';

/** The reference data, as it should be now. Records that a newer version no longer has stay: facts may refer to them. */
export async function loadReference(
  client: Client,
  data: readonly TableRows[],
  report: (line: string) => void,
): Promise<void> {
  const hash = contentHash(data);
  if ((await lastRun(client, 'reference')) === hash) {
    report('The reference data is already loaded, nothing to do');
    return;
  }
  for (const tableRows of data) await refuseOtherIds(client, tableRows);
  await upsertRows(client, data);
  await recordRun(client, 'reference', hash);
  report(`Reference data: ${countRows(data)} records in ${data.length} tables`);
}

/** Our records refer to each other by id, so one that somebody entered before under another id would break them. */
async function refuseOtherIds(client: Client, { table, naturalKey, rows }: TableRows): Promise<void> {
  const same = naturalKey.map((column) => `stored.${column} = ours.${column}`).join(' and ');
  const { rows: found } = await client.query<{ count: number }>(
    `select count(*)::int as count from ${table} stored
     join json_populate_recordset(null::${table}, $1) ours on ${same} where stored.id <> ours.id`,
    [JSON.stringify(rows)],
  );
  const count = found[0]?.count ?? 0;
  if (count > 0) {
    throw new SeedRefused(
      `The reference data was not loaded: ${count} of its records are already in table ${table} under another id.`,
    );
  }
}
