import { type EntitySchema, type MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';

export type OrmOptions = {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationObject[];
  readonly onStatement?: (sql: string) => void;
};

/** Opens the connection pool and reads the entity definitions; nothing is created or changed in the database. */
export function openOrm({ url, entities, migrations, onStatement }: OrmOptions): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], snapshot: false, tableName: 'migration', allOrNothing: true },
    pool: { max: 20 },
    ...(onStatement && { onQuery: (sql: string) => (onStatement(sql), sql) }),
    logger: () => undefined,
  });
}
