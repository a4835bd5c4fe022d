import { sql } from 'kysely';
import { may, type Permission, type Place, type Viewer } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Entered, type Provenance, weakest } from '../../kernel/provenance.js';
import { type Collection, type Database, RequestError, selectList } from '../query/index.js';
import { type ReadSheet } from '../spreadsheets/index.js';
import { CommandRefused } from './refused.js';

type Stored = { readonly pk: string };
/** What a row is made of, or what of it changes, under the names that rows have. */
type Values<Row> = { readonly [K in keyof Row]?: Row[K] };

/** Makes and finds the source of what somebody enters. */
export type EnteredBy = (database: Database, viewer: Viewer) => Promise<Entered>;

export type DeskOptions = {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly today: Day;
  readonly permission: Permission;
  readonly expectedVersion: number | null;
  readonly readSheet: ReadSheet;
  readonly enteredBy: EnteredBy;
};

/** Where a command is carried out: the transaction, who gave it, and the ways to say no. */
export class Desk {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly today: Day;
  /** Reads a file that the command was given. */
  readonly readSheet: ReadSheet;
  #reported: object | null = null;
  readonly #enteredBy: EnteredBy;
  readonly #permission: Permission;
  readonly #expectedVersion: number | null;
  #hasComparedVersion = false;
  /** By which part of the input each row was found. */
  readonly #foundBy = new Map<string, readonly string[]>();

  constructor({ database, viewer, today, permission, expectedVersion, readSheet, enteredBy }: DeskOptions) {
    this.database = database;
    this.viewer = viewer;
    this.today = today;
    this.readSheet = readSheet;
    this.#enteredBy = enteredBy;
    this.#permission = permission;
    this.#expectedVersion = expectedVersion;
  }

  /** Tells more of what was found than refusals can; it is answered whether the command is done or refused. */
  report(report: object): void {
    this.#reported = report;
  }

  get reported(): object | null {
    return this.#reported;
  }

  get hasComparedVersion(): boolean {
    return this.#hasComparedVersion;
  }

  /** Asks whether the viewer may do it there; whoever may not is told so, whatever else is wrong. */
  permit(place: Place, permission: Permission = this.#permission): void {
    if (may(this.viewer, permission, place)) return;
    throw new RequestError(
      'FORBIDDEN',
      `You may not do this there: the permission ${permission} is not yours. The field viewer says what you may do.`,
    );
  }

  /** Ends the command with a refusal; the path leads to the part of the input that is wrong. */
  refuse(code: string, ...path: readonly string[]): never {
    throw new CommandRefused([{ code, field: ['input', ...path] }]);
  }

  refuseWhere(isWrong: boolean, code: string, ...path: readonly string[]): void {
    if (isWrong) this.refuse(code, ...path);
  }

  /** What a rule found wrong, if anything. */
  require(refusal: string | null, ...path: readonly string[]): void {
    if (refusal !== null) this.refuse(refusal, ...path);
  }

  /** A decision is recorded when it was made, not before. */
  dated(day: Day, ...path: readonly string[]): void {
    this.refuseWhere(day > this.today, 'DATED_AHEAD', ...path);
  }

  /** The row, which nobody else changes until the command has ended. */
  async take<Row extends Stored>(collection: Collection<Row>, id: string, ...path: readonly string[]): Promise<Row> {
    const { rows } = await sql<Row>`
      select ${selectList(collection, 't')} from ${sql.table(tableOf(collection))} t
      where t.id = ${id}::uuid for no key update`.execute(this.database);
    this.#foundBy.set(id, path);
    return rows[0] ?? this.refuse('NO_SUCH_RECORD', ...path);
  }

  /** The subject of the command: taken, and refused where the one who asks has not seen its latest version. */
  async subject<Row extends Stored & { readonly version: number }>(
    collection: Collection<Row>,
    id: string,
    ...path: readonly string[]
  ): Promise<Row> {
    const row = await this.take(collection, id, ...path);
    this.#hasComparedVersion = true;
    if (this.#expectedVersion !== null && this.#expectedVersion !== row.version) {
      throw new CommandRefused([{ code: 'CONFLICT', field: ['expectedVersion'] }]);
    }
    return row;
  }

