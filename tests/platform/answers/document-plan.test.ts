import { type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { costOfAnswer, costOfPlan, planOf, TooManyFields } from '../../../src/platform/answers/document-plan.js';
import { kartaSchema } from '../../../src/schema.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await kartaSchema();
});

function plan(document: string) {
  const parsed = parse(document);
  return planOf(schema, parsed, parsed.definitions[0] as OperationDefinitionNode);
}
const cost = (document: string, variables: object = {}) =>
  costOfPlan(plan(document), variables as Record<string, unknown>).cost;

describe('the static cost of a document', () => {
  it.each([
    ['a value costs nothing, an object one point', '{ municipality(code: "PAZ21") { name code } }', 1],
    ['a list with pages two points, and its rows one each', '{ services(first: 10) { nodes { name } } }', 2 + 10],
    ['without a size it is taken to have 25 rows', '{ services { nodes { name } } }', 2 + 25],
    [
      'rows with cursors cost twice: the edge and the row',
      '{ services(first: 10) { edges { node { name } } } }',
      2 + 10 + 10,
    ],
    [
      'what hangs on a row costs for every row',
      '{ services(first: 10) { nodes { municipality { name } } } }',
      2 + 10 + 10,
    ],
    [
      'lists in lists multiply',
      '{ municipalities(first: 10) { nodes { services(first: 5) { nodes { name } } } } }',
      2 + 10 + 10 * (2 + 5),
    ],
    ['the page itself is no row', '{ services(first: 100) { pageInfo { hasNextPage } } }', 2 + 1],
    ['the last rows cost as the first', '{ services(last: 7) { nodes { name } } }', 2 + 7],
    ['a small list is taken to have five rows', '{ services(first: 1) { nodes { licences { number } } } }', 2 + 1 + 5],
    ['introspection has a price of its own', '{ __schema { types { fields { name } } } }', 200],
  ])('%s', (_name, document, expected) => {
    expect(cost(document)).toBe(expected);
  });

  it('takes the size from the variables', () => {
    const document = 'query Q($first: Int) { services(first: $first) { nodes { name } } }';
    expect(cost(document, { first: 50 })).toBe(52);
    expect(cost(document, { first: 500 })).toBe(502);
  });

  it('follows fragments, and counts what they select as if it stood there', () => {
    const inline = '{ services(first: 10) { nodes { ... on Service { municipality { name } } } } }';
    const spread = 'query Q { services(first: 10) { nodes { ...S } } } fragment S on Service { municipality { name } }';
    expect(cost(inline)).toBe(22);
    expect(cost(spread)).toBe(22);
  });

  it('does not follow a document that repeats itself without end', () => {
    const fragments = Array.from(
      { length: 20 },
      (_, i) =>
        `fragment F${String(i)} on Service { a: municipality { name } ...F${String(i + 1)} ...F${String(i + 1)} }`,
    );
    const document = `query Q { services { nodes { ...F0 } } } ${fragments.join(' ')} fragment F20 on Service { name }`;
    expect(() => plan(document)).toThrow(TooManyFields);
  });

  it('measures depth, aliases and root fields', () => {
    const { depth, aliases, rootFields } = plan(
      '{ a: municipality(code: "PAZ21") { district { planningRegion { name } } } b: municipality(code: "SOF46") { name } }',
    );
    expect({ depth, aliases, rootFields }).toEqual({ depth: 4, aliases: 2, rootFields: 2 });
  });

  it('of an answer counts the rows that are there', () => {
    const document = '{ services(first: 500) { nodes { name licences { number } } } }';
    const data = {
      services: {
        nodes: [
          { name: 'a', licences: [{ number: '1' }] },
          { name: 'b', licences: [] },
        ],
      },
    };
    expect(costOfAnswer(plan(document), data)).toBe(2 + 2 + 1);
  });
});
