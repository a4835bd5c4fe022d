import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../../src/worked-questions.js';
import { readSpreadsheet } from '../../../src/platform/spreadsheets/index.js';
import { ask, count } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

const TODAY = '2026-11-25';
let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
});
afterAll(() => api.stop());

type Tally = { readonly code: string | null; readonly services: number; readonly places: number };
type Point = { readonly settlementBg: string | null; readonly address: string | null; readonly isWithheld: boolean };
type Entry = {
  readonly number: number;
  readonly state: string;
  readonly fundedBy: readonly string[];
  readonly points: readonly Point[];
  readonly providers: readonly object[];
  readonly places: readonly { readonly code: string; readonly places: number | null }[];
  readonly service: { readonly id: string; readonly name: string; readonly state: string };
};
type Register = {
  readonly services: number;
  readonly providers: number;
  readonly places: number;
  readonly isInvented: boolean;
  readonly byState: readonly Tally[];
  readonly byFundingSource: readonly Tally[];
  readonly entries: readonly Entry[];
};

const DOCUMENT = `query ($town: String!, $where: ServiceWhereInput, $asOf: Date) {
  municipalRegister(municipality: $town, where: $where, asOf: $asOf) {
    services providers places isInvented
    byState { code services places } byFundingSource { code services places }
    entries(first: 1000) { number state closedOn fundedBy points { settlementBg address isWithheld } service { id name state }
      places { code places kind { code } } providers { eik way provider { name } licence { number lastDay } }
      sources { key } } } }`;

async function register(town: string, variables: object = {}) {
  const { data, errors, statements } = await api.ask<{ municipalRegister: Register | null }>(DOCUMENT, {
    town,
    ...variables,
  });
  expect(errors).toEqual([]);
  return { register: data.municipalRegister, statements };
}

async function entriesOf(town: string, variables: object = {}): Promise<readonly Entry[]> {
  return (await register(town, variables)).register?.entries ?? [];
}

const page = (address: string, headers: Record<string, string> = {}) =>
  api.request({ method: 'GET', url: `/registers/${address}`, headers });

