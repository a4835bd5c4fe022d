import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Answer, type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { workedQuestions } from '../../../src/worked-questions.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

type Field = GraphQLField<unknown, unknown>;
type Listed = { list: { nodes: Record<string, unknown>[] } };

async function ask<Data>(document: string, variables: object = {}): Promise<Answer<Data>> {
  const answer = await api.ask<Data>(document, variables);
  expect(answer.errors).toEqual([]);
  return answer;
}

const asksForMore = ({ args }: Field) =>
  args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Everything that can be asked of a type without arguments, so many levels deep, lists cut to three rows. */
function selection(type: GraphQLObjectType, levels: number): string {
  return Object.values(type.getFields())
    .filter((field) => !asksForMore(field))
    .flatMap((field) => asked(field, levels))
    .join(' ');
}

function asked(field: Field, levels: number): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  // The one field that leads to things of many types has a test of its own.
  if (!isObjectType(type)) return [];
  const cut = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
  const row = rowOf(type);
  if (row !== null)
    return levels > 0 ? [`${field.name}${cut} { totalCount nodes { ${selection(row, levels - 1)} } }`] : [];
  const isValue = type.getFields().id === undefined;
  return levels > 0 || isValue ? [`${field.name}${cut} { ${selection(type, levels - 1)} }`] : [];
}

function rowOf(type: GraphQLObjectType): GraphQLObjectType | null {
  const nodes = type.name.endsWith('Connection') ? type.getFields().nodes : undefined;
  const row = nodes && getNamedType(nodes.type);
  return isObjectType(row) ? row : null;
}

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));

/** What some lists must be told. */
const TOLD: Readonly<Record<string, string>> = {
  planComparison: 'left: { editionInForce: true }, right: { supply: true }, ',
};
const told = (name: string) => TOLD[name] ?? '';

/** The lists at the root, as a client learns of them. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type }) => {
  const connection = getNamedType(type);
  const row = isObjectType(connection) ? rowOf(connection) : null;
  return row === null ? [] : [{ name, row }];
});

beforeAll(async () => {
  // What coverage needs to know of the whole country is read once, and kept while the facts stay as they are.
  await ask('{ coverage { totalCount } }');
});

const compared: string[] = [];

describe('a list', () => {
  it.each(lists)(
    'takes as many statements for many rows as for few, whatever hangs on its rows: $name',
    async ({ name, row }) => {
      for (const field of Object.values(row.getFields())) {
        const [below] = asked(field, 1);
        if (below === undefined || isLeafType(getNamedType(field.type))) continue;
        const document = `query Q($first: Int) { list: ${name}(${told(name)}first: $first) { nodes { ${below} } } }`;
        const few = await ask<Listed>(document, { first: 20 });
        // Where the first rows have nothing there, there is nothing to compare.
        if (!few.data.list.nodes.some((node) => isThere(node[field.name]))) continue;
        const many = await ask(document, { first: 60 });
        expect({ field: field.name, statements: many.statements }).toEqual({
          field: field.name,
          statements: few.statements,
        });
        compared.push(`${name}.${field.name}`);
      }
    },
  );

  it('has rows to say it of', () => {
    expect(compared.length).toBeGreaterThan(70);
  });

  it.each(lists)(
    'does not take a statement for each row, with everything on it at once: $name',
    async ({ name, row }) => {
      const document = `query Q($first: Int) { list: ${name}(${told(name)}first: $first) { totalCount nodes { ${selection(row, 2)} } } }`;
      const few = await ask<Listed>(document, { first: 2 });
      const many = await ask<Listed>(document, { first: 40 });
      const rows = many.data.list.nodes.length - few.data.list.nodes.length;
      // What few rows do not have is not looked for; beyond that nothing may grow.
      if (rows > 20) expect(many.statements - few.statements).toBeLessThan(rows);
    },
  );

  it('of services takes one statement with kinds, licences, places and municipality: all of it comes with the rows', async () => {
    const document = `query Q($first: Int) { services(first: $first) { nodes {
      name kinds { name } licences { number } locations { address } municipality { name } } } }`;
    for (const first of [5, 50, 500]) expect((await ask(document, { first })).statements).toBe(1);
  });

  it('counts its rows with one statement more, only when asked', async () => {
    const counted = await ask('{ services(first: 5) { totalCount nodes { id } } }');
    const nested = await ask(
      '{ municipalities(first: 50) { nodes { services(first: 2) { totalCount nodes { id } } } } }',
    );
    expect(counted.statements).toBe(2);
    expect(nested.statements).toBe(3);
  });
});

describe('the evidence of reasons', () => {
  it('takes one statement for each type of fact', async () => {
    const document = (evidence: string) =>
      `{ services(first: 500) { nodes { contributions { reasons { code ${evidence} } } } } }`;
    const without = await ask(document(''));
    const all = await ask(document('evidence { __typename id }'));
    const types = new Set([...all.text.matchAll(/"__typename":"(\w+)"/g)].map(([, type]) => type));
    expect(types.size).toBeGreaterThan(4);
    expect(all.statements).toBe(without.statements + types.size);
  });
});

describe('coverage', () => {
  it('takes no statement of the request but the opening, which says what state the facts are in: the thread reads them by itself', async () => {
    const fresh = await apiOver(await demoDatabase());
    const [first, second, other] = [
      await fresh.ask('{ coverage(first: 5) { totalCount nodes { status } } }'),
      await fresh.ask('{ coverage(first: 500) { totalCount nodes { status } } }'),
      await fresh.ask(
        '{ a: coverageSummary(groupBy: [], asOf: "2025-01-01") { havePlaces } b: coverageSummary(groupBy: [], asOf: "2026-01-01") { havePlaces } }',
      ),
    ];
    await fresh.stop();
    expect([first.statements, second.statements, other.statements]).toEqual([0, 0, 0]);
  });
});

describe('a worked question', () => {
  const question = (number: string) => workedQuestions().find(({ file }) => file.startsWith(number))?.document ?? '';
  const resized = (document: string, size: number) => document.replace(/first: \d+/g, `first: ${String(size)}`);

  it.each([
    ['01', 1, {}, {}],
    ['02', 3, { code: 'MON14' }, { code: 'SOF46' }],
    ['03', 3, { host: 'BLG33' }, { host: 'SOF46' }],
    ['04', 3, {}, {}],
    ['05', 4, { district: 'PAZ' }, { district: 'SFO' }],
  ])(
    'takes a fixed number of statements, and one for each type of evidence: %s takes %i',
    async (number, expected, few, many) => {
      for (const [size, variables] of [
        [2, few],
        [50, many],
      ] as const) {
        const { statements, text } = await ask(resized(question(number), size), variables);
        const evidence = new Set([...text.matchAll(/"__typename":"(\w+)"/g)].map(([, type]) => type));
        expect({ size, statements: statements - evidence.size }).toEqual({ size, statements: expected });
      }
    },
  );
});

function isThere(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const rows: unknown = 'nodes' in value ? value.nodes : value;
  return !Array.isArray(rows) || rows.length > 0;
}
