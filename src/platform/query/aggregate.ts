import { type RawBuilder, sql } from 'kysely';
import { type Relation } from './collection.js';
import { written } from './column.js';
import { all, any, type Condition, not, TRUE } from './condition.js';
import { compileOperators } from './compile-where.js';
import { type Dimension, dimensionsOf } from './dimensions.js';
import { checkGroups, checkQuestion } from './grouped-question.js';
import {
  type AggregateGroup,
  type GroupedQuestion,
  groupOrders,
  type MeasuredColumn,
  measuredColumns,
  type MeasureKind,
  RATIO_DIGITS,
} from './measures.js';
import { type Belongs, type Database, type ListQuery } from './page.js';
import { conditionsIn, isRecord, writtenEntries } from './where.js';

type Sql = RawBuilder<unknown>;
type Aggregated = Pick<ListQuery<unknown>, 'collection' | 'filter' | 'asking'>;
type Raw = Readonly<Record<string, string | number | null>>;

/** The rows of the whole filtered list taken together, in one statement; the page has no part in it. */
export async function aggregateRows(
  db: Database,
  query: Aggregated,
  question: GroupedQuestion,
): Promise<readonly AggregateGroup[]> {
  checkQuestion(question);
  const statement = new GroupingStatement(query, question);
  const { rows } = await sql<Raw>`${statement.select(TRUE)}`.execute(db);
  return checkGroups(rows.map(statement.toGroup), question);
}

/** The same for the lists of many parents at once. */
export async function aggregateRowsOf(
  db: Database,
  query: Aggregated,
  question: GroupedQuestion,
  parents: readonly string[],
  belongs: Belongs,
): Promise<readonly (readonly AggregateGroup[])[]> {
  checkQuestion(question);
  const statement = new GroupingStatement(query, question);
  const { rows } = await sql<Raw & { readonly parent: string }>`
    select parent.id as "parent", g.* from unnest(${[...parents]}::uuid[]) as parent(id)
    cross join lateral (${statement.select(belongs('t', sql.ref('parent.id')))}) g`.execute(db);
  const byParent = Map.groupBy(rows, ({ parent }) => parent);
  return parents.map((id) => checkGroups((byParent.get(id) ?? []).map(statement.toGroup), question));
}

class GroupingStatement {
  readonly #query: Aggregated;
  readonly #question: GroupedQuestion;
  readonly #dimensions: readonly Dimension[];
  readonly #measured: readonly MeasuredColumn[];

  constructor(query: Aggregated, question: GroupedQuestion) {
    const dimensions = dimensionsOf(query.collection);
    this.#query = query;
    this.#question = question;
    this.#measured = measuredColumns(query.collection);
    this.#dimensions = [...new Set(question.groupBy)].flatMap((name) => dimensions.get(name) ?? []);
  }

