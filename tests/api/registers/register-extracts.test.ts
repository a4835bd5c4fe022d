import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
});
afterAll(() => api.stop());

const page = (address: string) => api.request({ method: 'GET', url: `/registers/${address}` });

describe('an extract of a register', () => {
  it('says by which conditions, in the page and in the book', async () => {
    const asked = 'state=SUSPENDED&state=OPERATING&funding=STATE&kind=ASSISTANT_SUPPORT';
    const { payload } = await page(`SOF46.html?${asked}`);
    expect(payload).toMatch(
      /Извадка по условия: вид – [^;]+; състояние – работи, спряна; финансиране – [^;]+; номерата/,
    );
    expect(payload).not.toContain('ASSISTANT_SUPPORT');
    const book = unzipSync((await page(`SOF46.xlsx?${asked}&lang=en`)).rawPayload);
    const texts = Object.values(book).map((bytes) => strFromU8(bytes));
    expect(texts.join('\n')).toMatch(
      /An extract by conditions: kind – [^;]+; state – operating, suspended; funding – /,
    );
    expect((await page('SOF46.html')).payload).not.toContain('Извадка');
  });

  it('is kept under a name of its own', async () => {
    const names = await Promise.all(
      ['', '?state=OPERATING', '?state=SUSPENDED', '?state=SUSPENDED&lang=en'].map(async (asked) => {
        const { headers } = await page(`VTR13.csv${asked}`);
        return /filename="([^"]+)"/.exec(String(headers['content-disposition']))?.[1];
      }),
    );
    expect(names[0]).toBe('register-VTR13-2026-11-25.csv');
    expect(names[1]).toMatch(/^register-VTR13-2026-11-25-extract-[0-9a-f]{8}\.csv$/);
    expect(new Set(names).size).toBe(3);
  });
});

describe('a register', () => {
  it('says when the latest change of any fact was recorded, and tells of no closing that lies ahead', async () => {
    await ask(
      database.url,
      `update service set closed_on = '2027-06-01' where id = (select s.id from service s
         join municipality m on m.id = s.municipality_id where m.code = 'VTR13' and closed_on is null limit 1)`,
    );
    const [latest] = await ask<{ at: string }>(
      database.url,
      `select to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from recorded_transaction`,
    );
    const { payload } = await page('VTR04.html');
    expect(payload).toMatch(new RegExp(`Последен запис в базата</dt>\\s*<dd>${latest?.at ?? ''}`));
    expect(payload).not.toContain('<col class');
    const ahead = await api.ask<{
      municipalRegister: { entries: readonly { closedOn: string | null; service: { closedOn: string | null } }[] };
    }>(`{ municipalRegister(municipality: "VTR13") { entries { closedOn service { closedOn } } } }`);
    const entry = ahead.data.municipalRegister.entries.find(({ service }) => service.closedOn === '2027-06-01');
    expect(entry?.closedOn).toBeNull();
  });
});
