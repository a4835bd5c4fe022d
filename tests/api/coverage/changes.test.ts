import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

type Totals = { readonly shortfallPlaces: number };

describe('changes between two days', () => {
  const CHANGES = `query C($from: Date!, $to: Date!, $where: CoverageWhereInput) { changes: coverageChanges(from: $from, to: $to, where: $where) {
    shortfallPlaces totals { cause shortfallPlaces message(lang: "bg") } rows { row { host { code } level kind { code } } before { havePlaces maximumUsers shortfallPlaces } after { havePlaces maximumUsers shortfallPlaces }
      parts { cause havePlaces maximumUsers shortfallPlaces article concurrent events { day havePlaces fact { __typename } backedBy { host { code } } } } } } }`;
  type Figures = { havePlaces: number; maximumUsers: number | null; shortfallPlaces: number } | null;
  type Changes = {
    changes: {
      shortfallPlaces: number;
      totals: { cause: string; shortfallPlaces: number }[];
      rows: {
        before: Figures;
        after: Figures;
        parts: { cause: string; havePlaces: number; shortfallPlaces: number; article: string; events: object[] }[];
      }[];
    };
  };
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

  it('add up to the whole: of each row, and of the country', async () => {
    const { changes } = await data<Changes>(CHANGES, { from: '2025-11-25', to: '2026-11-25' });
    const country = async (asOf: string) =>
      (await data<{ sums: Totals[] }>(`{ sums: coverageSummary(groupBy: [], asOf: "${asOf}") { shortfallPlaces } }`))
        .sums[0]?.shortfallPlaces ?? 0;
    expect(changes.shortfallPlaces).toBe((await country('2026-11-25')) - (await country('2025-11-25')));
    expect(sum(changes.totals.map(({ shortfallPlaces }) => shortfallPlaces))).toBe(changes.shortfallPlaces);
    expect(changes.totals.length).toBeGreaterThan(4);
    for (const { before, after, parts } of changes.rows) {
      expect(sum(parts.map(({ havePlaces }) => havePlaces))).toBe((after?.havePlaces ?? 0) - (before?.havePlaces ?? 0));
      expect(sum(parts.map(({ shortfallPlaces }) => shortfallPlaces))).toBe(
        (after?.shortfallPlaces ?? 0) - (before?.shortfallPlaces ?? 0),
      );
      for (const { article } of parts) expect(article).toMatch(/ЗСУ|ПЗР/);
    }
  });

  it('of one district are part of those of the country', async () => {
    const variables = { from: '2025-11-25', to: '2026-11-25' };
    const whole = (await data<Changes>(CHANGES, variables)).changes;
    const part = (await data<Changes>(CHANGES, { ...variables, where: { district: { eq: 'PAZ' } } })).changes;
    expect(part.rows.length).toBeGreaterThan(0);
    for (const row of part.rows) expect(whole.rows).toContainEqual(row);
  });

  it('are none within one day', async () => {
    const { changes } = await data<Changes>(CHANGES, { from: '2026-11-25', to: '2026-11-25' });
    expect(changes).toMatchObject({ shortfallPlaces: 0, totals: [], rows: [] });
  });
});
