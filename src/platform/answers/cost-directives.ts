import {
  DirectiveLocation,
  type GraphQLArgument,
  GraphQLDirective,
  type GraphQLField,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isIntrospectionType,
} from 'graphql';
import { Extensions } from 'type-graphql';

/* The static cost of the schema, as the directives @cost and @listSize say it. */

export const costDirective = new GraphQLDirective({
  name: 'cost',
  description:
    'What asking for the field costs by itself, in points. Without it: 0 for a value, 1 for an object, 2 for a list with pages.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { weight: { type: new GraphQLNonNull(GraphQLInt), description: 'Points.' } },
});

export const listSizeDirective = new GraphQLDirective({
  name: 'listSize',
  description:
    'How many rows a list is taken to have: what the slicing argument says, else the assumed size. With sized fields it is these that have so many rows.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt, description: 'Rows where no slicing argument is given.' },
    slicingArguments: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: 'Arguments that say how many rows; the first one given counts.',
    },
    sizedFields: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: 'Fields of the type that have so many rows.',
    },
  },
});

export type FieldCost = {
  readonly weight: number;
  /** Absent for what is no list. */
  readonly size?: {
    readonly assumed: number;
    readonly slicing: readonly string[];
    readonly sizedFields: readonly string[];
  };
};

type Declared = { readonly weight?: number; readonly assumedSize?: number };
const DECLARED = 'karta.cost';
const COST = 'karta.fieldCost';
const USUAL_PAGE = 25;
const SIZED_FIELDS: readonly string[] = ['edges', 'nodes'];
/** Lists that are small by nature: the licences of a service, the reasons of a line. */
const USUAL_LIST = 5;

/** What a field costs by itself, or how long its list is taken to be, where that is not the usual. */
export function Cost(declared: Declared): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ [DECLARED]: declared });
}

export function costOf(field: GraphQLField<unknown, unknown>): FieldCost {
  return (field.extensions[COST] as FieldCost | undefined) ?? { weight: 0 };
}

/** Works out the cost of every field, and writes it into the schema where it is not the usual. */
export function applyCosts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const declared = (field.extensions[DECLARED] ?? {}) as Declared;
      const cost = costOfField(field, declared);
      const directives = {
        ...(declared.weight !== undefined && { cost: { weight: declared.weight } }),
        ...(cost.size !== undefined && !isSizedByList(type, field.name) && { listSize: listSizeArguments(cost.size) }),
      };
      field.extensions = { ...field.extensions, [COST]: cost, directives };
    }
  }
  return schema;
}

/** The list above says how long these are. */
function isSizedByList({ name }: GraphQLObjectType, field: string): boolean {
  return name.endsWith('Connection') && SIZED_FIELDS.includes(field);
}

function costOfField(field: GraphQLField<unknown, unknown>, { weight, assumedSize }: Declared): FieldCost {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return { weight: weight ?? 0 };
  const slicing = field.args.map(({ name }) => name).filter((name) => name === 'first' || name === 'last');
  if (named instanceof GraphQLObjectType && named.name.endsWith('Connection')) {
    return {
      weight: weight ?? 2,
      size: { assumed: assumedSize ?? USUAL_PAGE, slicing, sizedFields: SIZED_FIELDS },
    };
  }
  if (!isList(field)) return { weight: weight ?? 1 };
  const assumed = assumedSize ?? defaultOf(field.args, slicing) ?? USUAL_LIST;
  return { weight: weight ?? 0, size: { assumed, slicing, sizedFields: [] } };
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function defaultOf(args: readonly GraphQLArgument[], names: readonly string[]): number | undefined {
  const value = args.find(({ name }) => names.includes(name))?.defaultValue;
  return typeof value === 'number' ? value : undefined;
}

function listSizeArguments({ assumed, slicing, sizedFields }: NonNullable<FieldCost['size']>): object {
  return {
    assumedSize: assumed,
    ...(slicing.length > 0 && { slicingArguments: slicing }),
    ...(sizedFields.length > 0 && { sizedFields }),
  };
}
