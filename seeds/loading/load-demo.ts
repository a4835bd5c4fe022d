import { type Client } from 'pg';
import { countRows, type TableRows } from '../rows.js';
import { contentHash } from './content-hash.js';
import { refuseChangedFacts, refuseRegisterFacts } from './foreign-facts.js';
import { lastRun, recordRun } from './seed-run.js';
import { insertRows } from './write-rows.js';

/** The demonstration data in place of an older version of itself, in a database that holds nothing else. Says whether it wrote. */
export async function loadDemo(
  client: Client,
  data: readonly TableRows[],
  report: (line: string) => void,
): Promise<boolean> {
  const hash = contentHash(data);
  const last = await lastRun(client, 'demo');
  if (last === hash) {
    report('The demo data is already loaded, nothing to do');
    return false;
  }
  await refuseRegisterFacts(client);
  if (last !== null) await removeOlderVersion(client, data);
  report(`Demonstration data (invented): writing ${countRows(data)} records in ${data.length} tables`);
  await insertRows(client, data);
  await recordRun(client, 'demo', hash);
  return true;
}

async function removeOlderVersion(client: Client, data: readonly TableRows[]): Promise<void> {
  const [sources, ...facts] = data;
  if (sources === undefined) return;
  const keys = sources.rows.map((row) => row['key']);
  await refuseChangedFacts(
    client,
    facts.map(({ table }) => table),
    keys,
  );
  const ours = `(select id from source where origin = 'DEMONSTRATION' or key = any($1))`;
  for (const { table } of facts.toReversed())
    await client.query(`delete from ${table} where source_id in ${ours}`, [keys]);
  await client.query(`delete from source where id in ${ours}`, [keys]);
}