  select(belongs: Condition): Sql {
    const keys = this.#dimensions.map((_, index) => sql.ref(`x.k${String(index)}`));
    const { first } = this.#question;
    const grouping = keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`;
    return sql`
      select ${sql.join([sql`count(*)::integer as "count"`, ...keys, ...this.#measures(), ...this.#ratios()])}
      from (${this.#rows(belongs)}) x ${grouping} having ${this.#having(this.#question.having)}
      order by ${sql.join([...this.#orders(), ...keys.map((key) => sql`${key} collate "C"`), sql`1`])} limit ${first + 1}`;
  }

  /** A row that leads to several values of a dimension stands in several groups, and in each of them once. */
  #rows(belongs: Condition): Sql {
    const { collection, filter, asking } = this.#query;
    const joins = new Joins(asking);
    const keys = this.#dimensions.map((dimension, index) => {
      const at = joins.reach(dimension.path);
      return sql`${dimension.value(at, asking)} as ${sql.ref(`k${String(index)}`)}`;
    });
    const columns = this.#measured.flatMap(({ column, unit }) => {
      const of = collection.columns[column]?.of('t', asking);
      if (of === undefined) return [];
      const value = sql`${of} as ${sql.ref(`c_${column}`)}`;
      return unit === undefined ? [value] : [value, sql`${sql.ref(`t.${unit}`)} as ${sql.ref(`u_${column}`)}`];
    });
    const distinct = this.#dimensions.some(({ path }) => path.some(({ many }) => many)) ? sql`distinct` : sql``;
    return sql`select ${distinct} ${sql.join([sql.ref('t.id'), ...keys, ...columns])}
      from ${sql.table(collection.table)} t ${joins.sql} where ${belongs} and ${filter('t')}`;
  }

  #measures(): readonly Sql[] {
    return this.#measured.flatMap((measured) =>
      measured.measures.map((measure) => {
        const value = measureOf(measured, measure);
        const isInstant = measured.kind === 'timestamp' && measure !== 'known';
        const isText = measure === 'sum' || measure === 'average' || measured.kind === 'decimal';
        const shown = isInstant ? written(value) : isText ? sql`(${value})::text` : value;
        return sql`${shown} as ${sql.ref(`${measured.column}.${measure}`.replace('.', '__'))}`;
      }),
    );
  }

  #ratios(): readonly Sql[] {
    return this.#question.ratios.map(({ of, to }, index) => {
      const [dividend, divisor] = [sql.ref(`x.c_${of}`), sql.ref(`x.c_${to}`)];
      const both = sql`filter (where ${dividend} is not null and ${divisor} is not null)`;
      const ratio = sql`round(sum(${dividend}) ${both} / nullif(sum(${divisor}) ${both}, 0)::numeric, ${sql.lit(RATIO_DIGITS)})::text`;
      const units = this.#measured.filter(({ column }) => column === of || column === to);
      return sql`${units.reduce((value, each) => inOneUnit(each, value), ratio)} as ${sql.ref(`r${String(index)}`)}`;
    });
  }

  #having(having: Readonly<Record<string, unknown>>): Condition {
    return all(writtenEntries(having).map(([name, value]) => this.#havingEntry(name, value)));
  }

  #havingEntry(name: string, value: unknown): Condition {
    if (name === 'and') return all(conditionsIn(value).map((each) => this.#having(each)));
    if (name === 'or') return any(conditionsIn(value).map((each) => this.#having(each)));
    if (name === 'not') return all(conditionsIn(value).map((each) => not(this.#having(each))));
    if (!isRecord(value)) return TRUE;
    if (name === 'count') return compileOperators({ kind: 'integer' }, sql`count(*)`, value);
    const measured = this.#measured.find(({ field }) => field === name);
    if (measured === undefined) return TRUE;
    return all(
      writtenEntries(value).map(([measure, operators]) => {
        if (!isRecord(operators)) return TRUE;
        const kind = measure === 'min' || measure === 'max' ? measured.kind : 'decimal';
        return compileOperators({ kind }, measureOf(measured, measure as MeasureKind), operators);
      }),
    );
  }

  #orders(): readonly Sql[] {
    const orders = groupOrders(this.#query.collection);
    return this.#question.orderBy.flatMap(({ field, direction }) => {
      const order = orders.get(field);
      if (order === undefined || order === 'KEY') return [];
      const measured = order === 'COUNT' ? undefined : this.#measured.find(({ column }) => column === order.column);
      const value = order === 'COUNT' ? sql`count(*)` : measured && measureOf(measured, order.measure);
      return value === undefined ? [] : [sql`${value} ${sql.raw(direction === 'DESC' ? 'desc' : 'asc')} nulls last`];
    });
  }

  readonly toGroup = (row: Raw): AggregateGroup => ({
    count: Number(row.count),
    key: this.#dimensions.map((_, index) => textOrNull(row[`k${String(index)}`])),
    ratios: this.#question.ratios.map((_, index) => textOrNull(row[`r${String(index)}`])),
    values: Object.fromEntries(
      this.#measured.map(({ column, field }) => [
        field,
        {
          known: Number(row[`${column}__known`] ?? 0),
          sum: textOrNull(row[`${column}__sum`]),
          average: textOrNull(row[`${column}__average`]),
          min: row[`${column}__min`] ?? null,
          max: row[`${column}__max`] ?? null,
        },
      ]),
    ),
  });
}

/** Nothing, where the values are in several units: levs and euro add up to neither. */
function inOneUnit({ column, unit }: MeasuredColumn, value: Sql): Sql {
  if (unit === undefined) return value;
  const isThere = sql`filter (where ${sql.ref(`x.c_${column}`)} is not null)`;
  return sql`case when count(distinct ${sql.ref(`x.u_${column}`)}) ${isThere} <= 1 then ${value} end`;
}

function measureOf(measured: MeasuredColumn, measure: MeasureKind): Sql {
  const value = valueOf(measured, measure);
  return measure === 'known' ? value : inOneUnit(measured, value);
}

function valueOf({ column }: MeasuredColumn, measure: MeasureKind): Sql {
  const value = sql.ref(`x.c_${column}`);
  switch (measure) {
    case 'known':
      return sql`count(${value})::integer`;
    case 'sum':
      return sql`sum(${value})`;
    case 'average':
      return sql`round(avg(${value}), ${sql.lit(RATIO_DIGITS)})`;
    case 'min':
      return sql`min(${value})`;
    case 'max':
      return sql`max(${value})`;
  }
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The rows that dimensions lead to, each joined once however many lead through it. */
class Joins {
  readonly #joined: { readonly from: string; readonly relation: Relation; readonly alias: string }[] = [];
  readonly #asking: Aggregated['asking'];

  constructor(asking: Aggregated['asking']) {
    this.#asking = asking;
  }

  reach(path: readonly Relation[]): string {
    return path.reduce((from, relation) => {
      const known = this.#joined.find((each) => each.from === from && each.relation === relation);
      if (known !== undefined) return known.alias;
      const alias = `j${String(this.#joined.length)}`;
      this.#joined.push({ from, relation, alias });
      return alias;
    }, 't');
  }

  get sql(): Sql {
    const joins = this.#joined.map(
      ({ from, relation, alias }) =>
        sql`left join ${sql.table(relation.to().table)} ${sql.ref(alias)} on ${relation.on(from, alias, this.#asking)}`,
    );
    return joins.length === 0 ? sql`` : sql.join(joins, sql` `);
  }
}
