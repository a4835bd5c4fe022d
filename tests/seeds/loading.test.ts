import { afterEach, describe, expect, it } from 'vitest';
import { seed, type SeedName, SeedRefused } from '../../seeds/index.js';
import { demoDatabase, emptyDatabase, type TestDatabase } from '../support/database.js';
import { ask, count } from './ask.js';

describe('loading a seed', () => {
  const opened: TestDatabase[] = [];
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.drop();
  });

  async function open(from: () => Promise<TestDatabase>): Promise<string> {
    const database = await from();
    opened.push(database);
    return database.url;
  }

  async function load(url: string, name: SeedName): Promise<readonly string[]> {
    const lines: string[] = [];
    await seed(url, name, (line) => lines.push(line));
    return lines;
  }

  const state = (url: string) =>
    ask(
      url,
      `select (select count(*)::int from service) as services, (select max(created_at)::text from allocation) as newest`,
    );

  async function refusal(url: string, name: SeedName): Promise<string> {
    const error: unknown = await seed(url, name, () => undefined).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SeedRefused);
    return (error as SeedRefused).message;
  }

  it('does nothing, and says so, when the same version is already there', async () => {
    const url = await open(demoDatabase);
    const before = await state(url);
    expect(await load(url, 'demo')).toEqual(['The demo data is already loaded, nothing to do']);
    expect(await load(url, 'reference')).toEqual(['The reference data is already loaded, nothing to do']);
    expect(await state(url)).toEqual(before);
  });

  it('finds out that the content is the same also when only the program changed', async () => {
    const url = await open(demoDatabase);
    await ask(url, `update seed_run set content_hash = 'other files' where name like '%/made-from'`);
    const before = await state(url);
    expect(await load(url, 'demo')).toEqual([
      'The reference data is already loaded, nothing to do',
      'The demo data is already loaded, nothing to do',
    ]);
    expect(await state(url)).toEqual(before);
  });

  it('reports its progress and the rank correlation with delegated spending', async () => {
    const url = await open(emptyDatabase);
    const lines = await load(url, 'demo');
    expect(lines.at(0)).toMatch(/^Reference data: \d+ records/);
    expect(lines.at(-1)).toMatch(
      /rank correlation with delegated spending of 2025 by municipality: 0\.\d{3} \(Spearman\)$/,
    );
  });

  it('lets two processes that start together load it once', async () => {
    const url = await open(emptyDatabase);
    const both = await Promise.all([load(url, 'reference'), load(url, 'reference')]);
    expect(both.flat().toSorted()).toEqual([
      expect.stringMatching(/^Reference data: \d+ records/),
      'The reference data is already loaded, nothing to do',
    ]);
    expect(await count(url, 'municipality')).toBe(265);
  });

  it('leaves nothing behind when it fails half-way', async () => {
    const url = await open(emptyDatabase);
    // Exemptions are written last.
    await ask(url, `alter table exemption add constraint unwelcome check (reason_bg = '')`);
    await expect(seed(url, 'demo', () => undefined)).rejects.toThrow('unwelcome');
    for (const table of ['source', 'municipality', 'service', 'seed_run'])
      expect(await count(url, table), table).toBe(0);
  });

  it('writes a newer version of the reference data over the older, touching only what differs', async () => {
    const url = await open(demoDatabase);
    await ask(url, `update municipality set name_bg = 'Друго име' where code = 'PAZ21'`);
    await ask(url, `update seed_run set content_hash = 'an older version' where name = 'reference'`);
    await load(url, 'reference');
    const changed = await ask(url, `select code, name_bg, version from municipality where version > 1`);
    expect(changed).toEqual([{ code: 'PAZ21', name_bg: 'Пещера', version: 3 }]);
  });

  it('leaves what somebody has put in place of a reference record since, with a source of his own', async () => {
    const url = await open(demoDatabase);
    const of = `where year = 2025 and kind_id = (select kind_id from cost_standard where year = 2025 order by kind_id limit 1)`;
    await ask(
      url,
      `with entered as (insert into source (key, publisher, title_bg, title_en, licence, origin)
         values ('entries/test', 'Измислен', 'Измислени вписвания', 'Invented entries', 'public register', 'REGISTER') returning id)
       update cost_standard set amount = 123.45, source_id = (select id from entered) ${of}`,
    );
    await ask(url, `update seed_run set content_hash = 'older' where name like 'reference%'`);
    await ask(url, `update municipality set name_bg = 'Старо име' where code = 'PDV22'`);
    await load(url, 'reference');
    expect(await ask(url, `select amount::text from cost_standard ${of}`)).toEqual([{ amount: '123.45' }]);
    expect(await count(url, `municipality where name_bg = 'Старо име'`)).toBe(0);
  });

  it('refuses reference data that somebody entered under another id', async () => {
    const url = await open(emptyDatabase);
    await ask(
      url,
      `with entered as (insert into source (key, publisher, title_bg, title_en, licence, origin)
         values ('hand', 'x', 'x', 'x', 'x', 'REGISTER') returning id)
       insert into planning_region (code, name_bg, name_en, provenance, source_id) select 'BG31', 'x', 'x', 'OFFICIAL', id from entered`,
    );
    expect(await refusal(url, 'reference')).toContain('1 of its records are already in table planning_region');
  });

  it('puts a newer version of the demonstration in place of the older', async () => {
    const url = await open(demoDatabase);
    const [before] = await state(url);
    await ask(url, `delete from exemption`);
    await ask(url, `update seed_run set content_hash = 'an older version' where name = 'demo'`);
    await load(url, 'demo');
    const [after] = await state(url);
    expect(await count(url, 'exemption')).toBeGreaterThan(20);
    expect(after?.['services']).toBe(before?.['services']);
    expect(after?.['newest']).not.toBe(before?.['newest']);
  });

  it('refuses to replace a demonstration that somebody has changed', async () => {
    const url = await open(demoDatabase);
    await ask(url, `update service set closed_on = '2027-01-01' where external_value = 'S-PAZ21-001'`);
    await ask(url, `update seed_run set content_hash = 'an older version' where name = 'demo'`);
    expect(await refusal(url, 'demo')).toContain('1 facts in table service were changed');
  });

  it('refuses to bring the demonstration into a database that holds facts of a register, and says how many', async () => {
    const url = await open(emptyDatabase);
    await load(url, 'reference');
    await ask(
      url,
      `with register as (insert into source (key, publisher, title_bg, title_en, licence, origin)
         values ('register', 'x', 'x', 'x', 'x', 'REGISTER') returning id)
       insert into provider (external_scheme, external_value, kind, name_bg, provenance, source_id)
       select 'register', n, 'PRIVATE_BG', 'x', 'OFFICIAL', register.id from register, unnest(array['1', '2']) n`,
    );
    expect(await refusal(url, 'demo')).toBe(
      'The demonstration data was not loaded: this database holds facts of other origin (2 in table provider).',
    );
    expect(await count(url, 'service')).toBe(0);
  });
});
