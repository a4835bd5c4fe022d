import { readConfig } from './config.js';
import { openLog } from './platform/log.js';
import { runOnce } from './run.js';
import { prepareDatabase } from './start.js';

/** Fills the database with the reference facts, or with those and the demonstration: npm run seed -- reference | demo. */
await runOnce('The database cannot be filled.', async (open) => {
  const [choice = 'demo'] = process.argv.slice(2);
  const config = readConfig({ ...process.env, KARTA_SEED: choice });
  await prepareDatabase(config, openLog(config.logLevel), open);
});
