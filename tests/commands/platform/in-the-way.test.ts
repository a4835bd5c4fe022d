import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/kernel/day.js';
import { type Api, apiOver, UNLIMITED } from '../../support/api.js';
import { codesOf, type Report, reportedOf, reporter, runningIn } from '../../support/capacity.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TOWN = 'PDV22';
const TODAY = '2026-11-25';
const TIMES = { requestMs: 300, statementMs: 3_000, lockMs: 1_200, commandMs: 2_500 };

let database: TestDatabase;
let api: Api;
let town: ReturnType<typeof reporter>;
let services: readonly string[];
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY, { limits: { ...UNLIMITED, ...TIMES } });
  town = reporter(api, (await actors(database.url, TOWN)).municipality);
  services = await runningIn(database.url, TOWN);
  expect(services.length).toBeGreaterThan(2);
  // A report of as many users takes as many hundredths of a second.
  await ask(
    database.url,
    `create function takes_its_time() returns trigger language plpgsql as $$ begin perform pg_sleep(new.users / 100.0); return new; end $$`,
  );
  await ask(
    database.url,
    `create trigger takes_its_time before insert or update on capacity_report for each row execute function takes_its_time()`,
  );
});
afterAll(() => api.stop());

let days = 0;
function report(service: number, users = 1): Report {
  days += 1;
  return { service: services[service] ?? '', reportedFor: addDays(day(TODAY), -days), users };
}

async function areReported(reports: readonly Report[]): Promise<readonly boolean[]> {
  return Promise.all(
    reports.map(async ({ service, reportedFor }) =>
      (await reportedOf(database.url, service)).some((each) => each.day === reportedFor),
    ),
  );
}

/** While somebody else has a service in his hands, or all of them. */
async function taken(service: number | null, work: () => Promise<void>): Promise<void> {
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  await other.query('begin');
  if (service === null) await other.query('lock table service in access exclusive mode');
  else await other.query(`select from service where 'Service_' || id = $1 for update`, [services[service]]);
  try {
    await work();
  } finally {
    await other.query('rollback');
    await other.end();
  }
}

const extensionsOf = ({ errors }: { errors: readonly { extensions: unknown }[] }) => errors[0]?.extensions;

it('a question that takes longer than questions may is broken off', async () => {
  await taken(null, async () => {
    const answer = await api.ask('{ services(first: 1) { nodes { name } } }');
    expect(extensionsOf(answer)).toMatchObject({ code: 'QUERY_TIMEOUT', retryable: true });
  });
});

describe('a command that takes longer than a question may', () => {
  it('is told as it ended', async () => {
    const inputs = [report(0, 30), report(0, 30)];
    expect(codesOf(await town.many('ALL_OR_NOTHING', inputs))).toEqual(['DONE', 'DONE']);
    expect(await areReported(inputs)).toEqual([true, true]);
  });

  it('is undone where it takes longer than commands may, and says so', async () => {
    const inputs = Array.from({ length: 8 }, () => report(0, 90));
    const answer = await town.many('ALL_OR_NOTHING', inputs);
    expect(extensionsOf(answer)).toMatchObject({ code: 'QUERY_TIMEOUT', retryable: true });
    await wait(500);
    expect(await areReported(inputs)).toEqual(inputs.map(() => false));
  });

  it('each by itself: those that were done in time are told, the others were not begun', async () => {
    const inputs = Array.from({ length: 8 }, () => report(0, 90));
    const codes = codesOf(await town.many('PER_ROW', inputs));
    expect(codes[0]).toBe('DONE');
    expect(codes.at(-1)).toBe('QUERY_TIMEOUT');
    expect(await areReported(inputs)).toEqual(codes.map((code) => code === 'DONE'));
  });

  it('is undone where one statement takes too long', async () => {
    const input = report(0, 400);
    expect(extensionsOf(await town.one(input))).toMatchObject({ code: 'QUERY_TIMEOUT', retryable: true });
    expect(await areReported([input])).toEqual([false]);
  });
});

describe('commands in the way of each other', () => {
  it('one that waits too long for a record is told to try again', async () => {
    await taken(0, async () => {
      const [single, ...many] = [report(0), report(1), report(0), report(2)];
      const answer = await town.one(single ?? report(0));
      expect(extensionsOf(answer)).toMatchObject({ code: 'BUSY', retryable: true });
      expect(codesOf(await town.many('PER_ROW', many))).toEqual(['DONE', 'BUSY', 'DONE']);
    });
  });

  it('many that wait for a record hinder nobody elsewhere', async () => {
    await taken(0, async () => {
      let areWaiting = true;
      const many = town.many('ALL_OR_NOTHING', [report(1), report(0)]).finally(() => (areWaiting = false));
      await wait(200);
      expect((await town.one(report(2))).errors).toEqual([]);
      expect(areWaiting).toBe(true);
      expect(codesOf(await many)).toEqual(['BUSY']);
    });
  });

  it('the same request while it is under way is told so, and later what came of it', async () => {
    const input = report(0, 200);
    const first = town.oneAs('slow', input);
    await wait(150);
    expect(extensionsOf(await town.oneAs('slow', input))).toMatchObject({
      code: 'IDEMPOTENCY_IN_PROGRESS',
      retryable: true,
    });
    expect((await first).errors).toEqual([]);
    const before = await ask<{ count: number }>(database.url, 'select count(*)::int as count from audit_entry');
    expect((await town.oneAs('slow', input)).errors).toEqual([]);
    expect(await ask(database.url, 'select count(*)::int as count from audit_entry')).toEqual(before);
  });
});
