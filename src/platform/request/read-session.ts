import { IsolationLevel } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type KyselyPlugin } from 'kysely';
import { lookBack, waitForCommits } from '../database/known-state.js';
import { type Database } from '../query/index.js';

/**
 * What one request reads, it reads from one state of the database: a read-only transaction at REPEATABLE READ, begun by
 * the first statement and ended with the request. So the parts of an answer always fit together. With `knownAt` it is
 * the state that was recorded at that instant, under the same names.
 */
export class ReadSession {
  #statements = 0;
  #open: Promise<Database> | null = null;
  #ended = false;
  readonly #em: EntityManager;
  readonly #knownAt: string | null;
  readonly #counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (this.#ended) throw hasEnded();
      this.#statements += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };

  constructor(em: EntityManager, knownAt: string | null = null) {
    this.#em = em.fork({ clear: true });
    this.#knownAt = knownAt;
  }

  /** How many statements were sent so far, apart from those that open the session. */
  get statements(): number {
    return this.#statements;
  }

  database(): Promise<Database> {
    if (this.#ended) return Promise.reject(hasEnded());
    this.#open ??= this.#begin();
    return this.#open;
  }

  async end(): Promise<void> {
    this.#ended = true;
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    await open.then(
      () => this.#em.rollback(),
      () => undefined,
    );
  }

  async #begin(): Promise<Database> {
    if (this.#knownAt !== null) await waitForCommits(this.#em.getKysely<unknown>(), this.#knownAt);
    await this.#em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
    const database = this.#em.getKysely<unknown>();
    if (this.#knownAt !== null) {
      try {
        await lookBack(database, this.#knownAt);
      } catch (error) {
        await this.#em.rollback();
        throw error;
      }
    }
    return database.withPlugin(this.#counting);
  }
}

/**
 * A resolver may outlive its answer, where another one failed. It reads no more: a transaction begun now would never
 * end, and a statement would be sent on a connection that has gone to another request.
 */
function hasEnded(): Error {
  return new Error('The request has ended');
}
