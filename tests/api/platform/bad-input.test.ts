import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Answer, type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

/** One error, of this code, that gives away nothing of the inside and can be found again in the log. */
function isRefusal({ errors, headers, text }: Answer<unknown>, code: string): void {
  expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  expect(errors[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(errors[0]?.extensions.requestId).toBe(headers['x-request-id']);
  expect(text).not.toMatch(/stack|node_modules|\.[jt]s:\d|select |pg_|DatabaseError/i);
}

describe('a refusal', () => {
  it('says which field of the document it is about, under the name that the asker gave it', async () => {
    const { errors } = await api.ask(`{ mine: services(first: 100000) { totalCount } }`);
    expect(errors).toMatchObject([
      { path: ['mine'], locations: [{ line: 1 }], extensions: { code: 'PAGINATION_INVALID' } },
    ]);
    const { errors: ofCommand } = await api.ask(
      `mutation { mine: serviceSuspend(input: { service: "x", from: "2026-11-01", basis: { actNumber: "1", actDate: "2026-11-01" } }) { userErrors { code } } }`,
    );
    expect(ofCommand).toMatchObject([{ path: ['mine'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('null as a value to compare with', () => {
  it.each([
    ['services(where: { name: { eq: null } })'],
    ['services(where: { name: { contains: null } })'],
    ['services(where: { startsOn: { between: null } })'],
    ['services(where: { level: { in: null } })'],
    ['services(where: { id: { notIn: null } })'],
    ['services(where: { not: [{ closedOn: { lt: null } }] })'],
    ['services(where: { or: null })'],
    ['services(where: { municipality: null })'],
    ['services(where: { municipality: { code: { eq: null } } })'],
    ['services(where: { allocations: { some: { places: { gt: null } } } })'],
    ['coverage(where: { status: { eq: null } })'],
    ['coverage(where: { openPlaces: { gt: null } })'],
    ['coverage(where: { and: [{ hostName: { startsWith: null } }] })'],
    ['coverage(where: { host: { isNull: null } })'],
  ])('is refused: %s', async (list) => {
    isRefusal(await api.ask(`{ ${list} { totalCount } }`), 'FILTER_NULL_NOT_ALLOWED');
  });

  it('is refused in a variable and in a list below another type too', async () => {
    const document =
      'query Q($where: ServiceWhereInput!) { municipality(code: "PAZ21") { services(where: $where) { totalCount } } }';
    isRefusal(await api.ask(document, { where: { name: { eq: null } } }), 'FILTER_NULL_NOT_ALLOWED');
  });
});

describe('a code that does not exist', () => {
  it.each([
    ['services(where: { municipality: { code: { eq: "PAZ99" } } })', 'PAZ99'],
    ['services(where: { municipality: { code: { in: ["PAZ21", "PAZ99"] } } })', 'PAZ99'],
    ['services(where: { not: [{ municipality: { code: { notIn: ["PAZ99"] } } }] })', 'PAZ99'],
    ['services(where: { municipality: { district: { code: { eq: "XXX" } } } })', 'XXX'],
    ['services(where: { municipality: { district: { planningRegion: { code: { eq: "BG99" } } } } })', 'BG99'],
    ['services(where: { allocations: { some: { kind: { code: { eq: "CARE" } } } } })', 'CARE'],
    ['services(where: { allocations: { none: { or: [{ kind: { code: { eq: "CARE" } } }] } } })', 'CARE'],
    ['settlements(where: { municipality: { code: { eq: "paz21" } } })', 'paz21'],
    ['mapEntries(where: { kind: { code: { eq: "CARE" } } })', 'CARE'],
    ['licences(where: { service: { municipality: { code: { eq: "PAZ99" } } } })', 'PAZ99'],
    ['coverage(where: { host: { eq: "PAZ99" } })', 'PAZ99'],
    ['coverage(where: { district: { in: ["PAZ", "XXX"] } })', 'XXX'],
    ['coverage(where: { planningRegion: { eq: "BG99" } })', 'BG99'],
    ['coverage(where: { not: [{ kind: { notIn: ["CARE"] } }] })', 'CARE'],
  ])('is refused by name: %s', async (list, code) => {
    const answer = await api.ask(`{ ${list} { totalCount } }`);
    isRefusal(answer, 'BAD_USER_INPUT');
    expect(answer.errors[0]?.message).toContain(code);
  });

  it('is refused in the summary too', async () => {
    isRefusal(
      await api.ask('{ coverageSummary(groupBy: [], where: { kind: { eq: "CARE" } }) { shortfallPlaces } }'),
      'BAD_USER_INPUT',
    );
  });
});

describe('an id that is not of the type asked about', () => {
  it.each([
    ['services(where: { id: { eq: "Provider_00000000-0000-0000-0000-000000000000" } })'],
    ['services(where: { id: { in: ["PAZ21"] } })'],
    ['services(where: { municipality: { id: { notIn: ["Service_00000000-0000-0000-0000-000000000000"] } } })'],
    ['coverage(where: { id: { eq: "Service_00000000-0000-0000-0000-000000000000" } })'],
    ['coverage(where: { not: [{ id: { in: ["PAZ21"] } }] })'],
  ])('is refused: %s', async (list) => {
    isRefusal(await api.ask(`{ ${list} { totalCount } }`), 'BAD_USER_INPUT');
  });
});

describe('a text with the character U+0000', () => {
  it.each([
    ['services(where: { name: { contains: "дом\\u0000" } })'],
    ['services(where: { externalValue: { in: ["\\u0000"] } })'],
    ['coverage(where: { hostName: { eq: "\\u0000" } })'],
  ])('is refused in a filter: %s', async (list) => {
    isRefusal(await api.ask(`{ ${list} { totalCount } }`), 'BAD_USER_INPUT');
  });

  it('finds nothing in a look-up', async () => {
    const document =
      '{ municipality(code: "PAZ21\\u0000") { id } licence(number: "\\u0000") { id } serviceByExternalId(scheme: "demo", value: "\\u0000") { id } }';
    expect(await dataOf(api, document)).toEqual({ municipality: null, licence: null, serviceByExternalId: null });
  });
});

describe('a day or an instant that cannot be', () => {
  const DAYS = ['2026-02-30', '2026-13-01', '0000-01-01', '26-01-01', '2026-11-25T00:00:00Z', ''];
  const INSTANTS = [
    '2026-11-25',
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-11-25T09:30:00',
    '2026-11-25T09:30:00+16:00',
    '2026-11-25T09:30:00|02:00',
  ];

  it.each(DAYS)('is refused: %j as the day of an answer', async (day) => {
    isRefusal(await api.ask(`{ coverage(asOf: ${JSON.stringify(day)}) { totalCount } }`), 'BAD_USER_INPUT');
    isRefusal(await api.ask('query Q($day: Date) { coverage(asOf: $day) { totalCount } }', { day }), 'BAD_USER_INPUT');
  });

  it.each(DAYS)('is refused: %j in a filter', async (day) => {
    isRefusal(
      await api.ask(`{ services(where: { startsOn: { gt: ${JSON.stringify(day)} } }) { totalCount } }`),
      'BAD_USER_INPUT',
    );
    const document = 'query Q($where: ServiceWhereInput) { services(where: $where) { totalCount } }';
    isRefusal(await api.ask(document, { where: { startsOn: { gt: day } } }), 'BAD_USER_INPUT');
  });

  it.each(INSTANTS)('is refused: %j as an instant', async (instant) => {
    isRefusal(
      await api.ask(`{ services(where: { updatedAt: { gt: ${JSON.stringify(instant)} } }) { totalCount } }`),
      'BAD_USER_INPUT',
    );
    const document = 'query Q($where: ServiceWhereInput) { services(where: $where) { totalCount } }';
    isRefusal(await api.ask(document, { where: { updatedAt: { gt: instant } } }), 'BAD_USER_INPUT');
  });

  it('is told from the outermost that can', async () => {
    const where = {
      or: [
        { startsOn: { lt: '0001-01-01' } },
        { startsOn: { lte: '9999-12-31' }, updatedAt: { gt: '0001-01-01T00:00:00+15:59' } },
      ],
    };
    const { errors } = await api.ask('query Q($where: ServiceWhereInput) { services(where: $where) { totalCount } }', {
      where,
    });
    expect(errors).toEqual([]);
  });
});

describe('a document', () => {
  it('that cannot be read, or asks for what is not there, is refused', async () => {
    isRefusal(await api.ask('{ services('), 'GRAPHQL_PARSE_FAILED');
    isRefusal(await api.ask('{ services { nodes { colour } } }'), 'GRAPHQL_VALIDATION_FAILED');
    isRefusal(await api.ask('query A { __typename } query B { __typename }'), 'OPERATION_RESOLUTION_FAILURE');
  });

  it('that fails in one part leaves nothing of its other parts running', async () => {
    // The answer goes out when the list of services is refused; what coverage needs is still being read.
    const home = await demoDatabase();
    const fresh = await apiOver(home);
    const document =
      '{ municipality(code: "PAZ21") { services(where: { name: { eq: null } }) { totalCount } coverage { totalCount } } }';
    isRefusal(await fresh.ask(document), 'FILTER_NULL_NOT_ALLOWED');
    const open = `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await ask(home.url, open)).toEqual([{ count: 0 }]);
    await fresh.stop();
  });
});
