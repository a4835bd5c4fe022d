import { type ClassType, Field, InputType, registerEnumType } from 'type-graphql';
import { type ListShape, orderFields } from '../query/index.js';

export const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Direction of an order. Names follow the Bulgarian alphabet.',
  valuesConfig: {
    ASC: { description: 'From the least, the first day, the letter А.' },
    DESC: { description: 'From the greatest, the last day, the letter Я.' },
  },
});

const NullPlacement = { FIRST: 'FIRST', LAST: 'LAST' } as const;
registerEnumType(NullPlacement, {
  name: 'NullPlacement',
  description: 'Where rows without the value stand.',
  valuesConfig: { FIRST: { description: 'Before all others.' }, LAST: { description: 'After all others.' } },
});

const orderInputs = new WeakMap<ListShape, ClassType>();

/** The keys that a list of this shape can be ordered by. */
export function orderInputOf(shape: ListShape): ClassType {
  const known = orderInputs.get(shape);
  if (known !== undefined) return known;

  const fields = [...orderFields(shape).keys()];
  const fieldEnum = Object.fromEntries(fields.map((field) => [field, field]));
  registerEnumType(fieldEnum, {
    name: `${shape.name}OrderField`,
    description: `What a list of ${shape.name} can be ordered by.`,
    valuesConfig: Object.fromEntries(fields.map((field) => [field, { description: `By ${field.toLowerCase()}.` }])),
  });

  class OrderInput {
    field: string;
    direction: string;
    nulls: string;
  }
  InputType(`${shape.name}OrderInput`, { description: `One key of the order of a list of ${shape.name}.` })(OrderInput);
  const prototype = OrderInput.prototype;
  Field(() => fieldEnum, { description: 'The value to order by.' })(prototype, 'field');
  Field(() => SortDirection, { defaultValue: 'ASC', description: 'The direction.' })(prototype, 'direction');
  Field(() => NullPlacement, { defaultValue: 'LAST', description: 'Where missing values stand.' })(prototype, 'nulls');
  orderInputs.set(shape, OrderInput);
  return OrderInput;
}
