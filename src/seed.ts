import { readConfig } from './config.js';
import { openLog } from './platform/log.js';
import { explained } from './run.js';
import { prepareDatabase } from './start.js';

/** Fills the database with the reference facts, or with those and the demonstration: npm run seed -- reference | demo. */
try {
  const [choice = 'demo'] = process.argv.slice(2);
  const config = readConfig({ ...process.env, KARTA_SEED: choice });
  const { orm, database } = await prepareDatabase(config, openLog(config.logLevel));
  await orm.close();
  await database.stop();
} catch (error) {
  console.error(explained(error));
  process.exitCode = 1;
}
