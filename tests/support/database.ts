import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase, databaseUrl, dropDatabase } from './server.js';

/** A database of one test, gone when dropped. */
export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/** Migrated and empty. */
export function emptyDatabase(): Promise<TestDatabase> {
  return cloneOf(inject('emptyTemplate'));
}

/** Migrated and filled with the reference facts and the demonstration. */
export function demoDatabase(): Promise<TestDatabase> {
  return cloneOf(inject('demoTemplate'));
}

async function cloneOf(template: string): Promise<TestDatabase> {
  const server = inject('server');
  const name = `karta_test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server, name, template);
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}
