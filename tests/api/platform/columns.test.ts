import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { readContract } from '../../../src/contract.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

const schema = buildSchema(readContract().schema);
type Row = Record<string, unknown>;
/** Rows of a type, as they are reached from the root. */
type Way = { readonly path: readonly string[]; readonly type: GraphQLObjectType };

function needsNothing({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}

/** The field as it is asked for; of what is not a value only whether it is there. */
function asked(field: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(field.type)) ? field.name : `${field.name} { __typename }`;
}

function fieldsOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  // The lists below a row are asked for by its key, which every row has.
  return Object.values(type.getFields()).filter(
    (field) => needsNothing(field) && !getNamedType(field.type).name.endsWith('Connection'),
  );
}

/** From every list; and below the rows of one to each type, from all of them in the long run. */
function ways(): readonly Way[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field): Way[] => {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) && needsNothing(field) ? connection.getFields().nodes : undefined;
    const type = nodes && getNamedType(nodes.type);
    const isStored = isObjectType(type) && type.getFields().provenance !== undefined;
    return isStored ? [{ path: [`${field.name}(first: 12)`, 'nodes'], type }] : [];
  });
  const below = roots.flatMap(({ path, type }) =>
    fieldsOf(type).flatMap((field): Way[] => {
      const inner = getNamedType(field.type);
      const { id, provenance } = isObjectType(inner) ? inner.getFields() : {};
      if (!isObjectType(inner) || id === undefined || provenance === undefined) return [];
      const isDated = field.args.some(({ name }) => name === 'validity');
      return [{ path: [...path, `${field.name}${isDated ? '(validity: ALL)' : ''}`], type: inner }];
    }),
  );
  if (process.env.KARTA_LONG === '1') return [...roots, ...below];
  return [...roots, ...new Map(below.map((way) => [way.type.name, way])).values()];
}

async function rowsBy({ path }: Way, selection: string): Promise<readonly Row[]> {
  const document = `{ ${path.join(' { ')} { id ${selection} } ${'}'.repeat(path.length)}`;
  const { data, errors } = await api.ask<unknown>(document);
  expect(errors, document).toEqual([]);
  return path.reduce<readonly Row[]>(
    (rows, step) =>
      rows.flatMap((row) => {
        const value = row[step.replace(/\(.*/, '')];
        return (Array.isArray(value) ? value : value == null ? [] : [value]) as Row[];
      }),
    [data as Row],
  );
}

describe('a field says the same whatever else is asked for', () => {
  it.each(ways().map((way) => [way.path.join('.'), way] as const))('%s', async (_name, way) => {
    const fields = fieldsOf(way.type);
    const together = await rowsBy(way, fields.map(asked).join(' '));
    for (const field of fields) {
      const alone = await rowsBy(way, asked(field));
      expect(
        alone.map((row) => row[field.name]),
        field.name,
      ).toEqual(together.map((row) => row[field.name]));
    }
  });

  it('and there are rows to say it of', async () => {
    const counts = await Promise.all(ways().map(async (way) => (await rowsBy(way, '')).length));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(0.8 * counts.length);
  });
});
