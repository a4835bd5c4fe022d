import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMapLists } from '../../../src/national-map/store/index.js';
import { readMapRows } from '../../../src/national-map/rules/index.js';
import { openKysely } from '../../../src/platform/database/open-kysely.js';
import { readSpreadsheet, type SpreadsheetFormat } from '../../../src/platform/spreadsheets/index.js';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
});
afterAll(() => api.stop());

const fetched = (format: string, headers: Record<string, string> = {}) =>
  api.request({ method: 'GET', url: `/templates/map-edition.${format.toLowerCase()}`, headers });

describe('the template of an edition of the Map', () => {
  it.each<[SpreadsheetFormat, string]>([
    ['CSV', 'text/csv; charset=utf-8'],
    ['XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('as %s has headings that are understood and no row, and is fetched by everybody', async (format, type) => {
    const { statusCode, headers, rawPayload } = await fetched(format);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename="map-edition.${format.toLowerCase()}"`,
      'cache-control': 'public, max-age=300',
      'content-language': 'bg, en',
    });
    const kysely = openKysely(database.url, 1);
    const lists = await loadMapLists(kysely).finally(() => kysely.destroy());
    const sheet = await readSpreadsheet(format, rawPayload, 1_000);
    expect(readMapRows(sheet, lists)).toEqual({ entries: [], problems: [], rows: 0, badRows: 0 });
    const again = await fetched(format, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  it('lists the codes of today in Bulgarian and English: a kind that is renamed makes another template', async () => {
    const before = await fetched('CSV');
    const kinds = await ask<{ code: string; name_bg: string }>(database.url, 'select code, name_bg from service_kind');
    for (const { code, name_bg: name } of kinds) {
      expect(before.payload).toContain(code);
      expect(before.payload).toContain(name);
    }
    expect(before.payload).toContain('municipal level');
    await ask(
      database.url,
      `update service_kind set name_bg = 'преименуван вид' where code = '${kinds[0]?.code ?? ''}'`,
    );
    const after = await fetched('CSV', { 'if-none-match': String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    expect(after.payload).toContain('преименуван вид');
  });
});
