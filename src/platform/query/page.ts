import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Asking } from './asking.js';
import { checkWhere } from './check-where.js';
import { type Collection, type OrderKey } from './collection.js';
import { prefetched, type Prefetch } from './prefetch.js';
import { type FieldNames, selectList } from './select-list.js';
import { compileWhere } from './compile-where.js';
import { type Condition } from './condition.js';
import { listFingerprint, readCursor, writeCursor, type CursorValue } from './cursor.js';
import { afterCursor, compileOrder, primaryKey, type SortKey } from './keyset.js';
import { nearIn } from './geography.js';
import { refuseUnknownCodes } from './known-codes.js';
import { type OrderInput, orderKeys, reversed } from './order.js';
import { type PageArguments, type PageWindow, pageWindow } from './paging.js';
import { RequestError } from './request-error.js';
import { type Where } from './where.js';

export type Database = Kysely<unknown>;

export type ListArguments = PageArguments & {
  readonly where?: Where | undefined;
  readonly orderBy?: readonly OrderInput[] | undefined;
};

export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursorOf: (row: Row) => string;
};

/** A condition on the rows under an alias. */
type RowCondition = (alias: string) => Condition;

/** When the row under an alias is a parent's. */
export type Belongs = (alias: string, parent: RawBuilder<unknown>) => RawBuilder<unknown>;

/** A list asked for and checked, ready to be run: once for itself, or at once for many parents. */
export type ListQuery<Row> = {
  readonly collection: Collection<Row>;
  readonly window: PageWindow;
  readonly keys: readonly SortKey[];
  readonly asking: Asking;
  readonly filter: RowCondition;
  readonly start: RowCondition;
  /** What else of each row is fetched with it. */
  readonly prefetch: readonly Prefetch[];
  readonly fields: FieldNames;
  readonly cursorOf: (row: Row) => string;
};

const ROW = 't';

/** What of the rows the client asks for, as far as it is known. */
export type LookAhead = { readonly prefetch?: readonly Prefetch[]; readonly fields?: FieldNames };

/** Checks the arguments; what else changes the answer beside them goes into the cursors through `context`. */
export async function prepareList<Row>(
  db: Database,
  collection: Collection<Row>,
  { where = {}, orderBy, ...paging }: ListArguments,
  onDay: Day,
  context: readonly unknown[] = [],
  { prefetch = [], fields = null }: LookAhead = {},
): Promise<ListQuery<Row>> {
  const { asking, filter } = await prepareFilter(db, collection, where, onDay);
  const window = pageWindow(paging);
  const order = orderKeys(collection, orderBy);
  refuseDistanceFromNowhere(order, asking);
  const keys = sortKeys(collection, window.backwards ? reversed(order) : order, window.backwards);
  const list = listFingerprint([collection.name, where, order, ...context]);
  const inCursor = [...order.map(({ field }) => field), 'pk'];
  const { cursor } = window;
  const values =
    cursor === null
      ? null
      : readCursor(
          cursor,
          list,
          keys.map(({ column }) => column.kind),
        );
  return {
    ...{ collection, window, keys, asking, filter, prefetch, fields },
    start: (alias) => (values === null ? sql`true` : afterCursor(keys, values, alias, asking)),
    // A row has its columns under their names; the values of an order are strings, numbers, booleans or null.
    cursorOf: (row) =>
      writeCursor(
        list,
        inCursor.map((field) => (row as Record<string, CursorValue>)[field] ?? null),
      ),
  };
}

/** The checked condition of a list. */
export async function prepareFilter(
  db: Database,
  collection: Collection,
  where: Where,
  onDay: Day,
): Promise<Pick<ListQuery<unknown>, 'asking' | 'filter'>> {
  checkWhere(where);
  const asking: Asking = { day: onDay, near: nearIn(where) };
  await refuseUnknownCodes(db, collection, where, asking);
  return { asking, filter: (alias) => compileWhere(collection, where, alias, asking) };
}

