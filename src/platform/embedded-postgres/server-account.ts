import { stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { runAs, type ServerAccount } from './run-as.js';

/** PostgreSQL refuses to run as root. Only then does somebody else have to run it. */
export function startedByRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The user a new database is made for when root starts Karta: one that exists already, none is created. */
export async function accountForRoot(): Promise<ServerAccount> {
  const account = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (account !== null) return account;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody to run it. ' +
      'Start Karta as an ordinary user, or set DATABASE_URL.',
  );
}

/** The user whom a folder belongs to, or null when there is no such folder. */
export async function ownerOf(folder: string): Promise<ServerAccount> {
  const owner = await stat(folder).catch(() => null);
  if (owner === null) return null;
  const name = await runAs(null, 'id', ['-un', String(owner.uid)]);
  return { name: name.succeeded ? name.output : String(owner.uid), uid: owner.uid, gid: owner.gid };
}

async function lookUp(name: string): Promise<ServerAccount> {
  const uid = await runAs(null, 'id', ['-u', name]);
  const gid = await runAs(null, 'id', ['-g', name]);
  return uid.succeeded && gid.succeeded ? { name, uid: Number(uid.output), gid: Number(gid.output) } : null;
}
