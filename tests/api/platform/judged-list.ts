import fc from 'fast-check';
import { expect } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api } from '../../support/api.js';
import { anyCondition, everyOperation } from './any-condition.js';
import { type Condition, holds, type Plain, type Shape } from './condition.js';

const RUNS = { numRuns: process.env.KARTA_LONG === '1' ? 1_000 : 60 };

/** A list of the schema, and what is needed to judge its rows apart from the server. */
export type JudgedList = {
  readonly name: string;
  readonly input: string;
  /** Keeps the list to one page. */
  readonly scope: Condition;
  readonly nodes: string;
  readonly shape: Shape;
  /** A row as answered, under the names that filters use. */
  readonly plain: (row: Plain) => Plain;
};

type Answer = { readonly list: { readonly nodes: readonly Plain[]; readonly totalCount: number } };

async function rowsOf(api: Api, { name, input, scope, nodes, plain }: JudgedList): Promise<readonly Plain[]> {
  const document = `query Q($where: ${input}) { list: ${name}(where: $where, first: 500) { nodes { ${nodes} } totalCount } }`;
  const { list } = await dataOf<Answer>(api, document, { where: scope });
  expect(list.nodes).toHaveLength(list.totalCount);
  return list.nodes.map(plain);
}

/** The rows answered are those for which the condition holds when each is judged by itself. Says how many they are. */
async function judge(api: Api, list: JudgedList, rows: readonly Plain[], condition: Condition): Promise<number> {
  const document = `query Q($where: ${list.input}) { list: ${list.name}(where: $where, first: 500) { nodes { id } totalCount } }`;
  const answer = await api.ask<Answer>(document, { where: { and: [list.scope, condition] } });
  expect(answer.errors, JSON.stringify(condition)).toEqual([]);
  const expected = new Set(rows.filter((row) => holds(list.shape, condition, row)).map(({ id }) => id));
  const answered = new Set(answer.data.list.nodes.map(({ id }) => id));
  const wrong = { left: [...expected.difference(answered)], besides: [...answered.difference(expected)] };
  expect(wrong, JSON.stringify(condition)).toEqual({ left: [], besides: [] });
  expect(answer.data.list.totalCount).toBe(expected.size);
  return expected.size;
}

export async function judgeAnyConditions(api: Api, list: JudgedList): Promise<void> {
  const rows = await rowsOf(api, list);
  let telling = 0;
  await fc.assert(
    fc.asyncProperty(anyCondition(list.shape, rows), async (condition) => {
      const found = await judge(api, list, rows, condition);
      if (found > 0 && found < rows.length) telling += 1;
    }),
    RUNS,
  );
  // Conditions that hold for all rows or for none would not tell right from wrong.
  expect(telling).toBeGreaterThan(RUNS.numRuns / 10);
}

export async function judgeEveryOperator(api: Api, list: JudgedList): Promise<void> {
  const rows = await rowsOf(api, list);
  for (const operation of everyOperation(list.shape, rows)) {
    for (const condition of fc.sample(operation, 1)) await judge(api, list, rows, condition);
  }
}