function refuseDistanceFromNowhere(order: readonly OrderKey[], { near }: Asking): void {
  if (near !== undefined || !order.some(({ field }) => field === 'distance')) return;
  throw new RequestError(
    'ORDER_BY_REQUIRES_NEAR',
    'An order by DISTANCE needs the place to measure from: give where.near, at the top or in its and.',
  );
}

function sortKeys(collection: Collection, order: ReturnType<typeof orderKeys>, backwards: boolean): readonly SortKey[] {
  const keys = order.flatMap(({ field, direction, nulls }) => {
    const column = collection.columns[field];
    return column === undefined ? [] : [{ column, direction, nulls }];
  });
  return [...keys, { column: primaryKey, direction: backwards ? 'DESC' : 'ASC', nulls: 'LAST' }];
}

export async function fetchPage<Row>(db: Database, query: ListQuery<Row>): Promise<Page<Row>> {
  const { collection, window, keys, filter, start, asking } = query;
  const { rows } = await sql<Row>`
    select ${selectList(collection, ROW, query)}${prefetched(query.prefetch, ROW, query.fields)} from ${sql.table(collection.table)} ${sql.ref(ROW)}
    where ${filter(ROW)} and ${start(ROW)}
    order by ${compileOrder(keys, ROW, asking)} limit ${window.size + 1}`.execute(db);
  return toPage(query, rows);
}

/** The pages of many parents in one statement. `belongs` says when a row is a parent's. */
export async function fetchPages<Row>(
  db: Database,
  query: ListQuery<Row>,
  parents: readonly string[],
  belongs: Belongs,
): Promise<readonly Page<Row>[]> {
  const { collection, window, keys, filter, start, asking } = query;
  const parent = sql.ref('parent.id');
  const { rows } = await sql<Row & { readonly __parent: string }>`
    select parent.id as "__parent", listed.*
    from unnest(${[...parents]}::uuid[]) as parent(id) cross join lateral (
      select ${selectList(collection, ROW, query)}${prefetched(query.prefetch, ROW, query.fields)}, row_number() over (order by ${compileOrder(keys, ROW, asking)}) as "__position"
      from ${sql.table(collection.table)} ${sql.ref(ROW)}
      where ${belongs(ROW, parent)} and ${filter(ROW)} and ${start(ROW)}
      order by ${compileOrder(keys, ROW, asking)} limit ${window.size + 1}) listed
    order by parent.id, listed."__position"`.execute(db);
  const byParent = Map.groupBy(rows, ({ __parent }) => __parent);
  return parents.map((id) => toPage<Row>(query, byParent.get(id) ?? []));
}

/** What of a list decides how many rows it has. */
type Counted = Pick<ListQuery<unknown>, 'collection' | 'filter'>;

export async function countRows(db: Database, { collection, filter }: Counted): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as "count" from ${sql.table(collection.table)} ${sql.ref(ROW)}
    where ${filter(ROW)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function countRowsOf(
  db: Database,
  { collection, filter }: Counted,
  parents: readonly string[],
  belongs: Belongs,
): Promise<readonly number[]> {
  const { rows } = await sql<{ parent: string; count: number }>`
    select parent.id as "parent", (
      select count(*)::integer from ${sql.table(collection.table)} ${sql.ref(ROW)}
      where ${belongs(ROW, sql.ref('parent.id'))} and ${filter(ROW)}) as "count"
    from unnest(${[...parents]}::uuid[]) as parent(id)`.execute(db);
  const counts = new Map(rows.map((each) => [each.parent, each.count]));
  return parents.map((id) => counts.get(id) ?? 0);
}

function toPage<Row>({ window, cursorOf }: ListQuery<Row>, fetched: readonly Row[]): Page<Row> {
  const more = fetched.length > window.size;
  const kept = fetched.slice(0, window.size);
  const rows = window.backwards ? kept.reverse() : kept;
  const beyond = window.cursor !== null;
  return {
    rows,
    cursorOf,
    hasNextPage: window.backwards ? beyond : more,
    hasPreviousPage: window.backwards ? more : beyond,
  };
}
