import { sql } from 'kysely';
import { verifyChain } from './audit/store/index.js';
import { readConfig } from './config.js';
import { openKysely } from './platform/database/open-kysely.js';
import { openLog } from './platform/log.js';
import { runOnce } from './run.js';
import { prepareDatabase } from './start.js';

/** Computes the chain of the audit anew; with a head noted earlier, also that nothing was cut off: npm run audit:verify. */
await runOnce('The audit does not hold.', async (open) => {
  const [noted] = process.argv.slice(2);
  const config = readConfig({ ...process.env, LOG_LEVEL: 'error' });
  const { url } = await prepareDatabase({ ...config, seed: 'none' }, openLog(config.logLevel), open);
  const database = openKysely(config.ownerUrl ?? url, 1);
  const { entries, head, broken } = await verifyChain(database);
  const isThere =
    noted === undefined ||
    (await sql`select from audit_entry where encode(hash, 'hex') = ${noted}`.execute(database)).rows.length > 0;
  await database.destroy();
  if (broken !== null) throw new Error(`Entry ${broken.position}: ${broken.why}.`);
  if (!isThere) throw new Error(`No entry has the hash ${String(noted)}: entries after it, and it, were removed.`);
  console.log(`${String(entries)} entries hold. The head is ${head ?? 'empty'}: note it elsewhere.`);
});
