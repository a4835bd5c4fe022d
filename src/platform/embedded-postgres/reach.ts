import { chown, rm } from 'node:fs/promises';
import { type Binaries } from './binaries.js';
import { runAs, type ServerAccount } from './run-as.js';
import { makeUnfinished } from './unfinished.js';

/*
 * What a user can reach is found by trying it as that user: the modes of the folders above are only a part of the
 * answer beside access lists, read-only mounts, and file systems that do not know other owners.
 */

/** Whether the user could keep data in a folder of its own inside `parent`. */
export async function canKeepDataIn(parent: string, account: ServerAccount): Promise<boolean> {
  const probe = await makeUnfinished(parent).catch(() => null);
  if (probe === null) return false;
  try {
    if (account) await chown(probe, account.uid, account.gid);
    return await canWriteIn(probe, account);
  } catch {
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

export async function canWriteIn(folder: string, account: ServerAccount): Promise<boolean> {
  const attempt = 'cd "$0" && : > reach-$$ && rm reach-$$';
  return (await runAs(account, '/bin/sh', ['-c', attempt, folder])).succeeded;
}

export async function canRun(binaries: Binaries, account: ServerAccount): Promise<boolean> {
  const attempt = 'cd "$0"/share && cd "$0"/lib && "$1" --version && test -x "$2"';
  const { folder, postgres, initdb } = binaries;
  return (await runAs(account, '/bin/sh', ['-c', attempt, folder, postgres, initdb])).succeeded;
}
