import { type RawBuilder, sql } from 'kysely';
import { type Collection, columnNamed, type Relation } from './collection.js';
import { type Column, parameter } from './column.js';
import { keyOfGlobalId } from './global-id.js';
import { conditionsIn, isRecord, type Operators, type Where, writtenEntries } from './where.js';

type Condition = RawBuilder<unknown>;

const TRUE: Condition = sql`true`;

/** The condition in SQL, every value a parameter. A missing value makes a comparison false, and its negation true. */
export function compileWhere(collection: Collection, where: Where, alias: string): Condition {
  return all(writtenEntries(where).map(([name, value]) => compileEntry(collection, name, value, alias)));
}

function compileEntry(collection: Collection, name: string, value: unknown, alias: string): Condition {
  const inner = (condition: Where) => compileWhere(collection, condition, alias);
  if (name === 'and') return all(conditionsIn(value).map(inner));
  if (name === 'or') return any(conditionsIn(value).map(inner));
  if (name === 'not') return all(conditionsIn(value).map((condition) => not(inner(condition))));
  if (!isRecord(value)) return TRUE;
  const relation = collection.relations[name];
  if (relation !== undefined) return compileRelation(relation, value, alias);
  if (name === 'id') return all(writtenEntries(value).map(([op, ids]) => compileId(collection, op, ids, alias)));
  const found = columnNamed(collection.columns, name);
  return found === undefined ? TRUE : compileOperators(found, value, alias);
}

function compileRelation(relation: Relation, value: Where, alias: string): Condition {
  const target = relation.to();
  const inner = deeper(alias);
  const exists = (condition: Condition) =>
    sql`exists (select 1 from ${sql.table(target.table)} ${sql.ref(inner)} where ${relation.on(alias, inner)} and ${condition})`;
  if (!relation.many) return exists(compileWhere(target, value, inner));
  return all(
    writtenEntries(value).map(([quantifier, condition]) => {
      const holds = isRecord(condition) ? compileWhere(target, condition, inner) : TRUE;
      if (quantifier === 'some') return exists(holds);
      if (quantifier === 'none') return not(exists(holds));
      return not(exists(not(holds)));
    }),
  );
}

/** The alias one level further in: `t`, `t1`, `t2`. Short at any depth, for PostgreSQL cuts long names without a word. */
function deeper(alias: string): string {
  return `t${String(Number(alias.slice(1)) + 1)}`;
}

function compileOperators(column: Column, operators: Operators, alias: string): Condition {
  return all(writtenEntries(operators).map(([operator, operand]) => compileOperator(column, operator, operand, alias)));
}

function compileOperator(column: Column, operator: string, operand: unknown, alias: string): Condition {
  const folds = column.kind === 'name';
  const value = folds ? folded(column.of(alias)) : column.of(alias);
  const given = (each: unknown) => (folds ? folded(parameter(column, each)) : parameter(column, each));
  switch (operator) {
    case 'eq':
      return sql`(${value} = ${given(operand)}) is true`;
    case 'lt':
      return sql`(${value} < ${given(operand)}) is true`;
    case 'lte':
      return sql`(${value} <= ${given(operand)}) is true`;
    case 'gt':
      return sql`(${value} > ${given(operand)}) is true`;
    case 'gte':
      return sql`(${value} >= ${given(operand)}) is true`;
    case 'between':
      return isRecord(operand) ? sql`(${value} between ${given(operand.from)} and ${given(operand.to)}) is true` : TRUE;
    case 'in':
      return isOneOf(value, operand, given);
    case 'notIn':
      return not(isOneOf(value, operand, given));
    case 'contains':
      return sql`(position(${folded(parameter(column, operand))} in ${folded(column.of(alias))}) > 0) is true`;
    case 'startsWith':
      return sql`starts_with(${folded(column.of(alias))}, ${folded(parameter(column, operand))}) is true`;
    case 'isNull':
      return operand === true ? sql`${column.of(alias)} is null` : sql`${column.of(alias)} is not null`;
    default:
      throw new Error(`No such operator: ${operator}`);
  }
}

function compileId(collection: Collection, operator: string, operand: unknown, alias: string): Condition {
  const keys = (Array.isArray(operand) ? operand : [operand]).map((id) => keyOfGlobalId(collection.name, id));
  const isOne =
    keys.length === 0
      ? sql`false`
      : sql`${sql.ref(`${alias}.id`)} in (${sql.join(keys.map((key) => sql`${key}::uuid`))})`;
  return operator === 'notIn' ? not(isOne) : isOne;
}

function isOneOf(value: Condition, operand: unknown, given: (each: unknown) => Condition): Condition {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [];
  return values.length === 0 ? sql`false` : sql`(${value} in (${sql.join(values.map(given))})) is true`;
}

/** Without regard to case, for Cyrillic too; the C collation would leave it as it is. */
function folded(value: Condition): Condition {
  return sql`lower(${value} collate bulgarian)`;
}

function not(condition: Condition): Condition {
  return sql`(${condition}) is not true`;
}

export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? TRUE : sql`(${sql.join(conditions, sql` and `)})`;
}

export function any(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}
