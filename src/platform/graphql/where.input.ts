import { type ClassType, Field, InputType } from 'type-graphql';
import { type CodeSet, type ColumnKind, type ListShape, publicName } from '../query/index.js';
import {
  BooleanFilter,
  DateFilter,
  DateTimeFilter,
  DecimalFilter,
  IdFilter,
  IntFilter,
  StringFilter,
  TaxonomyFilter,
} from './operators.input.js';
import { NearInput, WithinInput } from './geography.input.js';

const whereInputs = new Map<ListShape, ClassType>();
const quantified = new Map<ListShape, ClassType>();
const enumFilters = new Map<string, ClassType>();

/** The conditions that a list of this shape can be asked with: one for each column and each way to other rows. */
export function whereInputOf(shape: ListShape): ClassType {
  const known = whereInputs.get(shape);
  if (known !== undefined) return known;
  const input = inputClass(
    `${shape.name}WhereInput`,
    `Conditions on ${shape.name}; those given together must all hold.`,
  );
  whereInputs.set(shape, input);

  addField(input, 'and', () => [input], 'All of these hold; an empty list always holds.');
  addField(input, 'or', () => [input], 'At least one of these holds; an empty list never holds.');
  addField(input, 'not', () => [input], 'None of these holds.');
  if (shape.defaultOrder.length > 0) addField(input, 'id', () => IdFilter, 'Condition on the id.');
  for (const [name, column] of Object.entries(shape.columns)) {
    const filter = column.isTaxonomy === true ? TaxonomyFilter : filterOf(column.kind, column.codeSet);
    const field = publicName(name, column);
    if (filter !== null && column.isFilterless !== true) addField(input, field, () => filter, `Condition on ${field}.`);
  }
  for (const [name, relation] of Object.entries(shape.relations)) {
    const type = () => (relation.many ? quantifiedInputOf(relation.to()) : whereInputOf(relation.to()));
    addField(input, name, type, relation.many ? `Condition on the rows in ${name}.` : `Condition on ${name}.`);
  }
  if (shape.taxonomy !== undefined) addTaxonomy(input, shape.taxonomy.name);
  if (shape.geography !== undefined) {
    addField(
      input,
      'near',
      () => NearInput,
      'Within so many metres of a place. A row without a shown point is left out.',
    );
    addField(input, 'within', () => WithinInput, 'In an area; conditions given together must all hold.');
  }
  return input;
}

/**
 * Makes the inputs of all shapes that those made so far lead to. Called once, when every module is loaded: shapes name
 * each other in circles, so they cannot be followed earlier.
 */
export function completeWhereInputs(): void {
  // A Map also visits what is added to it on the way.
  for (const [shape] of whereInputs) {
    for (const { to, many } of Object.values(shape.relations)) {
      whereInputOf(to());
      if (many) quantifiedInputOf(to());
    }
  }
}

/** Operators on the codes of a taxonomy, beside the conditions on single columns. */
function addTaxonomy(input: ClassType, name: string): void {
  const meaning = `the code of a ${name}, or a code above it, which means all below`;
  addField(input, 'eq', () => String, `Is ${meaning}.`);
  addField(input, 'in', () => [String], `One of these is ${meaning}; an empty list matches nothing.`);
  addField(input, 'notIn', () => [String], `None of these is ${meaning}.`);
  Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether a code of a higher level in eq, in and notIn means all below it.',
  })(input.prototype, 'includeDescendants');
}

function quantifiedInputOf(shape: ListShape): ClassType {
  const known = quantified.get(shape);
  if (known !== undefined) return known;
  const input = inputClass(`${shape.name}ListWhereInput`, `Condition on how many ${shape.name} rows match.`);
  quantified.set(shape, input);
  addField(input, 'some', () => whereInputOf(shape), 'At least one row matches.');
  addField(input, 'none', () => whereInputOf(shape), 'No row matches.');
  addField(input, 'every', () => whereInputOf(shape), 'Every row matches; also when there is none.');
  return input;
}

function filterOf(kind: ColumnKind, codeSet: CodeSet | undefined): ClassType | null {
  switch (kind) {
    case 'id':
      return IdFilter;
    case 'name':
    case 'code':
      return StringFilter;
    case 'integer':
      return IntFilter;
    case 'decimal':
      return DecimalFilter;
    case 'boolean':
      return BooleanFilter;
    case 'date':
      return DateFilter;
    case 'timestamp':
      return DateTimeFilter;
    case 'enum':
      return codeSet === undefined ? null : enumFilterOf(codeSet);
    case 'hidden':
      return null;
  }
}

function enumFilterOf({ name, codes }: CodeSet): ClassType {
  const known = enumFilters.get(name);
  if (known !== undefined) return known;
  const input = inputClass(`${name}Filter`, `Condition on a code of ${name}.`);
  enumFilters.set(name, input);
  addField(input, 'eq', () => codes, 'Equal to this.');
  addField(input, 'in', () => [codes], 'Equal to one of these; an empty list matches nothing.');
  addField(input, 'notIn', () => [codes], 'Equal to none of these; a missing value is matched.');
  addField(input, 'isNull', () => Boolean, 'true: the value is missing; false: it is there.');
  return input;
}

function inputClass(name: string, description: string): ClassType {
  const input = class {};
  Object.defineProperty(input, 'name', { value: name });
  InputType(name, { description })(input);
  return input;
}

function addField(input: ClassType, name: string, type: () => object, description: string): void {
  // type-graphql takes classes, scalars, enumeration objects and lists of them; its type cannot say so for a variable.
  Field(type as () => typeof String, { nullable: true, description })(input.prototype, name);
}
