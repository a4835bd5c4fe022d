import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Context } from '../../../src/platform/request/context.js';
import { workedQuestions } from '../../../src/worked-questions.js';
import { ask } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

type Money = { amount: string; currency: string; year: number; inBgn: string; inEur: string };

const MONEY = '{ amount currency year inBgn inEur }';

let api: Api;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);
const worked = <Data>(number: string, variables: object = {}) =>
  data<Data>(workedQuestions().find(({ file }) => file.startsWith(number))?.document ?? '', variables);

const stotinki = (levs: string | undefined) => BigInt((levs ?? '0.00').replace('.', ''));

describe('delegated spending', () => {
  type Per = { inBgn: string; inEur: string } | null;
  type Spending = { municipality: { code: string; name: string }; money: Money; perInhabitant: Per; perPlace: Per };

  it('of Чавдар in 2025 is 32,400 levs, of which each inhabitant and each place has a part', async () => {
    const { delegatedSpendings } = await worked<{ delegatedSpendings: { nodes: Spending[] } }>('31');
    expect(delegatedSpendings.nodes).toHaveLength(22);
    const chavdar = delegatedSpendings.nodes.find(({ municipality }) => municipality.code === 'SFO57');
    expect(chavdar).toMatchObject({
      municipality: { name: 'Чавдар' },
      money: { amount: '32400.00', currency: 'BGN', inBgn: '32400.00', inEur: '16565.86' },
      perPlace: { inBgn: '8100.00', inEur: '4141.46' },
    });
  });

  it('of every municipality and year is shown per inhabitant of the census and per counted place, as SQL says', async () => {
    type Row = { code: string; levs: string; per_head: string; head_in_euro: string };
    const expected = await ask<Row>(
      database.url,
      `select m.code, round(s.amount_thousand * 1000, 2)::text as levs,
         round(s.amount_thousand * 1000 / c.population, 2)::text as per_head,
         round(s.amount_thousand * 1000 / c.population / 1.95583, 2)::text as head_in_euro
       from delegated_spending s join municipality m on m.id = s.municipality_id join municipality_census c on c.municipality_id = m.id
       where s.year = 2025`,
    );
    type Groups = { coverage: { groupedAggregates: { key: { value: string }[]; countedPlaces: { sum: string } }[] } };
    const { coverage } = await data<Groups>(
      `{ coverage(first: 1) { groupedAggregates(groupBy: [HOST], first: 500) { key { value } countedPlaces { sum } } } }`,
    );
    const places = new Map(
      coverage.groupedAggregates.map(({ key, countedPlaces }) => [key[0]?.value, countedPlaces.sum]),
    );
    const { delegatedSpendings } = await data<{ delegatedSpendings: { nodes: Spending[] } }>(
      `{ delegatedSpendings(first: 500, where: { year: { eq: 2025 } }) { nodes { municipality { code name } money ${MONEY} perInhabitant { inBgn inEur } perPlace { inBgn inEur } } } }`,
    );
    const shown = new Map(delegatedSpendings.nodes.map((each) => [each.municipality.code, each]));
    expect(expected).toHaveLength(265);
    for (const { code, levs: inBgn, per_head, head_in_euro } of expected) {
      const spending = shown.get(code);
      expect(spending?.money.inBgn, code).toBe(inBgn);
      expect(spending?.perInhabitant, code).toEqual({ inBgn: per_head, inEur: head_in_euro });
      const counted = BigInt(places.get(code) ?? 0);
      if (counted === 0n) expect(spending?.perPlace, code).toBeNull();
      else expect(stotinki(spending?.perPlace?.inBgn), code).toBe((2n * stotinki(inBgn) + counted) / (2n * counted));
    }
    expect(delegatedSpendings.nodes.reduce((sum, { money }) => sum + stotinki(money.inBgn), 0n)).toBe(105_166_740_000n);
  });

  it('of the country in each year is the total of the act, and per inhabitant that of all by all', async () => {
    type Total = { money: Money; perInhabitant: Per; municipalities: number; population: number; provenance: string };
    const { country, district } = await worked<{ country: Total; district: { name: string; spendingTotal: Total } }>(
      '31',
    );
    expect(country).toMatchObject({
      ...{
        money: { inBgn: '1051667400.00', inEur: '537709003.34' },
        perInhabitant: { inBgn: '161.30', inEur: '82.47' },
      },
      ...{ municipalities: 265, population: 6_519_789, provenance: 'OFFICIAL' },
    });
    expect(district).toMatchObject({
      name: 'София',
      spendingTotal: { municipalities: 22, money: { inBgn: '36599600.00' } },
    });
    for (const [year, inBgn] of [
      [2022, '533666500.00'],
      [2023, '644784700.00'],
      [2024, '902666200.00'],
    ] as const) {
      expect((await worked<{ country: Total }>('31', { year })).country.money.inBgn).toBe(inBgn);
    }
    // As the acts print them, in thousands; before 2026 in levs.
    for (const [year, thousands] of [
      [2022, '533666.5'],
      [2023, '644784.7'],
      [2024, '902666.2'],
      [2025, '1051667.4'],
    ] as const) {
      type Amount = { amountThousand: string; currency: string; money: Money };
      const { delegatedSpendings } = await data<{ delegatedSpendings: { nodes: Amount[] } }>(
        `{ delegatedSpendings(first: 500, where: { year: { eq: ${String(year)} } }) { nodes { amountThousand currency money ${MONEY} } } }`,
      );
      const { nodes } = delegatedSpendings;
      expect(nodes, String(year)).toHaveLength(265);
      const tenths = nodes.reduce((sum, { amountThousand }) => sum + Math.round(Number(amountThousand) * 10), 0);
      expect((tenths / 10).toFixed(1)).toBe(thousands);
      for (const { currency, money } of nodes) {
        expect([currency, money.currency, money.year, money.amount]).toEqual(['BGN', 'BGN', year, money.inBgn]);
      }
    }
    expect((await worked<{ country: Total | null }>('31', { year: 2019 })).country).toBeNull();
    type Latest = { now: { money: Money }; then: { money: Money }; early: null };
    const latest = await data<Latest>(
      `{ now: spendingTotal { money { year } } then: spendingTotal(asOf: "2023-05-01") { money { year } } early: spendingTotal(asOf: "2019-05-01") { money { year } } }`,
    );
    expect(latest).toEqual({ now: { money: { year: 2025 } }, then: { money: { year: 2023 } }, early: null });
  });

  it('for each place is no better than the places are, and for each inhabitant than the census is', async () => {
    type Of = { provenance: string } | null;
    type Parts = { provenance: string; perInhabitant: Of; perPlace: Of };
    const PARTS = 'provenance perInhabitant { provenance } perPlace { provenance }';
    const { delegatedSpendings, spendingTotal, coverage } = await data<{
      delegatedSpendings: { nodes: (Parts & { municipality: { code: string } })[] };
      spendingTotal: Parts;
      coverage: { nodes: { host: { code: string }; provenance: string }[] };
    }>(
      `{ delegatedSpendings(first: 500, where: { year: { eq: 2025 } }) { nodes { municipality { code } ${PARTS} } }
         spendingTotal(year: 2025) { ${PARTS} }
         coverage(first: 500, where: { provenance: { eq: SYNTHETIC }, countedPlaces: { gt: 0 } }) { nodes { host { code } provenance } } }`,
    );
    const official = { provenance: 'OFFICIAL', perInhabitant: { provenance: 'OFFICIAL' } };
    expect(spendingTotal).toEqual({ ...official, perPlace: { provenance: 'SYNTHETIC' } });
    const invented = new Set(coverage.nodes.map(({ host }) => host.code));
    expect(invented.size).toBeGreaterThan(10);
    for (const { municipality, ...parts } of delegatedSpendings.nodes) {
      expect(parts, municipality.code).toMatchObject(official);
      if (invented.has(municipality.code))
        expect(parts.perPlace, municipality.code).toEqual({ provenance: 'SYNTHETIC' });
    }
  });

  it('asks for places only where somebody wants to know of them', async () => {
    const asking = vi.spyOn(Context.prototype, 'ask');
    const asked = async (fields: string) => {
      asking.mockClear();
      await data(`{ spendingTotal { ${fields} } districts(first: 50) { nodes { spendingTotal { ${fields} } } } }`);
      return asking.mock.calls.length;
    };
    expect(await asked('money { inBgn } perInhabitant { inBgn } municipalities')).toBe(0);
    expect(await asked('countedPlaces perPlace { inBgn }')).toBe(1);
    asking.mockRestore();
  });
});
