/* What a condition means, said once more in the plainest way: for one row at a time, over plain values. */

export type Kind = 'id' | 'name' | 'code' | 'enum' | 'int' | 'decimal' | 'date' | 'instant' | 'bool';
export type Value = string | number | boolean | null;
/** A row under the names that filters use: values, the one row that it leads to or null, the many rows. */
export type Plain = { readonly [name: string]: Value | Plain | readonly Plain[] };
/** Which conditions there are on a kind of row. */
export type Shape = {
  readonly fields: { readonly [name: string]: Kind };
  readonly one?: { readonly [name: string]: Shape };
  readonly many?: { readonly [name: string]: Shape };
};
export type Condition = { readonly [name: string]: unknown };

export function holds(shape: Shape, condition: Condition, row: Plain): boolean {
  return Object.entries(condition).every(([name, asked]) => {
    if (name === 'and') return conditions(asked).every((each) => holds(shape, each, row));
    if (name === 'or') return conditions(asked).some((each) => holds(shape, each, row));
    if (name === 'not') return !conditions(asked).some((each) => holds(shape, each, row));
    const one = shape.one?.[name];
    if (one !== undefined) return isPlain(row[name]) && holds(one, asked as Condition, row[name]);
    const many = shape.many?.[name];
    if (many !== undefined) return holdsOfMany(many, asked as Condition, rowsIn(row[name]));
    const kind = shape.fields[name];
    if (kind === undefined) throw new Error(`No field ${name}`);
    return Object.entries(asked as Condition).every(([operator, operand]) => {
      return satisfies(kind, valueIn(row[name]), operator, operand);
    });
  });
}

function holdsOfMany(shape: Shape, asked: Condition, rows: readonly Plain[]): boolean {
  return Object.entries(asked).every(([quantifier, condition]) => {
    const matching = rows.filter((row) => holds(shape, condition as Condition, row)).length;
    if (quantifier === 'some') return matching > 0;
    if (quantifier === 'none') return matching === 0;
    return matching === rows.length;
  });
}

function satisfies(kind: Kind, stored: Value, operator: string, operand: unknown): boolean {
  if (operator === 'isNull') return operand === (stored === null);
  if (operator === 'notIn') return stored === null || !(operand as Value[]).some((each) => same(kind, stored, each));
  if (stored === null) return false;
  switch (operator) {
    case 'eq':
      return same(kind, stored, operand as Value);
    case 'in':
      return (operand as Value[]).some((each) => same(kind, stored, each));
    case 'contains':
      return lower(stored).includes(lower(operand));
    case 'startsWith':
      return lower(stored).startsWith(lower(operand));
    case 'lt':
      return sizeOf(kind, stored) < sizeOf(kind, operand);
    case 'lte':
      return sizeOf(kind, stored) <= sizeOf(kind, operand);
    case 'gt':
      return sizeOf(kind, stored) > sizeOf(kind, operand);
    case 'gte':
      return sizeOf(kind, stored) >= sizeOf(kind, operand);
    case 'between': {
      const { from, to } = operand as { from: Value; to: Value };
      return sizeOf(kind, from) <= sizeOf(kind, stored) && sizeOf(kind, stored) <= sizeOf(kind, to);
    }
    default:
      throw new Error(`No operator ${operator}`);
  }
}

function same(kind: Kind, stored: Value, asked: Value): boolean {
  if (kind === 'name') return lower(stored) === lower(asked);
  if (kind === 'decimal') return Number(stored) === Number(asked);
  return stored === asked;
}

/** Numbers by size; days and instants are written so that their texts compare as they do. */
function sizeOf(kind: Kind, value: unknown): string | number {
  return kind === 'int' || kind === 'decimal' ? Number(value) : String(value);
}

function lower(value: unknown): string {
  return String(value).toLowerCase();
}

function conditions(asked: unknown): readonly Condition[] {
  return asked as readonly Condition[];
}

export function isPlain(value: Plain[string] | undefined): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rowsIn(value: Plain[string] | undefined): readonly Plain[] {
  return Array.isArray(value) ? (value as readonly Plain[]) : [];
}

export function valueIn(value: Plain[string] | undefined): Value {
  if (value === undefined || typeof value === 'object') return null;
  return value;
}
