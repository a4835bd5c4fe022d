import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

type List = {
  list: {
    nodes: { id: string; name: string; latitude: string | null }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
    totalCount: number;
  };
};
const FIELDS = `nodes { id name latitude } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
const DOCUMENT = `query Page($where: SettlementWhereInput, $orderBy: [SettlementOrderInput!], $first: Int, $after: String, $last: Int, $before: String) {
  list: settlements(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${FIELDS} }
}`;

const order = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom('NAME', 'KIND', 'LATITUDE', 'AREA_KM2', 'UPDATED_AT', 'EKATTE'),
    direction: fc.constantFrom('ASC', 'DESC'),
    nulls: fc.constantFrom('FIRST', 'LAST'),
  }),
  { selector: ({ field }) => field, minLength: 1, maxLength: 3 },
);

async function walk(variables: object, size: number, backwards: boolean): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ;) {
    const step: object = backwards ? { last: size, before: cursor } : { first: size, after: cursor };
    const { data, errors }: Answer<List> = await api.ask<List>(DOCUMENT, { ...variables, ...step });
    expect(errors).toEqual([]);
    const page = data.list.nodes.map(({ id }) => id);
    if (backwards) ids.unshift(...page);
    else ids.push(...page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor }: List['list']['pageInfo'] = data.list.pageInfo;
    if (!(backwards ? hasPreviousPage : hasNextPage)) return ids;
    cursor = backwards ? startCursor : endCursor;
  }
}

describe('pages of a list', () => {
  // In the district of Kyustendil two settlements have no coordinates, and names repeat.
  const where = { municipality: { district: { code: { in: ['KNL', 'SML'] } } } };

  it('give every row exactly once, in one order, whatever the size and the direction', async () => {
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 40, max: 500 }), fc.boolean(), async (orderBy, size, backwards) => {
        const whole = await walk({ where, orderBy }, 500, false);
        expect(new Set(whole).size).toBe(whole.length);
        expect(await walk({ where, orderBy }, size, backwards)).toEqual(whole);
      }),
      { numRuns: process.env.KARTA_LONG === '1' ? 200 : 12 },
    );
  });

  it('put missing values where the order says', async () => {
    const missing = { where: { or: [{ latitude: { isNull: true } }, { ekatte: { eq: '68134' } }] } };
    const latitudes = async (direction: string, nulls: string) => {
      const orderBy = [{ field: 'LATITUDE', direction, nulls }];
      const { data } = await api.ask<List>(DOCUMENT, { ...missing, orderBy });
      return data.list.nodes.map(({ latitude }) => latitude === null);
    };
    expect(await latitudes('ASC', 'LAST')).toEqual([false, true, true]);
    expect(await latitudes('DESC', 'FIRST')).toEqual([true, true, false]);
  });

  it('follow the Bulgarian alphabet', async () => {
    const { data } = await api.ask<List>(DOCUMENT, { where, first: 500 });
    const names = data.list.nodes.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('bg-BG').compare));
  });

  it('count the whole list only when asked', async () => {
    const counted = await api.ask('{ settlements(first: 1) { totalCount nodes { id } } }');
    const uncounted = await api.ask('{ settlements(first: 1) { nodes { id } } }');
    expect(counted.data).toMatchObject({ settlements: { totalCount: 5256 } });
    expect(counted.statements).toBe(uncounted.statements + 1);
  });

  it('hold 25 rows when no size is asked for', async () => {
    const { data } = await api.ask<List>(DOCUMENT);
    expect(data.list.nodes).toHaveLength(25);
  });
});

describe('bad pages', () => {
  it.each([
    ['none at all', 'first: 0', 'PAGINATION_INVALID'],
    ['too many', 'first: 100000', 'PAGINATION_INVALID'],
    ['fewer than none', 'last: -1', 'PAGINATION_INVALID'],
    ['both ends', 'first: 1, last: 1', 'PAGINATION_INVALID'],
    ['a cursor of the wrong end', 'last: 1, after: "x"', 'PAGINATION_INVALID'],
    ['a cursor that is none', 'first: 1, after: "not a cursor"', 'CURSOR_INVALID'],
  ])('are refused: %s', async (_name, args, code) => {
    const { status, errors } = await api.ask(`{ districts(${args}) { nodes { id } } }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(status).toBe(200);
  });

  it('are refused: a cursor of another question', async () => {
    const { data } = await api.ask<{ districts: { pageInfo: { endCursor: string } } }>(
      '{ districts(first: 2) { pageInfo { endCursor } } }',
    );
    const after = data.districts.pageInfo.endCursor;
    const other = await api.ask(
      'query Q($after: String) { districts(first: 2, after: $after, where: { name: { contains: "о" } }) { nodes { id } } }',
      { after },
    );
    expect(other.errors[0]?.extensions.code).toBe('CURSOR_INVALID');
  });
});
