import { readConfig } from './src/config.js';
import { modules } from './src/modules.js';
import { ormOptions } from './src/platform/database/open-orm.js';
import { migrations } from './migrations/index.js';

/** For the command line of MikroORM, against a PostgreSQL given in DATABASE_URL. */
export default ormOptions({
  url: readConfig(process.env).databaseUrl ?? 'postgres://localhost/karta',
  entities: modules.flatMap(({ entities }) => entities),
  migrations,
});
