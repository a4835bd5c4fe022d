import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Random } from '../../seeds/demo/random.js';
import { scalarValue } from './hostile-values.js';

export type AnyRequest = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

const DEEPEST = 8;
const HUGE_LIST = 3_000;

/** A valid document of the schema, made by chance: any fields, any arguments, values as bad as they come. */
export function anyRequest(schema: GraphQLSchema, random: Random): AnyRequest {
  const root = schema.getQueryType();
  if (!root) throw new Error('There is nothing to ask');
  const maker = new Maker(schema, random);
  const selected = maker.selection(root, 1 + random.integer(0, DEEPEST - 1));
  const definitions = maker.definitions.length > 0 ? `(${maker.definitions.join(', ')})` : '';
  return { query: `query Any${definitions} ${selected}`, variables: maker.variables };
}

class Maker {
  readonly definitions: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
  }

  selection(type: GraphQLObjectType, levels: number): string {
    const fields = Object.values(type.getFields());
    const chosen = Array.from({ length: 1 + this.#random.integer(0, 2) }, () => this.#random.pick(fields));
    const selected = chosen.flatMap(({ name, type: of, args }) => {
      const below = this.#below(of, levels - 1);
      return below === null ? [] : [`${this.#alias()}: ${name}${this.#arguments(args)} ${below}`];
    });
    return `{ ${['__typename', ...selected].join(' ')} }`;
  }

  #below(type: GraphQLOutputType, levels: number): string | null {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (levels <= 0) return null;
    if (isObjectType(named)) return this.selection(named, levels);
    if (!isAbstractType(named)) return null;
    const possible = this.#random.pick(this.#schema.getPossibleTypes(named));
    return `{ __typename ... on ${possible.name} ${this.selection(possible, levels)} }`;
  }

  #alias(): string {
    this.#aliases += 1;
    return `f${String(this.#aliases)}`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap(({ name, type, defaultValue }) => {
      const isRequired = isNonNullType(type) && defaultValue === undefined;
      if (!isRequired && !this.#random.chance(0.35)) return [];
      const variable = `v${String(this.definitions.length)}`;
      this.definitions.push(`$${variable}: ${String(type)}`);
      this.variables[variable] = this.#value(type, 4);
      return [`${name}: $${variable}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  #value(type: GraphQLInputType, levels: number): unknown {
    if (!isNonNullType(type) && this.#random.chance(0.08)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const huge = isLeafType(getNullableType(nullable.ofType)) && this.#random.chance(0.03);
      const length = huge ? HUGE_LIST : this.#random.integer(0, 3);
      return Array.from({ length }, () => this.#value(nullable.ofType, levels - 1));
    }
    if (isEnumType(nullable)) return this.#random.pick(nullable.getValues()).name;
    if (!isInputObjectType(nullable)) return scalarValue(getNamedType(nullable).name, this.#random);
    const fields = Object.values(nullable.getFields());
    if (nullable.isOneOf) {
      const one = this.#random.pick(fields);
      return { [one.name]: this.#value(getNullableType(one.type), levels - 1) ?? {} };
    }
    const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const others =
      levels > 0 && fields.length > 0
        ? Array.from({ length: this.#random.integer(0, 2) }, () => this.#random.pick(fields))
        : [];
    return Object.fromEntries(
      [...required, ...others].map((field) => [field.name, this.#value(field.type, levels - 1)]),
    );
  }
}
