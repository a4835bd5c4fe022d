import 'reflect-metadata';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestProject } from 'vitest/node';
import { migrations } from '../../migrations/index.js';
import { seed } from '../../seeds/index.js';
import { modules } from '../../src/modules.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { openOrm } from '../../src/platform/database/open-orm.js';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';
import { createDatabase, databaseUrl, dropDatabase } from './server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    server: string;
    emptyTemplate: string;
    demoTemplate: string;
  }
}

/** One PostgreSQL for the run: the one in DATABASE_URL, or an embedded one that is thrown away; and two templates in it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 22)
    throw new Error(`Run the tests with npm test, which brings its own Node.js; this is ${process.version}.`);
  const { url, stop } = await openServer();
  const mark = `${String(process.pid)}_${String(Date.now())}`;
  const emptyTemplate = `karta_test_empty_${mark}`;
  const demoTemplate = `karta_test_demo_${mark}`;
  await createDatabase(url, emptyTemplate);
  await migrateDatabase(databaseUrl(url, emptyTemplate));
  await createDatabase(url, demoTemplate, emptyTemplate);
  await seed(databaseUrl(url, demoTemplate), 'demo', () => undefined);
  project.provide('server', url);
  project.provide('emptyTemplate', emptyTemplate);
  project.provide('demoTemplate', demoTemplate);
  return async () => {
    await dropDatabase(url, demoTemplate);
    await dropDatabase(url, emptyTemplate);
    await stop();
  };
}

async function openServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'karta-test-'));
  // The database's own user must be able to reach its data below this folder.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    dataDir: join(folder, 'database'),
    fallbackName: 'karta-test',
    durable: false,
    log: () => undefined,
  });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function migrateDatabase(url: string): Promise<void> {
  const orm = await openOrm({ url, entities: modules.flatMap(({ entities }) => entities), migrations });
  await migrate(orm, url);
  await orm.close();
}
