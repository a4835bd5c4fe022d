import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../../src/worked-questions.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

type Money = { amount: string; currency: string; year: number; inBgn: string; inEur: string };
type Price = {
  money: Money | null;
  status: string;
  pricedPlaces: number;
  unpricedPlaces: number;
  undecidedRows: number;
  provenance: string | null;
};
type Priced = { code: string; gapPrice: Price | null };

const MONEY = '{ amount currency year inBgn inEur }';
const PRICE = `gapPrice { money ${MONEY} status pricedPlaces unpricedPlaces undecidedRows provenance }`;
const ASSISTANT_SUPPORT = 'ASSISTANT_SUPPORT';
const STANDARD_OF_2025 = 8096;

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
const levs = (prices: readonly (Price | null)[]) =>
  prices.reduce((sum, price) => sum + stotinki(price?.money?.inBgn), 0n);
const total = (prices: readonly (Price | null)[], count: 'pricedPlaces' | 'unpricedPlaces' | 'undecidedRows') =>
  prices.reduce((sum, price) => sum + (price?.[count] ?? 0), 0);

describe('the price of the gap', () => {
  it('of the country is that of its municipalities, districts and kinds, to the stotinka and to the place', async () => {
    const answer = await data<
      { gapPrice: Price } & Record<'municipalities' | 'districts' | 'serviceKinds', { nodes: Priced[] }>
    >(
      `{ ${PRICE} municipalities(first: 500) { nodes { code ${PRICE} } } districts(first: 50) { nodes { code ${PRICE} } }
         serviceKinds(first: 50) { nodes { code ${PRICE} } } }`,
    );
    const { gapPrice } = answer;
    expect(gapPrice).toMatchObject({
      status: 'PARTLY',
      provenance: 'SYNTHETIC',
      money: { currency: 'BGN', year: 2025 },
    });
    for (const [parts, length] of [
      ['municipalities', 265],
      ['districts', 28],
      ['serviceKinds', 28],
    ] as const) {
      const prices = answer[parts].nodes.map((each) => each.gapPrice);
      expect(prices, parts).toHaveLength(length);
      expect(levs(prices), parts).toBe(stotinki(gapPrice.money?.inBgn));
      for (const count of ['pricedPlaces', 'unpricedPlaces', 'undecidedRows'] as const) {
        expect(total(prices, count), `${parts} ${count}`).toBe(gapPrice[count]);
      }
    }
    expect(gapPrice.pricedPlaces + gapPrice.unpricedPlaces).toBe(7535);
  });

  it('of each kind is missing places times the standard, and unknown where there is none', async () => {
    type Group = { key: { code: string }[]; shortfallPlaces: number };
    const { coverageSummary } = await data<{ coverageSummary: Group[] }>(
      `{ coverageSummary(groupBy: [KIND]) { key { code } shortfallPlaces } }`,
    );
    const missing = new Map(coverageSummary.map(({ key, shortfallPlaces }) => [key[0]?.code, shortfallPlaces]));
    const { country, serviceKinds } = await worked<{ country: Price; serviceKinds: { nodes: Priced[] } }>('30');
    for (const { code, gapPrice } of serviceKinds.nodes) {
      const places = missing.get(code) ?? 0;
      if (code === ASSISTANT_SUPPORT) {
        expect(places).toBeGreaterThan(0);
        expect(gapPrice).toMatchObject({ pricedPlaces: places, unpricedPlaces: 0 });
        expect(gapPrice?.money?.amount).toBe(`${String(places * STANDARD_OF_2025)}.00`);
        expect(country.money?.inBgn).toBe(gapPrice?.money?.inBgn);
      } else {
        expect(gapPrice, code).toMatchObject({ pricedPlaces: 0, unpricedPlaces: places });
        const isKnown = places === 0 && gapPrice?.undecidedRows === 0;
        expect(gapPrice?.status, code).toBe(isKnown ? 'KNOWN' : 'UNKNOWN');
        expect(gapPrice?.money?.inBgn ?? null, code).toBe(isKnown ? '0.00' : null);
      }
    }
  });

  it('of a district is that of its rows', async () => {
    type Row = { kind: { code: string }; shortfallPlaces: number; gapPrice: Price };
    type Answer = { district: { name: string; gapPrice: Price; coverage: { nodes: Row[] } } };
    const { districts } = await data<{ districts: { nodes: { code: string }[] } }>(
      `{ districts(first: 50) { nodes { code } } }`,
    );
    for (const code of ['PAZ', 'SFO', ...districts.nodes.slice(0, 3).map((each) => each.code)]) {
      const { district } = await worked<Answer>('30', { district: code });
      const rows = district.coverage.nodes;
      expect(levs(rows.map(({ gapPrice }) => gapPrice)), code).toBe(stotinki(district.gapPrice.money?.inBgn));
      for (const { kind, shortfallPlaces, gapPrice } of rows) {
        const isPriced = kind.code === ASSISTANT_SUPPORT;
        expect(gapPrice.status).toBe(isPriced ? 'KNOWN' : 'UNKNOWN');
        expect(isPriced ? gapPrice.pricedPlaces : gapPrice.unpricedPlaces).toBe(shortfallPlaces);
      }
    }
  });

  it('of every group of rows is that of its kinds, and adds up, in as many statements for many groups as for few', async () => {
    type Group = {
      key: { by: string; code: string | null }[];
      shortfallPlaces: number;
      gapPrice: Price & { wholeMoney: Money | null };
    };
    const grouped = async (groupBy: string, where = '') => {
      const document = `{ coverageSummary(groupBy: [${groupBy}]${where}) { key { by code } shortfallPlaces gapPrice { wholeMoney ${MONEY} ${PRICE.slice('gapPrice { '.length)} } }`;
      const answer = await api.ask<{ coverageSummary: Group[] }>(document);
      expect(answer.errors).toEqual([]);
      return { groups: answer.data.coverageSummary, statements: answer.statements };
    };
    const { gapPrice } = await data<{ gapPrice: Price }>(`{ ${PRICE} }`);
    const country = await grouped('');
    expect(country.groups).toHaveLength(1);
    expect(country.groups[0]?.gapPrice).toMatchObject({ ...gapPrice, wholeMoney: null });
    for (const by of ['DISTRICT', 'MUNICIPALITY', 'LEVEL', 'KIND', 'TARGET_GROUP', 'DISTRICT, LEVEL', 'KIND, STATUS']) {
      const { groups, statements } = await grouped(by);
      expect(statements, by).toBe(country.statements);
      const prices = groups.map((each) => each.gapPrice);
      expect(levs(prices), by).toBe(stotinki(gapPrice.money?.inBgn));
      for (const count of ['pricedPlaces', 'unpricedPlaces', 'undecidedRows'] as const) {
        expect(total(prices, count), `${by} ${count}`).toBe(gapPrice[count]);
      }
      for (const { shortfallPlaces, gapPrice: price } of groups) {
        expect(price.pricedPlaces + price.unpricedPlaces, by).toBe(shortfallPlaces);
        const isWhole = price.unpricedPlaces + price.undecidedRows === 0;
        expect(price.status === 'KNOWN', by).toBe(isWhole);
        expect(price.wholeMoney, by).toEqual(isWhole ? price.money : null);
        if (price.pricedPlaces === 0 && !isWhole) expect([price.status, price.money]).toEqual(['UNKNOWN', null]);
      }
    }
    const few = await grouped('DISTRICT', ', where: { kind: { eq: "ASSISTANT_SUPPORT" } }');
    expect(levs(few.groups.map((each) => each.gapPrice))).toBe(stotinki(gapPrice.money?.inBgn));
    expect(
      total(
        few.groups.map((each) => each.gapPrice),
        'unpricedPlaces',
      ),
    ).toBe(0);
  });

  it('takes the standard of the latest year not after the day, and is null before the first edition', async () => {
    const at = async (asOf: string) =>
      (
        await data<{ gapPrice: Price | null }>(
          `query Q($asOf: Date) { gapPrice(asOf: $asOf) { money ${MONEY} pricedPlaces } }`,
          { asOf },
        )
      ).gapPrice;
    expect(await at('2024-08-12')).toBeNull();
    for (const [asOf, standard, year] of [
      ['2024-12-31', 7016, 2024],
      ['2025-01-01', 8096, 2025],
    ] as const) {
      const price = await at(asOf);
      expect(price?.money).toMatchObject({ year, amount: `${String((price?.pricedPlaces ?? 0) * standard)}.00` });
    }
  });

  it('rests on the standards that are shown, which say that they are derived', async () => {
    type Standard = {
      kind: { code: string };
      year: number;
      money: Money;
      provenance: string;
      source: { title: string };
    };
    const { costStandards } = await worked<{ costStandards: { nodes: Standard[] } }>('30');
    expect(costStandards.nodes.map(({ kind, year, money }) => [kind.code, year, money.amount])).toEqual(
      [
        [2022, 4776],
        [2023, 5546],
        [2024, 7016],
        [2025, 8096],
      ].map(([year, amount]) => [ASSISTANT_SUPPORT, year, `${String(amount)}.00`]),
    );
    for (const { provenance, source } of costStandards.nodes) {
      expect(provenance).toBe('PLACEHOLDER');
      expect(source.title).toContain('официалният стандарт не е намерен');
    }
  });

  it('takes one question to the thread and one statement more, however many municipalities', async () => {
    const statements = async (first: number, field: string) =>
      (await api.ask(`{ municipalities(first: ${String(first)}) { nodes { code ${field} } } }`)).statements;
    const [one, all] = [await statements(1, PRICE), await statements(265, PRICE)];
    expect(all).toBe(one);
  });
});
