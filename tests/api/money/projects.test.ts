import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../../src/worked-questions.js';
import { ask } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

type Total = {
  money: { amount: string; currency: string; inBgn: string; inEur: string } | null;
  stated: number;
  notStated: number;
};
type Worth = { projects: number; amount: Total; grant: Total; provenance: string };
type Part = { code: string; projectMoney: Worth | null };
type Answer = { projectMoney: Worth; fundingProgrammes: { nodes: Part[] }; districts: { nodes: Part[] } };

let api: Api;
let database: TestDatabase;
let found: Answer;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
  const question = workedQuestions().find(({ file }) => file.startsWith('32'))?.document ?? '';
  found = await dataOf<Answer>(api, question);
});
afterAll(() => api.stop());

const stotinki = (total: Total | undefined) => BigInt((total?.money?.inBgn ?? '0.00').replace('.', ''));
const sum = (parts: readonly Part[], of: 'amount' | 'grant') =>
  parts.reduce((all, { projectMoney }) => all + stotinki(projectMoney?.[of]), 0n);

describe('the money of projects (чл. 41)', () => {
  it('of the programmes that public texts name is that of the texts, to the stotinka, in both currencies', () => {
    const of = (code: string) => found.fundingProgrammes.nodes.find((each) => each.code === code)?.projectMoney;
    const mineralniBani = { amount: '378008.50', currency: 'BGN', inBgn: '378008.50', inEur: '193272.68' };
    expect(of('ОПРЧР 2014-2020')).toEqual({
      ...{ projects: 1, provenance: 'OFFICIAL' },
      amount: { money: mineralniBani, stated: 1, notStated: 0 },
      grant: { money: mineralniBani, stated: 1, notStated: 0 },
    });
    expect(of('ПРЧР 2021-2027')).toEqual({
      ...{ projects: 1, provenance: 'OFFICIAL' },
      amount: { money: null, stated: 0, notStated: 1 },
      grant: {
        money: { amount: '49128.00', currency: 'BGN', inBgn: '49128.00', inEur: '25118.75' },
        ...{ stated: 1, notStated: 0 },
      },
    });
  });

  it('of the districts adds up to that of the country, as SQL says it', async () => {
    const { districts, projectMoney } = found;
    expect(districts.nodes).toHaveLength(28);
    const [expected] = await ask<{ projects: number; levs: string; grants: string; none: number }>(
      database.url,
      `select count(*)::int as projects, count(*) filter (where amount is null)::int as none,
         round(sum(amount * case currency when 'EUR' then 1.95583 else 1 end), 2)::text as levs,
         round(sum(coalesce(grant_amount, round(amount * grant_share_percent / 100, 2))
           * case currency when 'EUR' then 1.95583 else 1 end), 2)::text as grants from project`,
    );
    expect(projectMoney).toMatchObject({
      ...{ projects: expected?.projects, provenance: 'SYNTHETIC' },
      amount: { money: { inBgn: expected?.levs }, notStated: expected?.none },
      grant: { money: { inBgn: expected?.grants } },
    });
    const apart = (a: bigint, b: bigint) => (a > b ? a - b : b - a);
    for (const of of ['amount', 'grant'] as const) {
      expect(apart(sum(districts.nodes, of), stotinki(projectMoney[of]))).toBeLessThanOrEqual(14n);
    }
    const count = districts.nodes.reduce((all, each) => all + (each.projectMoney?.projects ?? 0), 0);
    expect(count).toBe(projectMoney.projects);
    expect(districts.nodes.some((each) => each.projectMoney === null)).toBe(true);
  });

  it('costs one statement for all districts', async () => {
    const asked = (first: number) =>
      api.ask(`{ districts(first: ${String(first)}) { nodes { projectMoney { projects } } } }`);
    expect((await asked(28)).statements).toBe((await asked(1)).statements);
  });

  it('is taken together by programme and district in the list too, in each currency by itself', async () => {
    type Groups = {
      projects: {
        groupedAggregates: { key: { dimension: string; value: string | null }[]; grantAmount: { sum: string } }[];
      };
    };
    const { projects } = await dataOf<Groups>(
      api,
      `{ projects { groupedAggregates(groupBy: [FUNDING_PROGRAMME, DISTRICT, CURRENCY]) { key { dimension value } grantAmount { sum } } } }`,
    );
    const values = projects.groupedAggregates.map(({ key, grantAmount }) => [
      ...key.map(({ value }) => value),
      grantAmount.sum,
    ]);
    expect(values).toContainEqual(['ОПРЧР 2014-2020', 'HKV', 'BGN', '378008.50']);
    expect(values).toContainEqual(['ПРЧР 2021-2027', 'VTR', 'BGN', '49128.00']);
  });

  it('is no number where levs and euro stand side by side', async () => {
    await ask(
      database.url,
      `update project set currency = 'EUR' where id = (select id from project where amount is not null and contract_number is distinct from 'BG05SFPR002-2.002-0078' order by external_value limit 1)`,
    );
    type Values = { known: number; sum: string | null; max: string | null };
    const { mixed, levs } = await dataOf<
      Record<'mixed' | 'levs', { aggregates: { amount: Values; ratioOfSums: string | null } }>
    >(
      api,
      `{ mixed: projects { ...Taken } levs: projects(where: { currency: { eq: BGN } }) { ...Taken } }
       fragment Taken on ProjectConnection { aggregates { amount { known sum max } ratioOfSums(of: grantAmount, to: amount) } }`,
    );
    expect(mixed.aggregates).toEqual({
      amount: { known: levs.aggregates.amount.known + 1, sum: null, max: null },
      ratioOfSums: null,
    });
    expect(Number(levs.aggregates.amount.sum)).toBeGreaterThan(378_008);
    expect(levs.aggregates.ratioOfSums).not.toBeNull();
  });
});
