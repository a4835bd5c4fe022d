import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type Logger } from 'pino';
import { migrations } from '../migrations/index.js';
import { seed } from '../seeds/index.js';
import { type App, createApp } from './app.js';
import { type Config } from './config.js';
import { readContract } from './contract.js';
import { greeting } from './greeting.js';
import { modules } from './modules.js';
import { openDatabase } from './open-database.js';
import { type OpenThings } from './open-things.js';
import { FactsNews } from './platform/database/facts-news.js';
import { migrate } from './platform/database/migrate.js';
import { openOrm } from './platform/database/open-orm.js';
import { openLog } from './platform/log.js';
import { todayInSofia } from './platform/request/today.js';
import { documentsIn, workedQuestions } from './worked-questions.js';

/** Something that a person can mend, and how; shown without a stack trace. */
export class StartError extends Error {}

/** Executed twice already: the third time it pays to compile it. */
const DOCUMENT_COMES_AGAIN = 2;

const ONE_ADDRESS =
  'DATABASE_URL is also used for migrations: whoever has it can change what was recorded. Give the owner as DATABASE_OWNER_URL, and a login that is only a member of karta_app as DATABASE_URL.';

const MILLISECONDS = { requests: 1_000, connections: 500, database: 3_000 };

/** From the settings to a server that listens: database, migrations, seeds, server, greeting. */
export async function start(config: Config, open: OpenThings): Promise<void> {
  const log = openLog(config.logLevel);
  const { orm, url, notice } = await prepareDatabase(config, log, open);
  const news = await FactsNews.listen(url);
  open.add(() => news.stop(), MILLISECONDS.connections);
  const app = await createApp({
    ...{ orm, log, news },
    limits: config.limits,
    compileAfter: DOCUMENT_COMES_AGAIN,
    trustProxy: config.trustProxy,
    oidc: config.oidc,
    contract: readContract(),
    questions: workedQuestions(),
    documents: config.documentsDir === null ? [] : documentsIn(config.documentsDir),
    today: () => config.today ?? todayInSofia(new Date()),
    heavyWork: { file: new URL('coverage-thread.js', import.meta.url), data: { databaseUrl: url } },
    sheets: { file: new URL('platform/spreadsheets/sheet-thread.js', import.meta.url) },
  });
  open.add(() => stopAfter(app, config), config.drainMs + longestRequestMs(config) + MILLISECONDS.requests);
  await listen(app, config);
  console.log(await greeting(app, notice));
}

/** Opens the database, brings it to the newest form, and fills it where that is asked. */
export async function prepareDatabase(
  config: Config,
  log: Logger,
  open: OpenThings,
): Promise<{ orm: MikroORM; url: string; notice: string | null }> {
  const opening = openDatabase(config, log);
  open.add(async () => (await opening).stop(), MILLISECONDS.database);
  const { url, notice } = await opening;
  const entities = modules.flatMap((module) => module.entities);
  const ownerUrl = config.ownerUrl ?? url;
  const owner = await openOrm({ url: ownerUrl, entities, migrations });
  try {
    for (const name of await migrate(owner, ownerUrl)) log.info({ migration: name }, 'migrated');
  } finally {
    await owner.close();
  }
  if (config.seed !== 'none') {
    await seed(ownerUrl, config.seed, (line) => {
      log.info(line);
    });
  }
  if (config.databaseUrl !== null && ownerUrl === url) log.warn(ONE_ADDRESS);
  const orm = await openOrm({ url, replicaUrls: config.replicaUrls, entities, migrations });
  open.add(() => orm.close(), MILLISECONDS.connections);
  return { orm, url, notice };
}

/** Nobody whose request is under way, or on its way, is turned away. */
async function stopAfter(app: App, { drainMs }: Config): Promise<void> {
  app.drain();
  await wait(drainMs);
  await app.stop();
}

function longestRequestMs({ limits }: Config): number {
  return Math.max(limits.requestMs, limits.commandMs);
}

async function listen({ http }: App, { host, port }: Config): Promise<void> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${String(port)} of ${host} is taken. Stop what uses it, or choose another: PORT=4001 npm start`,
      );
    }
    throw error;
  }
}
