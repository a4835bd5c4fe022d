import { setTimeout as wait } from 'node:timers/promises';
import { type Client } from 'pg';
import { connect } from './connect.js';

const CHANNEL = 'karta_facts_changed';

export type NewsTiming = {
  /** How often the database is asked, in case a notification is lost on the way. */
  readonly pollMs: number;
  /** How long it may take to answer before the connection counts as lost. */
  readonly patienceMs: number;
  readonly reconnectMs: number;
};
const TIMING: NewsTiming = { pollMs: 700, patienceMs: 1_500, reconnectMs: 200 };

/**
 * The number of the latest change of facts that this process has heard of, whichever process made it. Changes are heard
 * by notification, and by asking again and again where none comes. While the database cannot be heard, nothing is known.
 */
export class FactsNews {
  #latest: bigint | null = null;
  #stopped = false;
  #client: Client | null = null;
  readonly #url: string;
  readonly #timing: NewsTiming;
  readonly #listening: Promise<void>;
  #heard: () => void = () => undefined;

  private constructor(url: string, timing: NewsTiming) {
    this.#url = url;
    this.#timing = timing;
    this.#listening = this.#listen();
  }

  /** Listens from now on; comes back when the first number is known, or the database did not answer at once. */
  static async listen(url: string, timing: NewsTiming = TIMING): Promise<FactsNews> {
    const news = new FactsNews(url, timing);
    await Promise.race([
      new Promise<void>((heard) => (news.#heard = heard)),
      wait(timing.patienceMs, undefined, { ref: false }),
    ]);
    return news;
  }

  /** Null while the database cannot be heard: nobody knows then how old an answer is. */
  get latest(): bigint | null {
    return this.#latest;
  }

  /** This process has just made a change itself, and need not wait to hear of it. */
  hear(sequence: bigint): void {
    if (this.#latest !== null) this.#learn(sequence);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#client?.end().catch(() => undefined);
    await this.#listening;
  }

  async #listen(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#hear();
      } catch {
        // The loop connects again; until then nothing is known.
      } finally {
        this.#latest = null;
        await this.#client?.end().catch(() => undefined);
        this.#client = null;
      }
      if (!this.#stopped) await wait(this.#timing.reconnectMs);
    }
  }

  /** Until the connection is lost. */
  async #hear(): Promise<void> {
    const client = await connect(this.#url);
    this.#client = client;
    const lost = new Promise<never>((_resolve, reject) => {
      client.once('end', () => {
        reject(new Error('The connection has ended'));
      });
      client.once('error', reject);
    });
    lost.catch(() => undefined);
    client.on('notification', ({ channel, payload }) => {
      if (channel === CHANNEL && payload !== undefined) this.#learn(BigInt(payload));
    });
    await Promise.race([client.query(`listen ${CHANNEL}`), lost]);
    while (!this.#stopped) {
      await Promise.race([this.#ask(client), lost]);
      await Promise.race([wait(this.#timing.pollMs, undefined, { ref: false }), lost]);
    }
  }

  async #ask(client: Client): Promise<void> {
    const late = wait(this.#timing.patienceMs, null, { ref: false });
    const answer = client.query<{ latest: string }>(
      `select coalesce(max(sequence), 0)::text as latest from recorded_transaction`,
    );
    answer.catch(() => undefined);
    const found = await Promise.race([answer, late]);
    if (found === null) throw new Error('The database does not answer');
    this.#learn(BigInt(found.rows[0]?.latest ?? '0'));
    this.#heard();
  }

  #learn(sequence: bigint): void {
    if (this.#latest === null || sequence > this.#latest) this.#latest = sequence;
  }
}
