import { newSecret, writtenKey } from './platform/authentication/api-keys.js';
import { connect } from './platform/database/connect.js';
import { readConfig } from './config.js';
import { openLog } from './platform/log.js';
import { runOnce } from './run.js';
import { prepareDatabase } from './start.js';

const VALID_DAYS = 90;

/** Issues the operator's first key, with which all others are issued: npm run key -- "name". */
await runOnce('The key cannot be issued.', async (open) => {
  const [name = 'Operator'] = process.argv.slice(2);
  const config = readConfig({ ...process.env, LOG_LEVEL: 'error' });
  const { url } = await prepareDatabase({ ...config, seed: 'none' }, openLog(config.logLevel), open);
  const client = await connect(config.ownerUrl ?? url);
  const { secret, hash } = newSecret();
  const { rows } = await client.query<{ id: string }>(
    `insert into api_key (secret_hash, name, role, enters_as, expires_at)
     values ($1, $2, 'OPERATOR', 'OFFICIAL', now() + make_interval(days => $3)) returning id`,
    [hash, name, VALID_DAYS],
  );
  await client.end();
  console.log(writtenKey(rows[0]?.id ?? '', secret));
  console.error(`The key of ${name}, valid for ${String(VALID_DAYS)} days. It is shown this once; keep it safe.`);
});
