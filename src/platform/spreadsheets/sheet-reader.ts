import { Mutex } from 'async-mutex';
import { Piscina } from 'piscina';
import { type ThreadOptions } from '../threads/work-thread.js';
import { type File, type ReadFile } from './sheet-thread.js';
import { type ReadSheet, UnreadableSpreadsheet } from './spreadsheet.js';

/** A file of the largest size takes a tenth of this. */
const LONGEST_MS = 10_000;
/** Memory of the thread beyond what is read: ten times what a file of 20,000 rows takes. */
const MOST_MEMORY_MB = 256;
/** Files come in by the day, not by the second: the thread ends when none came for a minute. */
const IDLE_MS = 60_000;

export type SheetReaderOptions = Omit<ThreadOptions, 'data'> & { readonly longestMs?: number };

/** Reads files in a thread of its own, one after the other, each within its time and memory. */
export class SheetReader {
  readonly #pool: Piscina<File, ReadFile>;
  readonly #turns = new Mutex();
  readonly #longestMs: number;

  constructor({ file, nodeOptions, longestMs = LONGEST_MS }: SheetReaderOptions) {
    this.#longestMs = longestMs;
    this.#pool = new Piscina<File, ReadFile>({
      filename: file.href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      ...(nodeOptions && { execArgv: [...nodeOptions] }),
    });
  }

  read: ReadSheet = async (format, bytes, mostRows) => {
    const read = await this.#turns.runExclusive(() => this.#within({ format, bytes, mostRows }));
    if ('unreadable' in read) throw new UnreadableSpreadsheet(read.unreadable);
    return read.sheet;
  };

  close(): Promise<void> {
    return this.#pool.close({ force: true });
  }

  async #within(file: File): Promise<ReadFile> {
    const signal = AbortSignal.timeout(this.#longestMs);
    try {
      return await this.#pool.run(file, { signal });
    } catch (error) {
      if (signal.aborted || isOutOfMemory(error)) return { unreadable: 'FILE_TOO_COMPLEX' };
      throw error;
    }
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
