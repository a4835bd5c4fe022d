import { type EntitySchema, type MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';

export type OrmOptions = {
  readonly url: string;
  /** Addresses of copies of the database that may be read instead of it. */
  readonly replicaUrls?: readonly string[];
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationObject[];
};

export function ormOptions({ url, replicaUrls = [], entities, migrations }: OrmOptions) {
  return defineConfig({
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], snapshot: false, tableName: 'migration', allOrNothing: true },
    pool: { max: 20 },
    replicas: replicaUrls.map((clientUrl) => ({ clientUrl })),
    logger: () => undefined,
  });
}

/** Opens the connection pool and reads the entity definitions; nothing is created or changed in the database. */
export function openOrm(options: OrmOptions): Promise<MikroORM> {
  return MikroORM.init(ormOptions(options));
}
