import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { everyRow, NEXT } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, emptyDatabase, type TestDatabase } from '../../support/database.js';

let api: Api;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

type Share = { provenance: string; records: number; share: string };
type Part = {
  type: string;
  records: number;
  byProvenance: Share[];
  source: { key: string; origin: string; licence: string; asOfDay: string | null };
};
type Dataset = { dataset: { isDemonstration: boolean; byProvenance: Share[]; parts: Part[] } };

const DATASET = `{ dataset { isDemonstration byProvenance { provenance records share }
  parts { type records byProvenance { provenance records share } source { key origin licence asOfDay } } } }`;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the dataset', () => {
  it('adds up: provenances to parts, parts to the whole, shares to one', async () => {
    const { byProvenance, parts } = (await api.ask<Dataset>(DATASET)).data.dataset;
    const addsUp = (shares: readonly Share[], records: number) => {
      expect(sum(shares.map((each) => each.records))).toBe(records);
      expect(sum(shares.map(({ share }) => Number(share)))).toBeCloseTo(1, 3);
      for (const each of shares) expect(each.share).toBe((each.records / records).toFixed(4));
    };
    for (const part of parts) addsUp(part.byProvenance, part.records);
    addsUp(byProvenance, sum(parts.map(({ records }) => records)));
    for (const { provenance, records } of byProvenance) {
      const inParts = parts.flatMap((part) => part.byProvenance).filter((share) => share.provenance === provenance);
      expect(sum(inParts.map((share) => share.records))).toBe(records);
    }
  });

  it('counts the records that there are', async () => {
    const { parts } = (await api.ask<Dataset>(DATASET)).data.dataset;
    const recordsOf = (type: string) => sum(parts.filter((part) => part.type === type).map(({ records }) => records));
    expect(recordsOf('Municipality')).toBe(265);
    expect(recordsOf('District')).toBe(28);
    for (const [type, table] of [
      ['Service', 'service'],
      ['Licence', 'licence'],
      ['MapEntry', 'map_entry'],
      ['Allocation', 'allocation'],
      ['ServiceLocation', 'service_location'],
    ] as const) {
      const [row] = await ask<{ count: number }>(database.url, `select count(*)::int as count from ${table}`);
      expect({ type, records: recordsOf(type) }).toEqual({ type, records: row?.count });
    }
  });

  it('names a source with its terms for every part, and says what is invented', async () => {
    const { isDemonstration, parts } = (await api.ask<Dataset>(DATASET)).data.dataset;
    expect(isDemonstration).toBe(true);
    for (const { type, byProvenance, source } of parts) {
      expect(source.licence.length).toBeGreaterThan(3);
      const invented = byProvenance.some(({ provenance }) => provenance === 'SYNTHETIC');
      if (invented) expect({ type, origin: source.origin }).toEqual({ type, origin: 'DEMONSTRATION' });
    }
  });

  it('of an empty database has no parts and is no demonstration', async () => {
    const empty = await apiOver(await emptyDatabase());
    const answer =
      await empty.ask(`{ dataset { isDemonstration byProvenance { records } parts { type } } municipalities { totalCount }
      coverage { totalCount edition { id } } coverageSummary(groupBy: []) { shortfallPlaces } }`);
    await empty.stop();
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      dataset: { isDemonstration: false, byProvenance: [], parts: [] },
      municipalities: { totalCount: 0 },
      coverage: { totalCount: 0, edition: null },
      coverageSummary: [],
    });
  });
});

describe('what is invented', () => {
  it.each([
    ['services', 'ServiceWhereInput'],
    ['providers', 'ProviderWhereInput'],
  ])('says so in its name, in both languages: %s', async (list, input) => {
    const document = `query Q($where: ${input}, $after: String) { list: ${list}(where: $where, first: 500, after: $after) {
      nodes { bg: name(lang: "bg") en: name(lang: "en") } ${NEXT} } }`;
    const names = await everyRow<{ bg: string; en: string }>(api, document, {
      where: { provenance: { eq: 'SYNTHETIC' } },
    });
    for (const { bg, en } of names) {
      expect(bg).toMatch(/^Демонстрацион.*\(измислен/);
      expect(en).toMatch(/^Demonstration .*\(invented\)/);
    }
    const [table] = await ask<{ count: number }>(
      database.url,
      `select count(*)::int as count from ${list.slice(0, -1)} where provenance = 'SYNTHETIC'`,
    );
    expect(names).toHaveLength(table?.count ?? 0);
    expect(names.length).toBeGreaterThan(500);
  });

  it('makes every figure that rests on it SYNTHETIC too', async () => {
    const { data } = await api.ask<{
      coverage: { nodes: { provenance: string }[] };
      coverageSummary: { provenance: string }[];
    }>(
      '{ coverage(first: 500, where: { countedPlaces: { gt: 0 } }) { nodes { provenance } } coverageSummary(groupBy: []) { provenance } }',
    );
    expect(new Set(data.coverage.nodes.map(({ provenance }) => provenance))).toEqual(new Set(['SYNTHETIC']));
    expect(data.coverageSummary).toEqual([{ provenance: 'SYNTHETIC' }]);
  });
});
