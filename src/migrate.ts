import { readConfig } from './config.js';
import { openLog } from './platform/log.js';
import { runOnce } from './run.js';
import { prepareDatabase } from './start.js';

/** Brings the database to the newest form and does nothing else. */
await runOnce('The database cannot be migrated.', async (open) => {
  const config = readConfig(process.env);
  await prepareDatabase({ ...config, seed: 'none' }, openLog(config.logLevel), open);
});