describe('the register of a municipality (чл. 25, т. 11 и чл. 57)', () => {
  it('has every service of its territory once, numbered, and counts them in its head', async () => {
    const found = (await register('VTR13')).register;
    const [recorded] = await ask<{ services: number; providers: number; places: number }>(
      database.url,
      `with s as (select s.id from service s join municipality m on m.id = s.municipality_id where m.code = 'VTR13')
       select (select count(*)::int from s) as services,
         (select count(distinct provider_id)::int from provision where service_id in (select id from s)
           and valid_from <= '${TODAY}' and (valid_until is null or valid_until > '${TODAY}')
           and (select closed_on is null or closed_on > '${TODAY}' from service where id = service_id)) as providers,
         (select sum(places)::int from allocation where service_id in (select id from s)
           and valid_from <= '${TODAY}' and (valid_until is null or valid_until > '${TODAY}')) as places`,
    );
    expect(found).toMatchObject({ ...recorded, isInvented: true });
    expect(found?.entries.map(({ number }) => number)).toEqual(found?.entries.map((_, index) => index + 1));
    expect(found?.byState.reduce((sum, { services }) => sum + services, 0)).toBe(found?.services);
    expect(found?.byState.reduce((sum, { places }) => sum + places, 0)).toBe(found?.places);
    for (const { state, service } of found?.entries ?? []) expect(state).toBe(service.state);
  });

  it('tells of a closed service of which kind it was, but nobody who runs or pays for it, and counts neither', async () => {
    const before = (await register('VAR06')).register;
    const open = before?.entries.find(({ providers, fundedBy, places }) => {
      return providers.length > 0 && fundedBy.length > 0 && places.some((each) => each.places !== null);
    });
    const pk = open?.service.id.replace('Service_', '') ?? '';
    await ask(database.url, `update service set closed_on = '2026-11-20' where id = '${pk}'`);
    const after = (await register('VAR06')).register;
    const closed = after?.entries.find(({ number }) => number === open?.number);
    expect(closed).toMatchObject({ state: 'CLOSED', providers: [], fundedBy: [], closedOn: '2026-11-20' });
    expect(closed?.places).toEqual(open?.places.map((each) => ({ ...each, places: null })));
    const under = (found: Register | null, code: string | undefined) =>
      found?.byFundingSource.find((each) => each.code === code)?.services ?? 0;
    expect(under(after, open?.fundedBy[0])).toBe(under(before, open?.fundedBy[0]) - 1);
    const [kind] = closed?.places ?? [];
    const listed = await page(`VAR06.csv?kind=${kind?.code ?? ''}&state=CLOSED`);
    expect(listed.payload).toContain(closed?.service.name);
    expect(listed.payload).not.toContain('не е посочено');
    const paid = await page(`VAR06.csv?funding=${open?.fundedBy[0] ?? ''}&state=CLOSED`);
    expect(paid.payload.trim().split('\r\n')).toHaveLength(1);
  });

  it('leaves out a record from the day on which it was merged into another, and keeps the numbers', async () => {
    const [merged] = await ask<{ town: string; id: string; on: string; before: string }>(
      database.url,
      `select m.code as town, 'Service_' || s.id as id, g.merged_on::text as on, (g.merged_on - 1)::text as before
       from merged_service g join service s on s.id = g.merged_id join municipality m on m.id = s.municipality_id limit 1`,
    );
    const numbers = async (asOf: string | undefined) =>
      new Map((await entriesOf(merged?.town ?? '', { asOf })).map(({ service, number }) => [service.id, number]));
    const [then, now] = [await numbers(merged?.before), await numbers(merged?.on)];
    expect([then.has(merged?.id ?? ''), now.has(merged?.id ?? '')]).toEqual([true, false]);
    for (const [id, number] of now) expect(number).toBe(then.get(id));
  });

  it('is none where there is no such municipality', async () => {
    expect((await register('XXX99')).register).toBeNull();
    expect((await page('XXX99.html')).statusCode).toBe(404);
    expect((await page('VTR13.pdf')).statusCode).toBe(404);
  });

  it('keeps the numbers of its services whatever is asked for, and on another day', async () => {
    const all = new Map((await entriesOf('SOF46')).map(({ service, number }) => [service.id, number]));
    const some = await entriesOf('SOF46', { where: { level: { eq: 'DISTRICT' } } });
    const before = await entriesOf('SOF46', { asOf: '2020-01-01' });
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.size);
    for (const { service, number } of [...some, ...before]) expect(number).toBe(all.get(service.id));
  });

  it('takes as many statements for one service as for all of the capital', async () => {
    const many = await register('SOF46');
    const one = await register('SOF46', {
      where: { level: { eq: 'DISTRICT' }, providers: { some: { kind: { eq: 'PRIVATE_BG' } } } },
    });
    expect(many.register?.entries.length).toBeGreaterThan(50);
    expect(one.register?.entries.length).toBeGreaterThan(0);
    expect(many.statements).toBe(one.statements);
  });

  it('shows nothing of a protected place in any of its forms', async () => {
    const places = await ask<{ town: string; address: string; id: string }>(
      database.url,
      `select m.code as town, l.address, 'Service_' || s.id as id from service_location l
       join service s on s.id = l.service_id join municipality m on m.id = s.municipality_id
       where is_withheld_place(l.service_id) and l.address is not null and l.settlement_id is not null
         and not exists (select from service_location o join service os on os.id = o.service_id
           where os.municipality_id = m.id and o.address = l.address and not is_withheld_place(o.service_id))`,
    );
    expect(places.length).toBeGreaterThan(10);
    const towns = new Set(places.map(({ town }) => town));
    for (const town of [...towns].slice(0, 12)) {
      const here = places.filter((each) => each.town === town);
      const entries = await entriesOf(town);
      const told = [JSON.stringify(entries), ...(await forms(town))].join('\n');
      for (const { address } of here) expect(told).not.toContain(address);
      const rows = await readSpreadsheet('CSV', (await page(`${town}.csv`)).rawPayload, 10_000);
      const protected_ = entries.filter(({ service }) => here.some(({ id }) => id === service.id));
      expect(protected_.length).toBeGreaterThan(0);
      for (const { number, points } of protected_) {
        for (const point of points) expect(point).toEqual({ settlementBg: null, address: null, isWithheld: true });
        const [row] = rows.filter(([first]) => first === String(number));
        expect(row?.[14]?.replaceAll('адресът е защитен', '').replaceAll('; ', '') ?? '').toBe('');
      }
    }
  });

  it('looks back to what was recorded: a service that is entered later is not there, and takes a later number', async () => {
    const [clock] = await ask<{ at: string }>(
      database.url,
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    );
    await ask(
      database.url,
      `insert into service (external_scheme, external_value, name_bg, municipality_id, level, provenance, source_id)
       select 'aaa_first_by_key', '1', 'Измислена нова услуга', m.id, 'MUNICIPAL', 'SYNTHETIC', m.source_id
       from municipality m where code = 'VTR04'`,
    );
    const lookedBack = `query ($at: DateTime!) { municipalRegister(municipality: "VTR04", knownAt: $at) { services } }`;
    const { data } = await api.ask<{ municipalRegister: Register }>(lookedBack, { at: clock?.at });
    const now = await entriesOf('VTR04');
    expect(data.municipalRegister.services).toBe(now.length - 1);
    expect(now.at(-1)).toMatchObject({
      number: now.length,
      service: { name: 'Измислена нова услуга' },
      state: 'PLANNED',
    });
  });

  it('is answered by the worked question', async () => {
    const question = workedQuestions().find(({ file }) => file.startsWith('26'));
    const { data, errors } = await api.ask<{ municipalRegister: Register }>(question?.document ?? '');
    expect(errors).toEqual([]);
    expect(data.municipalRegister).toMatchObject({ services: 11, providers: 4, places: 1011, isInvented: true });
  });
});

async function forms(town: string): Promise<readonly string[]> {
  const [text, table, book] = await Promise.all(['html', 'csv', 'xlsx'].map((form) => page(`${town}.${form}`)));
  const rows = await readSpreadsheet('XLSX', book?.rawPayload ?? new Uint8Array(), 10_000);
  return [text?.payload ?? '', table?.payload ?? '', JSON.stringify(rows)];
}

