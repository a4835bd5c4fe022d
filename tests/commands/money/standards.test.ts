import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { actors, errorOf, give } from '../../support/office.js';

type Price = { money: { amount: string; currency: string; year: number } | null; status: string; pricedPlaces: number };

let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
beforeAll(async () => {
  const database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, 'PDV22');
});
afterAll(() => api.stop());

const basis = { actNumber: 'РМС № 1 (измислено)', actDate: '2026-01-15' };
const standard = { kind: 'THERAPY_REHABILITATION', year: 2026, amount: '1234.56', unit: 'USER_YEAR', basis };
const STANDARD = 'costStandard { id version amount currency year provenance }';
const adopt = (input: object) => give(api, by.ministry, 'costStandardAdopt', { ...standard, ...input }, STANDARD);
const priceOn = async (asOf: string, knownAt: string | null = null) =>
  (
    await dataOf<{ serviceKind: { gapPrice: Price } }>(
      api,
      `query Q($asOf: Date, $knownAt: DateTime) { serviceKind(code: "THERAPY_REHABILITATION", asOf: $asOf, knownAt: $knownAt) { gapPrice { money { amount currency year } status pricedPlaces } } }`,
      { asOf, knownAt },
    )
  ).serviceKind.gapPrice;

describe('a standard of cost (чл. 45)', () => {
  it('is adopted by the ministry and nobody else, and gives the gap of its kind a price from its year on', async () => {
    for (const as of [by.municipality, by.asp, by.aksu, by.operator, by.reader]) {
      expect(await errorOf(api, as, 'costStandardAdopt', standard)).toBe('FORBIDDEN');
    }
    expect((await priceOn('2026-11-25')).money).toBeNull();
    const { userErrors, costStandard } = await adopt({});
    expect(userErrors).toEqual([]);
    expect(costStandard).toMatchObject({ version: 1, amount: '1234.56', currency: 'EUR', year: 2026 });
    const price = await priceOn('2026-11-25');
    const cents = BigInt(price.pricedPlaces) * 123_456n;
    expect(price.money).toEqual({
      currency: 'EUR',
      year: 2026,
      amount: `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`,
    });
    expect(price.pricedPlaces).toBeGreaterThan(0);
    expect((await priceOn('2025-12-31')).money).toBeNull();
  });

  it('is corrected by adopting it once more: a new version, and what was known before stays', async () => {
    const before = await priceOn('2026-11-25');
    type Recorded = { costStandards: { nodes: { history: { nodes: { recordedAt: string }[] } }[] } };
    const { costStandards } = await dataOf<Recorded>(
      api,
      `{ costStandards(first: 1, where: { year: { eq: 2026 } }) { nodes { history { nodes { recordedAt } } } } }`,
    );
    const recordedAt = costStandards.nodes[0]?.history.nodes[0]?.recordedAt ?? '';
    const { costStandard } = await adopt({ amount: '2000' });
    expect(costStandard).toMatchObject({ version: 2, amount: '2000.00' });
    expect((await priceOn('2026-11-25')).money?.amount).toBe(`${String(2000 * before.pricedPlaces)}.00`);
    expect(await priceOn('2026-11-25', recordedAt)).toEqual(before);
  });

  it.each([
    ['an amount of nothing', { amount: '0' }, 'STANDARD_AMOUNT', 'amount'],
    ['an amount below zero', { amount: '-1' }, 'STANDARD_AMOUNT', 'amount'],
    ['a part of a cent', { amount: '1.001' }, 'STANDARD_AMOUNT', 'amount'],
    ['a year far ahead', { year: 2028 }, 'STANDARD_YEAR', 'year'],
    ['a kind that does not exist', { kind: 'NOTHING' }, 'NO_SUCH_RECORD', 'kind'],
  ])('is refused for %s', async (_, wrong, code, field) => {
    expect((await adopt(wrong)).userErrors).toEqual([{ code, field: ['input', field] }]);
  });

  it('for a year in levs is in levs', async () => {
    expect((await adopt({ kind: 'SKILLS_TRAINING', year: 2025, amount: '10.5' })).costStandard).toMatchObject({
      ...{ amount: '10.50', currency: 'BGN' },
    });
  });

  it('is read in the audit by everybody who may read that, as it is public', async () => {
    type Entries = { auditEntries: { nodes: { input: string | null; actNumber: string | null }[] } };
    const { data } = await api.ask<Entries>(
      `{ auditEntries(first: 1, where: { command: { eq: "costStandardAdopt" } }) { nodes { input actNumber } } }`,
      {},
      { ...by.operator },
    );
    expect(data.auditEntries.nodes).toEqual([
      { input: expect.stringContaining('1234.56') as unknown, actNumber: basis.actNumber },
    ]);
  });
});
