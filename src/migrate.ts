import { readConfig } from './config.js';
import { openLog } from './platform/log.js';
import { explained } from './run.js';
import { prepareDatabase } from './start.js';

/** Brings the database to the newest form and does nothing else. */
try {
  const config = readConfig(process.env);
  const { orm, database } = await prepareDatabase({ ...config, seed: 'none' }, openLog(config.logLevel));
  await orm.close();
  await database.stop();
} catch (error) {
  console.error(explained(error));
  process.exitCode = 1;
}
