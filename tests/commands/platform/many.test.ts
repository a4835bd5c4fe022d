import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/kernel/day.js';
import { verifyChain } from '../../../src/audit/store/index.js';
import { openKysely } from '../../../src/platform/database/open-kysely.js';
import { type Api, apiOver } from '../../support/api.js';
import { codesOf, type Report, reportedOf, reporter, runningIn } from '../../support/capacity.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors } from '../../support/office.js';
import { ask, count } from '../../seeds/ask.js';

const [TOWN, ELSEWHERE] = ['PDV22', 'VAR06'];
const TODAY = '2026-11-25';
/** The database fails on this count as on nothing that anybody expects. */
const FAILING = 6_666;

let database: TestDatabase;
let api: Api;
let town: ReturnType<typeof reporter>;
let own: readonly string[];
let foreign: string;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
  town = reporter(api, (await actors(database.url, TOWN)).municipality);
  own = await runningIn(database.url, TOWN);
  foreign = (await runningIn(database.url, ELSEWHERE))[0] ?? '';
  await ask(
    database.url,
    `create function fails() returns trigger language plpgsql as $$ begin raise exception 'row % of secrets', new.users; end $$`,
  );
  await ask(
    database.url,
    `create trigger fails before insert or update on capacity_report for each row when (new.users = ${String(FAILING)}) execute function fails()`,
  );
});
afterAll(() => api.stop());

let days = 0;
/** A report for a day that no other test reports. */
function report(more: Partial<Report> = {}): Report {
  days += 1;
  return { service: own[0] ?? '', reportedFor: addDays(day(TODAY), -days), users: 10, ...more };
}

async function isReported({ service, reportedFor, users }: Report): Promise<boolean> {
  return (await reportedOf(database.url, service)).some((each) => each.day === reportedFor && each.users === users);
}

describe('many, each by itself', () => {
  it('go on where one is of somebody else, has a wrong id, or fails as nobody expected', async () => {
    const inputs = [
      report(),
      report({ service: foreign }),
      report(),
      report({ service: 'Service_nonsense' }),
      report({ users: FAILING }),
      report(),
    ];
    const answer = await town.many('PER_ROW', inputs);
    expect(codesOf(answer)).toEqual([
      ...['DONE', 'FORBIDDEN', 'DONE', 'BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR', 'DONE'],
    ]);
    expect(await Promise.all(inputs.map(isReported))).toEqual([true, false, true, false, false, true]);
    const { rows } = answer.data.serviceCapacityReportBatch;
    expect(rows[3]?.userErrors[0]?.field).toEqual(['input', 'service']);
    const failed = rows[4]?.userErrors[0] as { message?: string } | undefined;
    expect(failed?.message).toContain(`The reference is ${String(answer.headers['x-request-id'])}.`);
    expect(answer.text).not.toContain('secrets');
    expect(api.logged.join('')).toContain('row 6666 of secrets');
    const { body } = await api.request({ method: 'GET', url: '/metrics' });
    const counted = /karta_commands_total\{command="serviceCapacityReport",outcome="(\w+)"\} (\d+)/g;
    expect(
      [...body.matchAll(counted)].map(([, outcome, times]) => `${String(outcome)} ${String(times)}`).sort(),
    ).toEqual([...['DONE 3', 'FAILED 1', 'REFUSED 2']]);
  });

  it('are refused altogether to whoever may never do it', async () => {
    const { reader } = await actors(database.url, TOWN);
    expect(codesOf(await reporter(api, reader).many('PER_ROW', [report(), report()]))).toEqual(['FORBIDDEN']);
  });
});

describe('many, all or nothing', () => {
  it('are recorded in the audit in their order, in one chain', async () => {
    const inputs = Array.from({ length: 20 }, () => report());
    expect(codesOf(await town.many('ALL_OR_NOTHING', inputs))).toEqual(inputs.map(() => 'DONE'));
    const entries = await ask<{ day: string }>(
      database.url,
      `select content -> 'input' ->> 'reportedFor' as day from audit_entry order by position desc limit 20`,
    );
    expect(entries.map((entry) => entry.day)).toEqual(inputs.map(({ reportedFor }) => reportedFor).reverse());
    const kysely = openKysely(database.url, 1);
    expect((await verifyChain(kysely)).broken).toBeNull();
    await kysely.destroy();
  });

  it('are not recorded where they are only tried or one is refused', async () => {
    const before = await count(database.url, 'audit_entry');
    expect(codesOf(await town.many('ALL_OR_NOTHING', [report(), report()], true))).toEqual(['DONE', 'DONE']);
    expect(codesOf(await town.many('ALL_OR_NOTHING', [report(), report({ reportedFor: '2027-01-01' })]))).toEqual([
      ...['NOT_DONE', 'DATED_AHEAD'],
    ]);
    expect(await count(database.url, 'audit_entry')).toBe(before);
  });
});

describe('the name of a request for many', () => {
  it.each(['PER_ROW', 'ALL_OR_NOTHING'])(
    'stands for all its inputs: one more is another request (%s)',
    async (mode) => {
      const [first, second, third] = [report(), report(), report()];
      expect(codesOf(await town.manyAs(`more ${mode}`, mode, [first, second]))).toEqual(['DONE', 'DONE']);
      expect(codesOf(await town.manyAs(`more ${mode}`, mode, [first, second, third]))).toEqual([
        'IDEMPOTENCY_KEY_REUSED',
      ]);
      expect(codesOf(await town.manyAs(`more ${mode}`, mode, [first]))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
      expect(await isReported(third)).toBe(false);
    },
  );

  it.each([
    ['PER_ROW', 'ALL_OR_NOTHING'],
    ['ALL_OR_NOTHING', 'PER_ROW'],
  ])('stands for their mode: %s is not %s', async (mode, other) => {
    const inputs = [report(), report()];
    expect(codesOf(await town.manyAs(`mode ${mode}`, mode, inputs))).toEqual(['DONE', 'DONE']);
    const before = await count(database.url, 'audit_entry');
    expect(codesOf(await town.manyAs(`mode ${mode}`, other, inputs))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await count(database.url, 'audit_entry')).toBe(before);
  });

  it('is free again where every one was refused, and no longer where one was done', async () => {
    const ahead = { reportedFor: '2027-01-01' };
    const mended = [report(), report()];
    expect(codesOf(await town.manyAs('mended', 'PER_ROW', [report(ahead), report(ahead)]))).toEqual([
      ...['DATED_AHEAD', 'DATED_AHEAD'],
    ]);
    expect(codesOf(await town.manyAs('mended', 'PER_ROW', mended))).toEqual(['DONE', 'DONE']);
    expect(codesOf(await town.manyAs('half', 'PER_ROW', [report(), report(ahead)]))).toEqual(['DONE', 'DATED_AHEAD']);
    expect(codesOf(await town.manyAs('half', 'PER_ROW', mended))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('has those done again that were refused, and no other', async () => {
    const later = report({ users: FAILING });
    const inputs = [report(), later];
    expect(codesOf(await town.manyAs('again', 'PER_ROW', inputs))).toEqual(['DONE', 'INTERNAL_SERVER_ERROR']);
    await ask(database.url, 'alter table capacity_report disable trigger fails');
    const before = await count(database.url, 'audit_entry');
    expect(codesOf(await town.manyAs('again', 'PER_ROW', inputs))).toEqual(['DONE', 'DONE']);
    await ask(database.url, 'alter table capacity_report enable trigger fails');
    expect((await count(database.url, 'audit_entry')) - before).toBe(1);
  });
});
