import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compiled, taken } from '../../../src/platform/answers/compiled-query.js';
import { type Operation } from '../../../src/platform/answers/operation.js';

const schema = buildSchema(`
  enum Level { LOW HIGH }
  input Condition { eq: Int = 7 and: [Condition!] }
  type Query { told(where: Condition, level: Level, first: Int): String }
`);

const field = schema.getQueryType()?.getFields().told;
if (field !== undefined) {
  field.resolve = (_, args, seen: { args?: unknown }) => {
    seen.args = args;
    return '';
  };
}

function operationOf(source: string): Operation {
  const document = parse(source);
  const [node] = document.definitions;
  return { document, node } as unknown as Operation;
}

describe('a compiled document', () => {
  const made = compiled(
    schema,
    operationOf(
      'query Q($where: Condition, $level: Level = LOW, $first: Int!) { told(where: $where, level: $level, first: $first) }',
    ),
  );
  if (made === null) throw new Error('not compiled');

  async function told(given: Record<string, unknown>, coerced: Record<string, unknown>): Promise<unknown> {
    const seen: { args?: unknown } = {};
    await made?.query(undefined, seen, taken(made, given, coerced));
    return seen.args;
  }

  it('takes conditions as they were coerced, and plain values as they came', async () => {
    expect(made.inputs).toEqual(['where']);
    const coerced = { where: { eq: 7, and: [{ eq: 1 }] }, level: 'HIGH', first: 2 };
    expect(await told({ where: { and: [{ eq: 1 }] }, level: 'HIGH', first: 2 }, coerced)).toEqual(coerced);
  });

  it('knows a condition that is null from one that was not given', async () => {
    expect(await told({ where: null, first: 2 }, { where: null, first: 2 })).toMatchObject({ where: null });
    expect(await told({ first: 2 }, { first: 2 })).not.toHaveProperty('where');
  });
});
