import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask as sql } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

/** The instant of the database. */
async function now(): Promise<string> {
  const [row] = await sql<{ now: string }>(
    database.url,
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  );
  return row?.now ?? '';
}

const write = (statement: string, values: unknown[] = []) => sql(database.url, statement, values);
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const COUNTRY = `query Country($knownAt: DateTime, $asOf: Date) {
  coverage(knownAt: $knownAt, asOf: $asOf, first: 1) { knownAt dataVersion resultHash }
  coverageSummary(groupBy: [], knownAt: $knownAt, asOf: $asOf) { shortfallPlaces havePlaces }
}`;
type Country = {
  readonly coverage: { readonly knownAt: string; readonly dataVersion: string; readonly resultHash: string };
  readonly coverageSummary: readonly { readonly shortfallPlaces: number; readonly havePlaces: number }[];
};
const country = (knownAt?: string, asOf?: string) => data<Country>(COUNTRY, { knownAt, asOf });

describe('what was known at an instant', () => {
  it('is not changed by a correction made since, whichever day is asked about', async () => {
    const before = await now();
    const [then, ahead] = [await country(), await country(undefined, '2027-11-25')];
    await write(`update allocation set places = places + 7 where places is not null`);
    const corrected = await country();
    expect(corrected.coverage.resultHash).not.toBe(then.coverage.resultHash);
    expect(corrected.coverageSummary[0]?.havePlaces).toBeGreaterThan(then.coverageSummary[0]?.havePlaces ?? 0);
    expect(await country(before)).toMatchObject({
      coverage: { knownAt: before, dataVersion: then.coverage.dataVersion, resultHash: then.coverage.resultHash },
      coverageSummary: then.coverageSummary,
    });
    expect((await country(before, '2027-11-25')).coverage.resultHash).toBe(ahead.coverage.resultHash);
    await write(`update allocation set places = places - 7 where places is not null`);
    // The facts are again what they were, and so is the hash, though the state has another number.
    const again = await country();
    expect(again.coverage.resultHash).toBe(then.coverage.resultHash);
    expect(again.coverage.dataVersion).not.toBe(then.coverage.dataVersion);
  });

  it('can be asked for again by the instant that an answer carries', async () => {
    const first = await country();
    await write(`update licence set revoked_on = '2026-01-01' where number like '%2'`);
    expect(await country(first.coverage.knownAt)).toEqual(first);
  });

  it('holds nothing of a transaction that was still open, also when it commits later', async () => {
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    await writer.query('begin');
    await writer.query(`update allocation set places = 0 where places is not null`);
    const during = await now();
    const first = await country(during);
    await writer.query('commit');
    await writer.end();
    expect(await country(during)).toEqual(first);
    expect((await country()).coverage.resultHash).not.toBe(first.coverage.resultHash);
    await write(`update allocation set places = 9 where places = 0`);
  });

  it('waits for a transaction that has its number and is not yet committed, so that asking twice gives one answer', async () => {
    await write(
      `create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(1.5); return null; end $$`,
    );
    await write(`create constraint trigger z_lingers after insert on recorded_transaction
      deferrable initially deferred for each row execute function linger()`);
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    const committed = writer.query(`update allocation set places = places + 1 where places is not null`);
    await sleep(700);
    const during = await now();
    const [waiting, live] = await Promise.all([country(during), country()]);
    await committed;
    await writer.end();
    await write(`drop trigger z_lingers on recorded_transaction`);
    expect(await country(during)).toEqual(waiting);
    // Who asks for the facts of now is not kept waiting, and can ask for the same again.
    expect(live.coverage.resultHash).not.toBe(waiting.coverage.resultHash);
    expect(await country(live.coverage.knownAt)).toEqual(live);
  });

  it('holds for everything below the root field: names, lists, filters, relations, things by id', async () => {
    const before = await now();
    const [service] = await sql<{ id: string; key: string }>(
      database.url,
      `select 'Service_' || id as id, key from service where closed_on is null and level = 'MUNICIPAL' order by key limit 1`,
    );
    const { id = '', key = '' } = service ?? {};
    const [scheme, value] = key.split('/');
    const document = `query Q($id: ID!, $scheme: String!, $value: String!, $knownAt: DateTime) {
      node(id: $id, knownAt: $knownAt) { ... on Service { name fundings(validity: ALL) { fundingSource } } }
      nodes(ids: [$id], knownAt: $knownAt) { id }
      serviceByExternalId(scheme: $scheme, value: $value, knownAt: $knownAt) {
        name municipality { name services(where: { name: { startsWith: "Поправена" } }) { totalCount } }
      }
      services(where: { externalValue: { eq: $value }, fundings: { some: { fundingSource: { eq: DONOR } } } }, knownAt: $knownAt) { totalCount }
      coverage(knownAt: $knownAt, first: 500, where: { host: { eq: "BGS01" } }) { nodes { contributions { nodes { service { name } reasons { evidence { id } } } } explanation } }
    }`;
    const variables = { id, scheme, value };
    const first = await data<object>(document, variables);
    await write(`update service set name_bg = 'Поправена' where key = $1`, [key]);
    await write(
      `update funding f set funding_source = 'DONOR' from service s where s.id = f.service_id and s.key = $1`,
      [key],
    );
    const corrected = await data<object>(document, variables);
    expect(corrected).toMatchObject({
      node: { name: 'Поправена', fundings: [{ fundingSource: 'DONOR' }] },
      serviceByExternalId: { name: 'Поправена', municipality: { services: { totalCount: 1 } } },
      services: { totalCount: 1 },
    });
    expect(await data<object>(document, { ...variables, knownAt: before })).toEqual(first);
    // Two instants in one document, each below its own field.
    const two = await data<{ then: { name: string }; since: { name: string } }>(
      `query Q($id: ID!, $knownAt: DateTime) {
        then: node(id: $id, knownAt: $knownAt) { ... on Service { name } } since: node(id: $id) { ... on Service { name } } }`,
      { id, knownAt: before },
    );
    expect([two.then.name === two.since.name, two.since.name]).toEqual([false, 'Поправена']);
  });

  it('knows what was taken out since', async () => {
    const before = await now();
    const [gone] = await sql<{ id: string }>(
      database.url,
      `delete from suspension where id = (select id from suspension order by id limit 1) returning 'Suspension_' || id as id`,
    );
    const document = 'query Q($id: ID!, $knownAt: DateTime) { node(id: $id, knownAt: $knownAt) { id } }';
    expect(await data(document, { id: gone?.id })).toEqual({ node: null });
    expect(await data(document, { id: gone?.id, knownAt: before })).toEqual({ node: gone });
  });

  it('does not show a place that has become protected since', async () => {
    const before = await now();
    const [place] = await sql<{ id: string; service: string }>(
      database.url,
      `select 'ServiceLocation_' || l.id as id, l.service_id as service from shown_service_location l
        join allocation a on a.service_id = l.service_id where not l.address_withheld order by l.id limit 1`,
    );
    const document = `query Q($id: ID!, $knownAt: DateTime) {
      node(id: $id, knownAt: $knownAt) { ... on ServiceLocation { addressWithheld address settlement { name } history { nodes { changes { field before after } } } } } }`;
    type Place = {
      node: {
        addressWithheld: boolean;
        address: string | null;
        history: { nodes: { changes: { field: string }[] }[] };
      };
    };
    const shown = await data<Place>(document, { id: place?.id, knownAt: before });
    expect(shown.node.addressWithheld).toBe(false);
    await write(
      `update allocation set kind_id = (select id from service_kind where address_protected order by code limit 1) where service_id = $1`,
      [place?.service],
    );
    const hidden = await data<Place>(document, { id: place?.id, knownAt: before });
    expect(hidden.node).toMatchObject({ addressWithheld: true, address: null, settlement: null });
    // Nor does the history of the place, for anybody.
    expect(JSON.stringify([shown.node.history, hidden.node.history])).not.toContain('адрес');
    const changed = shown.node.history.nodes.flatMap(({ changes }) => changes.map(({ field }) => field));
    for (const field of ['settlement', 'address', 'latitude', 'longitude']) expect(changed).not.toContain(field);
  });

  it.each([
    ['an instant ahead', '2099-01-01T00:00:00Z', 'KNOWN_AT_IN_FUTURE', /lies ahead/],
    ['an instant before the first record', '2020-01-01T00:00:00Z', 'HISTORY_NOT_RETAINED', /history begins at 20/],
  ])('refuses %s', async (_, knownAt, code, message) => {
    const { errors } = await api.ask('query Q($at: DateTime) { districts(knownAt: $at) { totalCount } }', {
      at: knownAt,
    });
    expect(errors).toMatchObject([{ message: expect.stringMatching(message) as string, extensions: { code } }]);
  });

  it('may be asked about four instants in one document, and not about five', async () => {
    const at = await now();
    const roots = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `a${String(index)}: districts(knownAt: "${at.slice(0, -2)}${String(index)}Z") { totalCount }`,
      );
    expect((await api.ask(`{ ${roots(4).join(' ')} }`)).errors).toEqual([]);
    expect((await api.ask(`{ ${roots(5).join(' ')} }`)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('is answered to many who ask about several instants at the same time', async () => {
    const at = await now();
    const root = (index: number) =>
      `k${String(index)}: districts(knownAt: "${at.slice(0, -2)}${String(index)}Z") { totalCount }`;
    const document = `{ ${root(1)} live: districts { totalCount } ${root(2)} ${root(3)} }`;
    const answers = await Promise.all(Array.from({ length: 40 }, () => api.ask(document)));
    for (const { errors } of answers) expect(errors).toEqual([]);
  });

  it('takes a list as many statements as the facts of now do', async () => {
    const at = await now();
    const document = `query Q($first: Int, $knownAt: DateTime) { services(first: $first, knownAt: $knownAt) {
      totalCount nodes { name municipality { name } licences(validity: ALL) { number } allocations { places } history { totalCount } } } }`;
    const statements = async (first: number, knownAt?: string) =>
      (await api.ask(document, { first, knownAt })).statements;
    const live = await statements(5);
    expect([await statements(50), await statements(5, at), await statements(50, at)]).toEqual([live, live, live]);
  });
});

describe('the history of a thing', () => {
  it('tells each change with what it was before, and how to see everything as it was then', async () => {
    const [licence] = await sql<{ id: string; number: string }>(
      database.url,
      `select id, number from licence where valid_until > '2027-06-01' and terminated_on is null and revoked_on is null order by number limit 1`,
    );
    const { id = '', number = '' } = licence ?? {};
    await write(`update licence set valid_until = '2027-01-31' where id = $1`, [id]);
    await write(`update licence set revoked_on = '2026-12-01', revocation_ground = 'x' where id = $1`, [id]);
    const document = `query Q($number: String!, $first: Int, $after: String) { licence(number: $number) { version history(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { change version recordedAt dataVersion validFrom validTo changes { field before after } } } } }`;
    type History = {
      licence: {
        version: number;
        history: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          nodes: { change: string; recordedAt: string; validTo: string; changes: { field: string }[] }[];
        };
      };
    };
    const { history } = (await data<History>(document, { number })).licence;
    const { nodes } = history;
    expect(nodes.map(({ change }) => change).at(0)).toBe('CREATED');
    expect(nodes.at(-2)).toMatchObject({ change: 'UPDATED', validTo: '2027-01-31' });
    expect(nodes.at(-2)?.changes).toMatchObject([{ field: 'validUntil', after: '2027-01-31' }]);
    expect(nodes.at(-1)?.changes).toEqual([
      { field: 'revokedOn', before: null, after: '2026-12-01' },
      { field: 'revocationGround', before: null, after: 'x' },
    ]);
    // Page by page it is the same.
    const page = await data<History>(document, { number, first: history.totalCount - 1 });
    expect(page.licence.history.pageInfo.hasNextPage).toBe(true);
    const rest = await data<History>(document, { number, after: page.licence.history.pageInfo.endCursor });
    expect([...page.licence.history.nodes, ...rest.licence.history.nodes]).toEqual(nodes);
    // As known at the second change, the licence is not revoked, and has no later history.
    const then = await data<{ licence: { revokedOn: string | null; history: { totalCount: number } } }>(
      'query Q($number: String!, $at: DateTime) { licence(number: $number, knownAt: $at) { revokedOn history { totalCount } } }',
      { number, at: nodes.at(-2)?.recordedAt },
    );
    expect(then.licence).toEqual({ revokedOn: null, history: { totalCount: history.totalCount - 1 } });
  });
});
