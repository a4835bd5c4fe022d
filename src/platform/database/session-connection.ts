import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { type ClientBase } from 'pg';
import { type Database } from '../query/index.js';
import { type PreparedStatements } from './prepared-statements.js';

/** Told before each statement; may refuse it. */
export type BeforeStatement = () => void;

/** Statements on one connection that somebody else opened and will give back. */
export function databaseOn(client: ClientBase, prepared: PreparedStatements, before: BeforeStatement): Database {
  const connection = new SessionConnection(client, prepared, before);
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new SessionDriver(connection),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class SessionConnection implements DatabaseConnection {
  readonly #client: ClientBase;
  readonly #prepared: PreparedStatements;
  readonly #before: BeforeStatement;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(client: ClientBase, prepared: PreparedStatements, before: BeforeStatement) {
    this.#client = client;
    this.#prepared = prepared;
    this.#before = before;
  }

  /** One after the other: a connection answers one statement at a time. */
  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const answer = this.#turn.then(() => this.#send<Row>(query));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #send<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    this.#before();
    const name = this.#prepared.nameOf(sql);
    const { rows } = await this.#client.query<Row & Record<string, unknown>>({
      text: sql,
      values: [...parameters],
      ...(name !== null && { name }),
    });
    return { rows };
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    await Promise.reject(new Error('A session reads whole answers'));
  }
}

/** The connection is there already, and its transaction is begun and ended by the session. */
class SessionDriver implements Driver {
  readonly #connection: SessionConnection;

  constructor(connection: SessionConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }
  async beginTransaction(): Promise<void> {}
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
