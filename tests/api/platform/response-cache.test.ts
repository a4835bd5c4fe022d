import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnswerReport } from '../../../src/platform/answers/answering.js';
import { FactsNews } from '../../../src/platform/database/facts-news.js';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let api: Api;
let news: FactsNews;
let database: TestDatabase;
const reports: AnswerReport[] = [];
beforeAll(async () => {
  database = await demoDatabase();
  news = await FactsNews.listen(database.url, { pollMs: 200, patienceMs: 1_000, reconnectMs: 50 });
  api = await apiOver(database, '2026-11-25', { news, onAnswer: (report) => reports.push(report) });
});
afterAll(async () => {
  await news.stop();
  await api.stop();
});

type Seat = { municipality: { name: string } };
const SEAT = 'query Seat($code: String!) { municipality(code: $code) { name } }';
const seat = async (code = 'PAZ21') => (await api.ask<Seat>(SEAT, { code })).data.municipality.name;
const rename = (name: string) => ask(database.url, `update municipality set name_bg = $1 where code = 'PAZ21'`, [name]);
const last = () => reports.at(-1);

async function within(ms: number, holds: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end;) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

describe('an answer that is kept', () => {
  it('is given from the third time on: once may be chance', async () => {
    await seat('SOF46');
    await seat('SOF46');
    expect(last()?.cache).toBe('miss');
    const { statements, text } = await api.ask(SEAT, { code: 'SOF46' });
    expect([last()?.cache, statements]).toEqual(['hit', 0]);
    expect(JSON.parse(text)).toMatchObject({
      data: { municipality: { name: 'Столична' } },
      extensions: { snapshot: { asOf: '2026-11-25' } },
    });
  });

  it('is not given for other variables, in another language, or for another document', async () => {
    for (let time = 0; time < 3; time += 1) await api.ask('{ municipality(code: "VAR06") { name } }');
    expect(last()?.cache).toBe('hit');
    await api.ask('{ municipality(code: "VAR06") { name } }', {}, { 'accept-language': 'en' });
    expect(last()?.cache).toBe('miss');
    await api.ask('{ municipality(code: "VAR06") { name code } }');
    expect(last()?.cache).toBe('miss');
  });

  it('is never older than a change that was heard of: a write elsewhere is heard within a second', async () => {
    for (const name of ['Първо', 'Второ', 'Трето']) {
      for (let time = 0; time < 4; time += 1) await seat();
      await rename(name);
      expect(await within(1_000, async () => (await seat()) === name)).toBe(true);
      for (let time = 0; time < 4; time += 1) expect(await seat()).toBe(name);
    }
  });

  it('is not given while the database cannot be heard, and changes are heard again after the connection was lost', async () => {
    for (let time = 0; time < 4; time += 1) await seat();
    await ask(
      database.url,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = '' and query like '%max(sequence)%'`,
    );
    await rename('Четвърто');
    expect(await within(1_500, async () => (await seat()) === 'Четвърто')).toBe(true);
    expect(await within(2_000, () => Promise.resolve(news.latest !== null))).toBe(true);
    await rename('Пето');
    expect(await within(1_000, async () => (await seat()) === 'Пето')).toBe(true);
  });

  it('is heard of by asking, too, where no notification comes', async () => {
    await ask(database.url, `create or replace function pg_temp.nothing() returns void language sql as ''`);
    await ask(database.url, `alter table municipality disable trigger municipality_keeps_version`);
    for (let time = 0; time < 4; time += 1) await seat();
    const before = news.latest ?? 0n;
    await rename('Шесто');
    expect(await within(1_000, () => Promise.resolve((news.latest ?? 0n) > before))).toBe(true);
    expect(await seat()).toBe('Шесто');
  });

  it('is none with an error in it, and none about the asker', async () => {
    for (let time = 0; time < 4; time += 1) await api.ask('{ licences(first: 0) { totalCount } }');
    expect(last()?.cache).toBe('miss');
    for (let time = 0; time < 4; time += 1)
      await api.ask('{ rateLimit { cost } municipality(code: "PAZ21") { name } }');
    expect(last()?.cache).toBe('none');
  });

  it('is made once for all who ask at the same time', async () => {
    for (let time = 0; time < 2; time += 1) await seat('RSE27');
    await rename('Седмо');
    await within(1_000, async () => (await seat()) === 'Седмо');
    reports.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => seat('RSE27')));
    expect(reports.filter(({ cache }) => cache === 'miss').length).toBe(1);
  });
});
