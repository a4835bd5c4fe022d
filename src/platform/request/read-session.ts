import { IsolationLevel } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type KyselyPlugin } from 'kysely';
import { type Database } from '../query/index.js';

/**
 * What one request reads, it reads from one state of the database: a read-only transaction at REPEATABLE READ, begun by
 * the first statement and ended with the request. So the parts of an answer always fit together.
 */
export class ReadSession {
  #statements = 0;
  #open: Promise<Database> | null = null;
  #ended = false;
  readonly #em: EntityManager;
  readonly #counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (this.#ended) throw hasEnded();
      this.#statements += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };

  constructor(em: EntityManager) {
    this.#em = em.fork({ clear: true });
  }

  /** How many statements were sent so far. */
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
    await this.#em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
    return this.#em.getKysely<unknown>().withPlugin(this.#counting);
  }
}

/**
 * A resolver may outlive its answer, where another one failed. It reads no more: a transaction begun now would never
 * end, and a statement would be sent on a connection that has gone to another request.
 */
function hasEnded(): Error {
  return new Error('The request has ended');
}
