import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type AnswerReport } from './answers/answering.js';
import { type CacheUse } from './answers/response-cache.js';
import { type CommandReport } from './commands/command-report.js';

/** What is read from the process when somebody asks for the figures. */
export type MetricsSources = {
  readonly cache: () => CacheUse;
  readonly pool: () => Promise<{ readonly total: number; readonly idle: number; readonly waiting: number }>;
  readonly dataRevision: () => bigint | null;
  /** How often coverage of a whole country was computed, and how often brought up to date. */
  readonly coverage: () => Promise<Readonly<Record<string, number>>>;
};

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COMMAND_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Figures of one server for Prometheus. No figure carries what was asked or who asked. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = this.#histogram(
    'karta_http_request_seconds',
    'Time to answer a request.',
    ['route', 'status'],
    SECONDS,
  );
  readonly #operations = this.#counter('karta_operations_total', 'GraphQL operations, by where the answer came from.', [
    'cache',
  ]);
  readonly #errors = this.#counter('karta_operation_errors_total', 'Errors in answers to GraphQL operations.');
  readonly #statements = this.#counter('karta_sql_statements_total', 'SQL statements of GraphQL operations.');
  readonly #requested = this.#counter('karta_cost_requested_points_total', 'Static cost of the operations answered.');
  readonly #actual = this.#counter('karta_cost_actual_points_total', 'What the operations answered were worth.');
  readonly #commands = this.#counter(
    'karta_commands_total',
    'Commands by what came of them; neither dry runs nor answers given again.',
    ['command', 'outcome'],
  );
  readonly #commandSeconds = this.#histogram(
    'karta_command_seconds',
    'Time of a transaction of commands: one, or many together.',
    ['command'],
    COMMAND_SECONDS,
  );
  readonly #unexpected = this.#counter(
    'karta_unexpected_errors_total',
    'Errors that nobody expected; each is in the log.',
  );

  constructor(sources: MetricsSources) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('karta_cache_bytes', 'Size of the answers kept.', () => sources.cache().bytes);
    this.#gauge('karta_cache_answers', 'Answers kept.', () => sources.cache().answers);
    this.#gauge(
      'karta_data_revision',
      'The latest change of facts heard of; -1 when the database cannot be heard.',
      () => Number(sources.dataRevision() ?? -1n),
    );
    this.#gauges('karta_database_connections', 'Connections to the primary database, by use.', 'use', () =>
      sources.pool(),
    );
    this.#gauges('karta_coverage_computations', 'Computations of coverage since the start, by kind.', 'kind', () =>
      sources.coverage(),
    );
  }

  readonly answered = ({ route, status, seconds }: { route: string; status: number; seconds: number }): void => {
    this.#requests.observe({ route, status: String(status) }, seconds);
  };

  readonly operation = (report: AnswerReport): void => {
    this.#operations.inc({ cache: report.cache });
    this.#errors.inc(report.errors);
    this.#statements.inc(report.statements);
    this.#requested.inc(report.requestedCost);
    this.#actual.inc(report.actualCost);
  };

  readonly command = ({ command, ends, seconds }: CommandReport): void => {
    for (const outcome of ends) this.#commands.inc({ command, outcome });
    this.#commandSeconds.observe({ command }, seconds);
  };

  unexpected(): void {
    this.#unexpected.inc();
  }

  async text(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #histogram(name: string, help: string, labelNames: string[], buckets: number[]): Histogram {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }

  #gauges(name: string, help: string, label: string, read: () => Promise<Readonly<Record<string, number>>>): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.#registry],
      async collect() {
        // A figure that cannot be read now is left out; the others are still told.
        const values = await read().catch(() => ({}));
        for (const [value, count] of Object.entries(values)) this.set({ [label]: value }, count);
      },
    });
  }
}
