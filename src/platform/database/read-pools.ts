import { type MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import { type Pool, type PoolClient } from 'pg';
import { PreparedStatements } from './prepared-statements.js';

/** Where readings get their connections: a read replica where there is one, else the primary. */
export class ReadPools {
  readonly prepared = new PreparedStatements();
  readonly #orm: MikroORM;

  constructor(orm: MikroORM) {
    this.#orm = orm;
  }

  get hasReplicas(): boolean {
    return this.#orm.config.get('replicas', []).length > 0;
  }

  connect(from: 'read' | 'write'): Promise<PoolClient> {
    return this.#pool(from).then((pool) => pool.connect());
  }

  /** Breaks off what a connection is at. Where it is at nothing any more, nothing happens. */
  async cancel(from: 'read' | 'write', client: PoolClient): Promise<void> {
    const pool = await this.#pool(from);
    // pg knows the process that serves a connection; its types do not say so.
    const { processID } = client as PoolClient & { readonly processID: number };
    await pool.query('select pg_cancel_backend($1)', [processID]);
  }

  /** Whether the primary answers now. */
  async isAnswering(): Promise<boolean> {
    const pool = await this.#pool('write');
    return pool.query('select 1').then(
      () => true,
      () => false,
    );
  }

  /** The number of the latest change of facts. */
  async latestChange(): Promise<bigint> {
    const pool = await this.#pool('write');
    const { rows } = await pool.query<{ latest: string }>(
      'select coalesce(max(sequence), 0)::text as latest from recorded_transaction',
    );
    return BigInt(rows[0]?.latest ?? '0');
  }

  /** How many connections are open, idle and waited for. */
  async usage(): Promise<{ readonly total: number; readonly idle: number; readonly waiting: number }> {
    const { totalCount, idleCount, waitingCount } = await this.#pool('write');
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  #pool(from: 'read' | 'write'): Promise<Pool> {
    const connection: PostgreSqlConnection = this.#orm.em.getDriver().getConnection(from);
    return connection.getNativeClient();
  }
}
