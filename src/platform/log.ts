import { stdout } from 'node:process';
import { destination, type Logger, pino } from 'pino';
import { build } from 'pino-pretty';

/** The log: lines for people in a terminal, JSON for machines elsewhere. */
export function openLog(level: string): Logger {
  if (!stdout.isTTY) return pino({ level }, destination({ sync: true }));
  return pino({ level }, build({ colorize: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss', sync: true }));
}