describe('the register as a page and as a file', () => {
  it('has the same services as the field, in each of its forms', async () => {
    const entries = await entriesOf('PDV22');
    const [text = '', table = '', book = ''] = await forms('PDV22');
    for (const { service } of entries) {
      expect(table).toContain(service.name);
      expect(book).toContain(service.name);
      expect(text.replaceAll('&#34;', '"')).toContain(service.name);
    }
    expect(table.trim().split('\r\n')).toHaveLength(entries.length + 1);
  });

  it('runs nothing and loads nothing: no script, and no style but its own', async () => {
    const { headers, payload } = await page('VTR13.html');
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(payload) ?? [];
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(payload).not.toMatch(/<script|<link|<img|\son\w+=|\sstyle=|https?:\/\//);
    expect(headers).toMatchObject({ 'content-language': 'bg', 'cache-control': 'public, max-age=300' });
    const again = await page('VTR13.html', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  it('has a tag of what it says and how: its words and styles, not only its facts', async () => {
    for (const form of ['html', 'csv']) {
      const { headers, rawPayload } = await page(`VTR13.${form}`);
      expect(headers.etag).toBe(`"${createHash('sha256').update(rawPayload).digest('hex')}"`);
    }
    const [book, again, english] = [
      await page('VTR13.xlsx'),
      await page('VTR13.xlsx'),
      await page('VTR13.xlsx?lang=en'),
    ].map(({ headers }) => headers.etag);
    expect(again).toBe(book);
    expect(english).not.toBe(book);
  });

  it('says that demonstration data is invented, in its head, on every sheet of paper and at its foot', async () => {
    const { payload } = await page('VTR13.html');
    expect(payload.split('измислени демонстрационни данни').length).toBeGreaterThan(3);
    const english = await page('VTR13.html?lang=en');
    expect(english.headers['content-language']).toBe('en');
    expect(english.payload).toContain('<html lang="en">');
    expect(english.payload).toContain('Register of social services – Municipality of Elena');
    expect(english.payload).toContain('invented demonstration data');
  });

  it('takes the conditions as parameters, and the day', async () => {
    const rowsOf = async (address: string) => (await page(address)).payload.trim().split('\r\n').slice(1);
    const of = async (where: object) => (await entriesOf('SOF46', { where })).map(({ number }) => String(number));
    const numbers = (rows: readonly string[]) => rows.map((row) => row.split(';')[0]);
    expect(numbers(await rowsOf('SOF46.csv?state=SUSPENDED'))).toEqual(await of({ state: { eq: 'SUSPENDED' } }));
    expect(numbers(await rowsOf('SOF46.csv?kind=DAY_CARE_ELDERLY&kind=ASSISTANT_SUPPORT'))).toEqual(
      await of({ kinds: { some: { code: { in: ['DAY_CARE_ELDERLY', 'ASSISTANT_SUPPORT'] } } } }),
    );
    const private_ = (await entriesOf('SOF46')).filter(({ fundedBy }) => fundedBy.includes('PRIVATE'));
    expect(numbers(await rowsOf('SOF46.csv?funding=PRIVATE'))).toEqual(private_.map(({ number }) => String(number)));
    expect((await page('VTR13.html?asOf=2019-01-01')).payload).toContain('01.01.2019 г.');
  });

  it.each([
    ['asOf=yesterday', 'asOf is a day'],
    ['state=SLEEPING', 'state is one of'],
    ['funding=GOLD', 'funding is one of'],
    ['lang=de', 'lang is bg or en'],
    ['kind=NO_SUCH_KIND', 'NO_SUCH_KIND'],
    ['kinds=DAY_CARE', 'There is no parameter kinds'],
  ])('refuses %s and says why', async (parameters, message) => {
    const { statusCode, payload } = await page(`VTR13.html?${parameters}`);
    expect(statusCode).toBe(400);
    expect(payload).toContain(message);
  });

  it('writes what is in a name as text, and no formula into a spreadsheet', async () => {
    await ask(
      database.url,
      `update service set name_bg = '=1+1 <script>alert(1)</script> & "кавички"' where id = (
         select s.id from service s join municipality m on m.id = s.municipality_id where m.code = 'VTR13' order by s.key limit 1)`,
    );
    expect(await count(database.url, `service where name_bg like '=1+1%'`)).toBe(1);
    const { payload } = await page('VTR13.html');
    expect(payload).not.toContain('<script');
    expect(payload).toContain('&#60;script');
    expect((await page('VTR13.csv')).payload).toContain(`"'=1+1 <script>`);
    const book = unzipSync((await page('VTR13.xlsx')).rawPayload);
    const sheets = Object.entries(book).flatMap(([name, bytes]) => (name.startsWith('xl/') ? [strFromU8(bytes)] : []));
    expect(sheets.join('\n')).toContain('=1+1 &lt;script');
    expect(sheets.join('\n')).not.toMatch(/<f[ >]|t="str"/);
  });
});
