import fc from 'fast-check';
import {
  type Condition,
  isPlain,
  type Kind,
  type Plain,
  rowsIn,
  type Shape,
  type Value,
  valueIn,
} from './condition.js';

const COMPARISON = ['eq', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'between', 'isNull'];
const TEXT = ['eq', 'in', 'notIn', 'contains', 'startsWith', 'isNull'];
const OPERATORS: { readonly [kind in Kind]: readonly string[] } = {
  id: ['eq', 'in', 'notIn'],
  name: TEXT,
  code: TEXT,
  enum: ['eq', 'in', 'notIn', 'isNull'],
  int: COMPARISON,
  decimal: COMPARISON,
  date: COMPARISON,
  instant: COMPARISON,
  bool: ['eq', 'isNull'],
};

/** A value to ask about where no row has one. */
const LIKELY: { readonly [kind in Kind]: Value } = {
  ...{ id: '', name: 'София', code: 'PAZ21', enum: 'OTHER', int: 12, decimal: '42.5', date: '2026-11-25' },
  ...{ instant: '2026-11-25T00:00:00.000000Z', bool: true },
};

/** Conditions on rows of this shape, about values that these rows have or nearly have. */
export function anyCondition(shape: Shape, rows: readonly Plain[], depth = 3): fc.Arbitrary<Condition> {
  const entries = [
    ...Object.entries(shape.fields).map(([name, kind]) => entry(name, anyOperators(kind, valuesOf(rows, name)))),
    ...Object.entries(depth > 0 ? (shape.one ?? {}) : {}).map(([name, to]) =>
      entry(name, anyCondition(to, leadingTo(rows, name), depth - 2)),
    ),
    ...Object.entries(depth > 0 ? (shape.many ?? {}) : {}).map(([name, to]) =>
      entry(name, anyQuantified(anyCondition(to, leadingTo(rows, name), depth - 2))),
    ),
  ];
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', maxDepth: depth },
      { weight: 4, arbitrary: fc.oneof(...entries) },
      { weight: 1, arbitrary: fc.tuple(fc.oneof(...entries), fc.oneof(...entries)).map(([a, b]) => ({ ...a, ...b })) },
      { weight: 2, arbitrary: listOf('and', tie('condition')) },
      { weight: 2, arbitrary: listOf('or', tie('condition')) },
      { weight: 2, arbitrary: listOf('not', tie('condition')) },
    ),
  }));
  return condition;
}

function entry(name: string, asked: fc.Arbitrary<unknown>): fc.Arbitrary<Condition> {
  return asked.map((each) => ({ [name]: each }));
}

function listOf(name: string, condition: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.array(condition, { maxLength: 3 }).map((each) => ({ [name]: each }));
}

function anyQuantified(condition: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.tuple(fc.constantFrom('some', 'none', 'every'), condition).map(([each, of]) => ({ [each]: of }));
}

/** Mostly one operator, sometimes none or two; those given together must all hold. */
function anyOperators(kind: Kind, values: readonly Value[]): fc.Arbitrary<Condition> {
  const one = fc.constantFrom(...OPERATORS[kind]).chain((operator) => anyOperation(kind, operator, values));
  return fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 3, arbitrary: fc.tuple(one, one).map(([a, b]) => ({ ...a, ...b })) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
}

function anyOperation(kind: Kind, operator: string, values: readonly Value[]): fc.Arbitrary<Condition> {
  const value = anyValue(kind, values.length > 0 ? values : [LIKELY[kind]]);
  return operandOf(operator, value).map((operand) => ({ [operator]: operand }));
}

/** Every operator on every field that rows of this shape have or lead to, each by itself. */
export function everyOperation(shape: Shape, rows: readonly Plain[], depth = 3): fc.Arbitrary<Condition>[] {
  const own = Object.entries(shape.fields).flatMap(([name, kind]) =>
    OPERATORS[kind].map((operator) => entry(name, anyOperation(kind, operator, valuesOf(rows, name)))),
  );
  if (depth === 0) return own;
  const further = (name: string, to: Shape) => everyOperation(to, leadingTo(rows, name), depth - 1);
  const one = Object.entries(shape.one ?? {}).flatMap(([name, to]) =>
    further(name, to).map((each) => entry(name, each)),
  );
  const many = Object.entries(shape.many ?? {}).flatMap(([name, to]) =>
    further(name, to).map((each) => entry(name, anyQuantified(each))),
  );
  return [...own, ...one, ...many];
}

function operandOf(operator: string, value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> {
  switch (operator) {
    case 'in':
    case 'notIn':
      return fc.array(value, { maxLength: 4 });
    case 'isNull':
      return fc.boolean();
    case 'between':
      return fc.record({ from: value, to: value });
    case 'contains':
    case 'startsWith':
      return fc.tuple(value, fc.nat(12), fc.integer({ min: 0, max: 5 })).map(([text, start, length]) => {
        const from = operator === 'startsWith' ? 0 : start;
        return String(text).slice(from, from + length);
      });
    default:
      return value;
  }
}

function anyValue(kind: Kind, values: readonly Value[]): fc.Arbitrary<Value> {
  const known = fc.constantFrom(...values);
  switch (kind) {
    case 'name':
      return fc
        .tuple(known, fc.constantFrom('as it is', 'upper', 'lower', 'other'))
        .map(([text, form]) => written(String(text), form));
    case 'int':
      return fc.oneof(
        fc.tuple(known, fc.constantFrom(-1, 0, 1)).map(([value, by]) => Number(value) + by),
        fc.constantFrom(0, -2147483648, 2147483647),
      );
    case 'decimal':
      return fc.tuple(known, fc.constantFrom('', '0', '001', '999')).map(([value, more]) => {
        const text = String(value);
        return text.includes('.') ? `${text}${more}` : text;
      });
    case 'bool':
      return fc.boolean();
    case 'id':
    case 'code':
    case 'enum':
    case 'date':
    case 'instant':
      return known;
  }
}

function written(text: string, form: string): string {
  if (form === 'upper') return text.toUpperCase();
  if (form === 'lower') return text.toLowerCase();
  return form === 'other' ? `${text}я` : text;
}

function valuesOf(rows: readonly Plain[], name: string): readonly Value[] {
  return [...new Set(rows.map((row) => valueIn(row[name])))].filter((value) => value !== null);
}

function leadingTo(rows: readonly Plain[], name: string): readonly Plain[] {
  return rows.flatMap((row) => {
    const next = row[name];
    return isPlain(next) ? [next] : rowsIn(next);
  });
}
