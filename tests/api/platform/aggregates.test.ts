import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let api: Api;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

type Values = { known: number; sum: string | null; average: string | null; min: number | null; max: number | null };
type Group = { key: { dimension: string; value: string | null; name: string | null }[]; count: number; places: Values };

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);
const PLACES = 'count places { known sum average min max }';

describe('rows of a list taken together', () => {
  it('are all rows of the filter, whatever the page', async () => {
    const { list } = await data<{ list: { nodes: unknown[]; aggregates: Group } }>(
      `{ list: allocations(first: 1, where: { kind: { code: { eq: "ASSISTANT_SUPPORT" } } }) { nodes { id } aggregates { ${PLACES} } } }`,
    );
    const [expected] = await ask<Record<string, string>>(
      database.url,
      `select count(*)::int as count, count(places)::int as known, sum(places)::text as sum, round(avg(places), 4)::text as average, min(places) as min, max(places) as max
      from allocation where kind_id = (select id from service_kind where code = 'ASSISTANT_SUPPORT')`,
    );
    expect(list.nodes).toHaveLength(1);
    expect({ count: list.aggregates.count, ...list.aggregates.places }).toEqual(expected);
  });

  it('of none are none: nothing is known, and an unknown sum is not zero', async () => {
    const { list } = await data<{ list: { aggregates: Group } }>(
      `{ list: allocations(where: { places: { lt: 0 } }) { aggregates { ${PLACES} } } }`,
    );
    expect(list.aggregates).toEqual({ count: 0, places: { known: 0, sum: null, average: null, min: null, max: null } });
  });

  it('add up: groups to the whole, by every way of grouping', async () => {
    for (const groupBy of [
      'KIND',
      'DISTRICT',
      'PLANNING_REGION',
      'ACTIVITY_GROUP',
      'TARGET_GROUP',
      'SERVICE_STATE',
      'PROVENANCE',
      'VALID_FROM_YEAR',
      'VALID_UNTIL_MONTH',
    ]) {
      const { list } = await data<{ list: { aggregates: Group; groupedAggregates: Group[] } }>(
        `{ list: allocations { aggregates { ${PLACES} } groupedAggregates(groupBy: [${groupBy}], first: 5000) { key { value } ${PLACES} } } }`,
      );
      const total = (of: (group: Group) => number) => list.groupedAggregates.reduce((sum, group) => sum + of(group), 0);
      expect({ groupBy, count: total(({ count }) => count) }).toEqual({ groupBy, count: list.aggregates.count });
      expect(total(({ places }) => Number(places.sum ?? 0))).toBe(Number(list.aggregates.places.sum));
      const values = list.groupedAggregates.map(({ key }) => key[0]?.value);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('are what plain SQL finds, by two dimensions at once, with names', async () => {
    const { list } = await data<{ list: { groupedAggregates: Group[] } }>(
      `{ list: allocations { groupedAggregates(groupBy: [DISTRICT, KIND], first: 5000) { key { dimension value name(lang: "en") } ${PLACES} } } }`,
    );
    const rows = await ask<{ district: string; kind: string; name: string; count: number; sum: string | null }>(
      database.url,
      `select d.code as district, k.code as kind, k.name_en as name, count(*)::int as count, sum(a.places)::text as sum
      from allocation a join service s on s.id = a.service_id join municipality m on m.id = s.municipality_id
        join district d on d.id = m.district_id join service_kind k on k.id = a.kind_id
      group by d.code, k.code, k.name_en order by d.code collate "C", k.code collate "C"`,
    );
    const groups = list.groupedAggregates.map(({ key, count, places }) => ({
      ...{ district: key[0]?.value, kind: key[1]?.value, name: key[1]?.name, count, sum: places.sum },
    }));
    expect(groups).toEqual(rows);
  });

  it('of services that stand in several groups stand in each of them once', async () => {
    const { list } = await data<{ list: { groupedAggregates: Group[] } }>(
      '{ list: services { groupedAggregates(groupBy: [KIND]) { key { value } count } } }',
    );
    const rows = await ask<{ kind: string | null; count: number }>(
      database.url,
      `select k.code as kind, count(distinct s.id)::int as count from service s
        left join allocation a on a.service_id = s.id and a.valid_from <= '2026-11-25' and coalesce(a.valid_until > '2026-11-25', true)
        left join service_kind k on k.id = a.kind_id group by k.code order by k.code collate "C"`,
    );
    expect(list.groupedAggregates.map(({ key, count }) => ({ kind: key[0]?.value, count }))).toEqual(rows);
  });

  it('know how a service and a licence stand on the day, as the single one does', async () => {
    type Rows = { list: { nodes: { state: string }[]; groupedAggregates: Group[]; pageInfo: { endCursor: string } } };
    for (const day of ['2019-06-01', '2024-02-29', '2026-11-25', '2027-08-01']) {
      const counts = new Map<string, number>();
      for (let after: string | null = null, more = true; more;) {
        const { list }: Rows & { list: { pageInfo: { hasNextPage: boolean } } } = await data(
          `query Q($day: Date, $after: String) { list: services(asOf: $day, first: 500, after: $after) { nodes { state }
            groupedAggregates(groupBy: [STATE]) { key { value } count } pageInfo { endCursor hasNextPage } } }`,
          { day, after },
        );
        for (const { state } of list.nodes) counts.set(state, (counts.get(state) ?? 0) + 1);
        more = list.pageInfo.hasNextPage;
        after = list.pageInfo.endCursor;
        if (!more) {
          const groups = list.groupedAggregates.map(({ key, count }): [string, number] => [key[0]?.value ?? '', count]);
          expect(new Map(groups)).toEqual(counts);
        }
      }
      const { licences } = await data<{ licences: { nodes: { status: string }[]; totalCount: number } }>(
        'query Q($day: Date) { licences(asOf: $day, first: 500, where: { status: { in: [VALID, REVOKED] } }) { totalCount nodes { status } } }',
        { day },
      );
      expect(licences.nodes.every(({ status }) => status === 'VALID' || status === 'REVOKED')).toBe(true);
    }
  });

  it('are filtered by what they come to', async () => {
    const { list } = await data<{ list: { all: Group[]; few: Group[] } }>(
      `{ list: allocations {
        all: groupedAggregates(groupBy: [KIND]) { key { value } ${PLACES} }
        few: groupedAggregates(groupBy: [KIND], having: { or: [{ count: { lt: 50 } }, { places: { sum: { gte: "20000" } } }], not: [{ places: { max: { gt: 900 } } }] }) { key { value } ${PLACES} } } }`,
    );
    const holds = ({ count, places }: Group) =>
      (count < 50 || Number(places.sum) >= 20_000) && !((places.max ?? 0) > 900);
    expect(list.few).toEqual(list.all.filter(holds));
    expect(list.few.length).toBeGreaterThan(0);
    expect(list.few.length).toBeLessThan(list.all.length);
  });

  it('come in the order asked for, and only so many; without an order none is left out silently', async () => {
    const { list } = await data<{ list: { top: Group[]; all: Group[] } }>(
      `{ list: allocations { all: groupedAggregates(groupBy: [KIND]) { key { value } ${PLACES} }
        top: groupedAggregates(groupBy: [KIND], orderBy: [{ field: PLACES_SUM, direction: DESC }], first: 3) { key { value } ${PLACES} } } }`,
    );
    const sums = list.all.map(({ places }) => Number(places.sum)).sort((a, b) => b - a);
    expect(list.top.map(({ places }) => Number(places.sum))).toEqual(sums.slice(0, 3));
    const { errors } = await api.ask('{ allocations { groupedAggregates(groupBy: [KIND], first: 3) { count } } }');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('more than 3 groups');
  });

  it('have ratios of sums, not sums of ratios', async () => {
    const { list } = await data<{ list: { groupedAggregates: (Group & { ratio: string })[] } }>(
      `{ list: municipalityCensuses { groupedAggregates(groupBy: [DISTRICT]) { key { value } ratio: ratioOfSums(of: age65AndOver, to: population) } } }`,
    );
    const rows = await ask<{ district: string; ratio: string }>(
      database.url,
      `select d.code as district, round(sum(c.age65and_over)::numeric / sum(c.population), 4)::text as ratio
      from municipality_census c join municipality m on m.id = c.municipality_id join district d on d.id = m.district_id group by d.code order by d.code collate "C"`,
    );
    expect(list.groupedAggregates.map(({ key, ratio }) => ({ district: key[0]?.value, ratio }))).toEqual(rows);
  });

  it('hang on many parents with one statement', async () => {
    const document = (first: number) =>
      `{ municipalities(first: ${String(first)}) { nodes { services { aggregates { count } groupedAggregates(groupBy: [STATE]) { count } } } } }`;
    const [few, many] = [await api.ask(document(5)), await api.ask(document(200))];
    expect(few.errors).toEqual([]);
    expect(few.statements).toBe(many.statements);
    type Nested = {
      municipalities: {
        nodes: { services: { aggregates: { count: number }; groupedAggregates: { count: number }[] } }[];
      };
    };
    for (const { services } of (many.data as Nested).municipalities.nodes) {
      expect(services.groupedAggregates.reduce((sum, { count }) => sum + count, 0)).toBe(services.aggregates.count);
    }
  });

  it.each([
    [
      'seven dimensions',
      'groupBy: [KIND, DISTRICT, SERVICE_STATE, PROVENANCE, PLANNING_REGION, ACTIVITY_GROUP, TARGET_GROUP]',
    ],
    ['no group', 'groupBy: [KIND], first: 0'],
    ['more groups than anybody reads', 'groupBy: [KIND], first: 5001'],
  ])('are refused for %s', async (_name, args) => {
    const { errors } = await api.ask(`{ allocations { groupedAggregates(${args}) { count } } }`);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuse a null in a condition on groups', async () => {
    const { errors } = await api.ask(
      '{ allocations { groupedAggregates(groupBy: [KIND], having: { count: { eq: null } }) { count } } }',
    );
    expect(errors[0]?.extensions.code).toBe('FILTER_NULL_NOT_ALLOWED');
  });
});

describe('rows of coverage taken together', () => {
  it('come to what the summary says', async () => {
    type Both = {
      coverage: {
        groupedAggregates: { key: { value: string }[]; shortfallPlaces: Values; ratio: string }[];
      };
      coverageSummary: { key: { code: string }[]; shortfallPlaces: number }[];
    };
    const both = await data<Both>(`{
      coverage { groupedAggregates(groupBy: [DISTRICT]) { key { value } shortfallPlaces { sum } ratio: ratioOfSums(of: havePlaces, to: maximumUsers) } }
      coverageSummary(groupBy: [DISTRICT]) { key { code } shortfallPlaces } }`);
    expect(
      both.coverage.groupedAggregates.map(({ key, shortfallPlaces }) => [key[0]?.value, Number(shortfallPlaces.sum)]),
    ).toEqual(both.coverageSummary.map(({ key, shortfallPlaces }) => [key[0]?.code, shortfallPlaces]));
    for (const { ratio } of both.coverage.groupedAggregates) expect(ratio).toMatch(/^\d+\.\d{4}$/);
  });

  it('are filtered, ordered and limited as stored ones are', async () => {
    type Answer = { coverage: { groupedAggregates: { count: number; openPlaces: Values }[] } };
    const { coverage } =
      await data<Answer>(`{ coverage { groupedAggregates(groupBy: [KIND], having: { openPlaces: { sum: { gt: "100" } } },
      orderBy: [{ field: OPEN_PLACES_SUM, direction: DESC }], first: 4) { count openPlaces { sum known } } } }`);
    const sums = coverage.groupedAggregates.map(({ openPlaces }) => Number(openPlaces.sum));
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(sums.length).toBe(4);
    expect(Math.min(...sums)).toBeGreaterThan(100);
  });

  it('of a ledger say how many lines count and how many do not', async () => {
    type Answer = {
      coverage: {
        nodes: {
          countedPlaces: number;
          contributions: { groupedAggregates: { key: { value: string }[]; allocatedPlaces: Values }[] };
        }[];
      };
    };
    const { coverage } = await data<Answer>(
      '{ coverage(first: 100) { nodes { countedPlaces contributions { groupedAggregates(groupBy: [OUTCOME]) { key { value } allocatedPlaces { sum } } } } } }',
    );
    for (const { countedPlaces, contributions } of coverage.nodes) {
      const counted = contributions.groupedAggregates.find(({ key }) => key[0]?.value === 'COUNTED');
      expect(Number(counted?.allocatedPlaces.sum ?? 0)).toBe(countedPlaces);
    }
  });
});
