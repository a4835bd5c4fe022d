import { type ListShape, type OrderKey, publicName } from './collection.js';

/** `startsOn` is STARTS_ON in an order. */
export function orderName(field: string): string {
  return field.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

/** The fields that a list can be ordered by, by their name in an order. */
export function orderFields(shape: ListShape): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(shape.columns)
      .filter(([, { kind }]) => kind !== 'hidden')
      .map(([name, column]) => [orderName(publicName(name, column)), name]),
  );
}

export type OrderInput = Readonly<Record<'field' | 'direction' | 'nulls', string | undefined>>;

/** The order asked for, as names of columns; a field named twice counts once, where it stands first. */
export function orderKeys(shape: ListShape, asked: readonly OrderInput[] | undefined): readonly OrderKey[] {
  if (asked === undefined || asked.length === 0) return shape.defaultOrder;
  const fields = orderFields(shape);
  const keys = new Map<string, OrderKey>();
  for (const { field, direction, nulls } of asked) {
    const name = field === undefined ? undefined : fields.get(field);
    if (name === undefined || keys.has(name)) continue;
    keys.set(name, {
      field: name,
      direction: direction === 'DESC' ? 'DESC' : 'ASC',
      nulls: nulls === 'FIRST' ? 'FIRST' : 'LAST',
    });
  }
  return [...keys.values()];
}

/** The same order read from the end. */
export function reversed(keys: readonly OrderKey[]): readonly OrderKey[] {
  return keys.map(({ field, direction, nulls }) => ({
    field,
    direction: direction === 'ASC' ? 'DESC' : 'ASC',
    nulls: nulls === 'FIRST' ? 'LAST' : 'FIRST',
  }));
}
