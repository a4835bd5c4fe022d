import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, day } from '../../../src/kernel/day.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

type Row = {
  kind: string;
  body: string;
  dueOn: string;
  lapsesOn: string;
  isOverdue: boolean;
  article: string;
  subject: { __typename: string; validUntil?: string; ends?: string } | null;
};
const ROW =
  'kind body dueOn lapsesOn isOverdue article municipality { code } service { id } subject { __typename ... on Licence { validUntil } ... on Provision { ends: validUntil } }';

async function list(args: string): Promise<readonly Row[]> {
  const { data, errors } = await api.ask<{ deadlines: { nodes: Row[] } }>(
    `{ deadlines(${args}) { nodes { ${ROW} } } }`,
  );
  expect(errors).toEqual([]);
  return data.deadlines.nodes;
}

describe('what falls due', () => {
  it('comes the earliest first, for the body and until the day that are asked about', async () => {
    const rows = await list('body: PROVIDER, until: "2027-01-31", first: 100');
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ body }) => body))).toEqual(new Set(['PROVIDER']));
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(rows.map(({ dueOn }) => dueOn).toSorted());
    expect(rows.at(-1)?.dueOn.localeCompare('2027-01-31')).toBeLessThanOrEqual(0);
    for (const { lapsesOn, dueOn, isOverdue } of rows) {
      expect(lapsesOn >= dueOn).toBe(true);
      expect(isOverdue).toBe(lapsesOn < '2026-11-25');
    }
  });

  it('of a licence is its renewal, three months before its end', async () => {
    const rows = await list('where: { kind: { eq: LICENCE_RENEWAL } }, first: 50');
    for (const { dueOn, subject } of rows) expect(dueOn).toBe(addMonths(day(subject?.validUntil ?? ''), -3));
    expect(rows.length).toBe(50);
  });

  it('lapses on a working day, unless it is counted back from what it must come before', async () => {
    const rows = await list('until: "2028-12-31", first: 500');
    const moved = new Set(rows.filter(({ lapsesOn, dueOn }) => lapsesOn > dueOn).map(({ kind }) => kind));
    expect(moved.size).toBeGreaterThan(0);
    expect([...moved].filter((kind) => ['LICENCE_RENEWAL', 'REASSIGNMENT'].includes(kind))).toEqual([]);
    const weekend = ({ dueOn }: Row) => [0, 6].includes(new Date(dueOn).getUTCDay());
    expect(rows.some((row) => row.kind === 'LICENCE_RENEWAL' && weekend(row))).toBe(true);
  });

  it('of a contract with a private provider is the next competition, two months before its end', async () => {
    const rows = await list('where: { kind: { eq: REASSIGNMENT } }, first: 50');
    for (const { dueOn, subject } of rows) expect(dueOn).toBe(addMonths(day(subject?.ends ?? ''), -2));
  });

  it('can be counted by body and district', async () => {
    const { data, errors } = await api.ask<{
      deadlines: { groupedAggregates: { count: number }[]; totalCount: number };
    }>('{ deadlines { totalCount groupedAggregates(groupBy: [DISTRICT], first: 100) { count key { value } } } }');
    expect(errors).toEqual([]);
    const { groupedAggregates, totalCount } = data.deadlines;
    expect(groupedAggregates.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
  });
});
