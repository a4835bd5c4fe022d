import { LAUNCHER_SETTING } from './run-lock.js';

const ALWAYS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=128MB',
  'max_connections=100',
  'log_line_prefix=',
];

/** Faster, and not to be trusted after a crash of the machine. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The settings the launcher gives on the command line, where they win over the files in the data folder. */
export function settingArguments(durable: boolean): string[] {
  const settings = [...ALWAYS, `${LAUNCHER_SETTING}=${process.pid}`, ...(durable ? [] : FORGETFUL)];
  return settings.flatMap((setting) => ['-c', setting]);
}
