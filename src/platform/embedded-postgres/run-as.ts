import { spawn } from 'node:child_process';

/** The user PostgreSQL runs as; null where it runs as whoever started Karta. */
export type ServerAccount = { readonly name: string; readonly uid: number; readonly gid: number } | null;

/** How a program ended: whether well, and all it printed. */
export type Outcome = { readonly succeeded: boolean; readonly output: string };

/** Runs a program to its end as the given user. */
export function runAs(account: ServerAccount, program: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...identity(account), stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    }
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output: printed.join('').trim() }));
  });
}

/** What `spawn` needs to know to run a program of PostgreSQL as the given user. */
export function identity(account: ServerAccount) {
  return {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/', // The folder Karta was started in may be closed to that user.
    env: environment(),
    windowsHide: true,
  };
}

/** PG* variables are meant for somebody's other database; LC_ALL keeps the messages of the programs in English. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}
