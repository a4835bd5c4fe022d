import { sql } from 'kysely';
import { type Asking } from './asking.js';
import { type Collection, columnNamed, type Relation } from './collection.js';
import { type Column, parameter } from './column.js';
import { all, any, type Condition, isOneOf, not, TRUE } from './condition.js';
import { isNear, isWithin } from './geography.js';
import { keyOfGlobalId } from './global-id.js';
import { compileTaxonomy } from './taxonomy.js';
import { conditionsIn, isRecord, type Operators, type Where, writtenEntries } from './where.js';

/** The condition in SQL, every value a parameter. A missing value makes a comparison false, and its negation true. */
export function compileWhere(collection: Collection, where: Where, alias: string, asking: Asking): Condition {
  const taxonomy = collection.taxonomy && compileTaxonomy(collection.taxonomy, where, alias, asking);
  const conditions = writtenEntries(where).map(([name, value]) => compileEntry(collection, name, value, alias, asking));
  return all(taxonomy === undefined ? conditions : [...conditions, taxonomy]);
}

function compileEntry(collection: Collection, name: string, value: unknown, alias: string, asking: Asking): Condition {
  const inner = (condition: Where) => compileWhere(collection, condition, alias, asking);
  if (name === 'and') return all(conditionsIn(value).map(inner));
  if (name === 'or') return any(conditionsIn(value).map(inner));
  if (name === 'not') return all(conditionsIn(value).map((condition) => not(inner(condition))));
  if (!isRecord(value)) return TRUE;
  const { geography } = collection;
  if (geography !== undefined && name === 'near') return isNear(geography, value, alias, asking);
  if (geography !== undefined && name === 'within') return isWithin(geography, value, alias, asking);
  const relation = collection.relations[name];
  if (relation !== undefined) return compileRelation(relation, value, alias, asking);
  if (name === 'id') return all(writtenEntries(value).map(([op, ids]) => compileId(collection, op, ids, alias)));
  const found = columnNamed(collection.columns, name);
  return found === undefined ? TRUE : compileColumn(found, value, alias, asking);
}

function compileRelation(relation: Relation, value: Where, alias: string, asking: Asking): Condition {
  const target = relation.to();
  const inner = deeper(alias);
  const exists = (condition: Condition) =>
    sql`exists (select 1 from ${sql.table(target.table)} ${sql.ref(inner)} where ${relation.on(alias, inner, asking)} and ${condition})`;
  if (!relation.many) return exists(compileWhere(target, value, inner, asking));
  return all(
    writtenEntries(value).map(([quantifier, condition]) => {
      const holds = isRecord(condition) ? compileWhere(target, condition, inner, asking) : TRUE;
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

function compileColumn(column: Column, operators: Operators, alias: string, asking: Asking): Condition {
  return compileOperators(column, column.of(alias, asking), operators);
}

/** The conditions that operators set on a value of this kind. */
export function compileOperators(column: Pick<Column, 'kind'>, stored: Condition, operators: Operators): Condition {
  return all(
    writtenEntries(operators).map(([operator, operand]) => compileOperator(column, stored, operator, operand)),
  );
}

function compileOperator(
  column: Pick<Column, 'kind'>,
  stored: Condition,
  operator: string,
  operand: unknown,
): Condition {
  const folds = column.kind === 'name';
  const value = folds ? folded(stored) : stored;
  const given = (each: unknown) => (folds ? folded(parameter(column, each)) : parameter(column, each));
  const listed = () => (Array.isArray(operand) ? operand : []).map(given);
  switch (operator) {
    case 'eq':
      return sql`${value} = ${given(operand)}`;
    case 'lt':
      return sql`${value} < ${given(operand)}`;
    case 'lte':
      return sql`${value} <= ${given(operand)}`;
    case 'gt':
      return sql`${value} > ${given(operand)}`;
    case 'gte':
      return sql`${value} >= ${given(operand)}`;
    case 'between':
      return isRecord(operand) ? sql`${value} between ${given(operand.from)} and ${given(operand.to)}` : TRUE;
    case 'in':
      return isOneOf(value, listed());
    case 'notIn':
      return not(isOneOf(value, listed()));
    case 'contains':
      return sql`${folded(stored)} like ${folded(sql`${`%${literally(operand)}%`}::text`)}`;
    case 'startsWith':
      return sql`${folded(stored)} like ${folded(sql`${`${literally(operand)}%`}::text`)}`;
    case 'isNull':
      return operand === true ? sql`${stored} is null` : sql`${stored} is not null`;
    default:
      throw new Error(`No such operator: ${operator}`);
  }
}

/** A text in a pattern, every character standing for itself. */
function literally(text: unknown): string {
  return String(text).replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}

function compileId(collection: Collection, operator: string, operand: unknown, alias: string): Condition {
  const keys = (Array.isArray(operand) ? operand : [operand]).map((id) => keyOfGlobalId(collection.name, id));
  const isOne = isOneOf(
    sql.ref(`${alias}.id`),
    keys.map((key) => sql`${key}::uuid`),
  );
  return operator === 'notIn' ? not(isOne) : isOne;
}

/** Without regard to case, for Cyrillic too; the C collation would leave it as it is. */
function folded(value: Condition): Condition {
  return sql`lower(${value} collate bulgarian)`;
}
