import 'reflect-metadata';
import { type MikroORM } from '@mikro-orm/postgresql';
import { type Logger } from 'pino';
import { migrations } from '../migrations/index.js';
import { seed } from '../seeds/index.js';
import { type App, createApp } from './app.js';
import { type Config } from './config.js';
import { greeting } from './greeting.js';
import { modules } from './modules.js';
import { type OpenDatabase, openDatabase } from './open-database.js';
import { migrate } from './platform/database/migrate.js';
import { openOrm } from './platform/database/open-orm.js';
import { openLog } from './platform/log.js';
import { todayInSofia } from './platform/request/today.js';
import { workedQuestions } from './worked-questions.js';

/** Something that a person can mend, and how; shown without a stack trace. */
export class StartError extends Error {}

export type Running = { readonly stop: () => Promise<void> };

/** From the settings to a server that listens: database, migrations, seeds, server, greeting. */
export async function start(config: Config): Promise<Running> {
  const log = openLog(config.logLevel);
  const { orm, database } = await prepareDatabase(config, log);
  let app: App | null = null;
  const stop = async () => {
    await app?.stop();
    await orm.close();
    await database.stop();
  };
  try {
    app = await createApp({
      orm,
      log,
      questions: workedQuestions(),
      today: () => config.today ?? todayInSofia(new Date()),
    });
    await listen(app, config);
    console.log(await greeting(app, database.notice));
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Opens the database, brings it to the newest form, and fills it where that is asked. */
export async function prepareDatabase(config: Config, log: Logger): Promise<{ orm: MikroORM; database: OpenDatabase }> {
  const database = await openDatabase(config, log);
  try {
    const entities = modules.flatMap((module) => module.entities);
    const orm = await openOrm({ url: database.url, entities, migrations });
    for (const name of await migrate(orm, database.url)) log.info({ migration: name }, 'migrated');
    if (config.seed !== 'none') {
      await seed(database.url, config.seed, (line) => {
        log.info(line);
      });
    }
    return { orm, database };
  } catch (error) {
    await database.stop();
    throw error;
  }
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
