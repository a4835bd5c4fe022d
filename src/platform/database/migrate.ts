import { type MigrationObject } from '@mikro-orm/core';
import { type MikroORM } from '@mikro-orm/postgresql';
import { connect } from './connect.js';

/** The key of the advisory lock under which migrations run; any number that nothing else in the database uses. */
const MIGRATION_LOCK = 7_268_170_524;

/**
 * Brings the database to the newest form and answers the names of the migrations that were run.
 * Two processes that start together wait for each other here: the second finds nothing left to do.
 */
export async function migrate(orm: MikroORM, url: string): Promise<readonly string[]> {
  const gate = await connect(url);
  try {
    await gate.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done: readonly Pick<MigrationObject, 'name'>[] = await orm.migrator.up();
    return done.map(({ name }) => name);
  } finally {
    await gate.end();
  }
}