  /** The rows for which a column has the value, in the order of their keys. */
  async rowsOf<Row extends Stored>(
    collection: Collection<Row>,
    column: keyof Row & string,
    value: string,
  ): Promise<readonly Row[]> {
    const { rows } = await sql<Row>`
      select ${selectList(collection, 't')} from ${sql.table(tableOf(collection))} t
      where ${sql.ref(`t.${storedName(collection, column)}`)} = ${value} order by t.id for no key update`.execute(
      this.database,
    );
    return rows;
  }

  /** The row with this code or number. */
  async withCode<Row extends Stored>(
    collection: Collection<Row>,
    column: keyof Row & string,
    code: string,
    ...path: readonly string[]
  ): Promise<Row> {
    const { rows } = await sql<Row>`
      select ${selectList(collection, 't')} from ${sql.table(collection.table)} t
      where ${sql.ref(`t.${storedName(collection, column)}`)} = ${code}`.execute(this.database);
    return rows[0] ?? this.refuse('NO_SUCH_RECORD', ...path);
  }

  /** Adds a row and answers its key. */
  async add<Row extends Stored>(collection: Collection<Row>, values: Values<Row>): Promise<string> {
    const entries = storedValues(collection, values);
    const { rows } = await sql<{ id: string }>`
      insert into ${sql.table(tableOf(collection))} (${sql.join(entries.map(([name]) => sql.ref(name)))})
      values (${sql.join(entries.map(([, value]) => sql`${value}`))}) returning id`.execute(this.database);
    const [row] = rows;
    if (row === undefined) throw new Error(`Nothing was added to ${collection.table}`);
    return row.id;
  }

  /**
   * Changes a row; one that may be trusted more than who changes it is from then on trusted as little. What a public text
   * tells is not changed, unless the row gets a source of its own: it would keep one that does not say so.
   */
  async change<Row extends Stored>(collection: Collection<Row>, id: string, values: Values<Row>): Promise<void> {
    if (storedValues(collection, values).length === 0) return this.touch(collection, id);
    const keepsSource = 'sourceId' in collection.columns && !('sourceId' in values);
    if (keepsSource) await this.refuseTold(collection, id, ...(this.#foundBy.get(id) ?? []));
    const entries = storedValues(collection, { ...(await this.#weakened(collection, id)), ...values });
    await sql`
      update ${sql.table(tableOf(collection))} set ${sql.join(entries.map(([name, value]) => sql`${sql.ref(name)} = ${value}`))}
      where id = ${id}::uuid`.execute(this.database);
  }

  /** What becomes of the trust in a row, and of its source, where somebody changes it; nothing where he is trusted as much. */
  async #weakened(collection: Collection, id: string): Promise<Partial<Entered>> {
    const { provenance } = this.viewer;
    if (provenance === 'OFFICIAL' || collection.columns.provenance === undefined) return {};
    const { rows } = await sql<{ before: Provenance }>`
      select provenance as before from ${sql.table(tableOf(collection))} where id = ${id}::uuid`.execute(this.database);
    const [row] = rows;
    if (row === undefined || weakest(row.before, provenance) === row.before) return {};
    return this.#enteredBy(this.database, this.viewer);
  }

  /** Refuses where a public text tells the row: in its place nothing else is entered. */
  async refuseTold(collection: Collection, id: string, ...path: readonly string[]): Promise<void> {
    const { rows } = await sql`
      select from ${sql.table(tableOf(collection))} t join source o on o.id = t.source_id
      where t.id = ${id}::uuid and o.origin = 'REFERENCE'`.execute(this.database);
    this.refuseWhere(rows.length > 0, 'TOLD_BY_A_PUBLIC_TEXT', ...path);
  }

  /** What hangs on a row has changed: so has its version, for whoever saw it before. */
  async touch<Row extends Stored>(collection: Collection<Row>, id: string): Promise<void> {
    await sql`update ${sql.table(tableOf(collection))} set version = version where id = ${id}::uuid`.execute(
      this.database,
    );
  }
}

function tableOf({ table, recorded }: Collection): string {
  return recorded?.table ?? table;
}

function storedName({ columns, name }: Collection, property: string): string {
  const stored = columns[property]?.stored;
  if (stored === undefined) throw new Error(`${name}.${property} is not stored`);
  return stored;
}

function storedValues(collection: Collection, values: object): readonly (readonly [string, unknown])[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) => [storedName(collection, property), value]);
}
