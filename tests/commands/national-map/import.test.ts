import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/platform/spreadsheets/index.js';
import { type Cells, HEADINGS } from '../../builders/map-files.js';
import { ask, count } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { base64, basis, csv, drafting, linesInForce } from '../../support/map-drafts.js';
import { actors, errorOf, give } from '../../support/office.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let lines: readonly Cells[];
let newDraft: Drafting['newDraft'];
let imported: Drafting['imported'];
let rowsOf: Drafting['rowsOf'];
type Drafting = ReturnType<typeof drafting>;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, 'PDV22');
  lines = await linesInForce(database.url);
  ({ newDraft, imported, rowsOf } = drafting(database.url, api, by));
});
afterAll(() => api.stop());

/** Two hundred cells to spoil, with the reason of each. */
const SPOILT = Array.from({ length: 40 }, () => [
  { place: 0, column: 'LEVEL', code: 'LEVEL_UNKNOWN', text: 'РАЙОННО' },
  { place: 1, column: 'HOST', code: 'MUNICIPALITY_UNKNOWN', text: 'ZZZ01' },
  { place: 4, column: 'KIND', code: 'KIND_UNKNOWN', text: 'NO_SUCH_KIND' },
  { place: 5, column: 'MAXIMUM_USERS', code: 'NUMBER_UNREADABLE', text: 'много' },
  { place: 6, column: 'STATE_FUNDING', code: 'FUNDING_UNKNOWN', text: 'NONE' },
]).flat();

const IMPORT_MANY = `mutation ($inputs: [MapDraftImportInput!]!, $mode: BatchMode!) {
  mapDraftImportBatch(inputs: $inputs, mode: $mode) { rows { status userErrors { code }
    report { rows badRows added problems { row column code } } } } }`;
type Batch = { readonly mapDraftImportBatch: { readonly rows: readonly object[] } };

/** Figures are told by the long tests only; nothing is asserted of them. */
function tell(line: string): void {
  if (process.env['KARTA_LONG'] === '1') console.log(line);
}

describe('the import of an edition of the Map from a file (чл. 32-35)', () => {
  it('fills a draft with its rows, and says what is new, changed, the same and dropped', async () => {
    const draft = await newDraft();
    const [first = [], second = [], third = []] = lines;
    const { report, userErrors } = await imported(draft, csv(first, second));
    expect(userErrors).toEqual([]);
    expect(report).toMatchObject({ rows: 2, badRows: 0, added: 2, changed: 0, unchanged: 0, dropped: 0, problems: [] });
    const more = [...first.slice(0, 5), '77', 'PARTIAL'];
    const again = await imported(draft, csv(more, third));
    expect(again.report).toMatchObject({ rows: 2, added: 1, changed: 1, unchanged: 0, dropped: 1 });
    expect(await rowsOf(draft)).toBe(2);
    expect(await rowsOf(draft, 'maximum_users = 77')).toBe(1);
    const back = await imported(draft, csv(more, third, second));
    expect(back.report).toMatchObject({ added: 0, changed: 1, unchanged: 2, dropped: 0 });
  });

  it('of a workbook with a row that states no number becomes an edition once adopted', async () => {
    const draft = await newDraft();
    const rows = [
      HEADINGS,
      ...lines.slice(0, 5),
      ['областно', null, 'Бяла', 'Русе', 'RESIDENTIAL_ELDERLY', null, 'FULL'],
    ];
    const kinds = await ask<{ code: string }>(
      database.url,
      'select code from service_kind order by position desc limit 1',
    );
    const named = rows.map((row) =>
      row.map((cell) => (cell === 'RESIDENTIAL_ELDERLY' ? (kinds[0]?.code ?? '') : cell)),
    );
    const file = { format: 'XLSX', content: base64(await writeXlsx([{ name: 'Карта', rows: named, widths: [] }])) };
    expect((await imported(draft, file)).userErrors).toEqual([]);
    const [stated] = await ask<{ users: number | null; code: string }>(
      database.url,
      `select e.maximum_users as users, m.code from map_draft_entry e join municipality m on m.id = e.host_id
       where e.draft_id = '${draft.replace('MapDraft_', '')}' and e.level = 'DISTRICT' and m.code = 'RSE04'`,
    );
    expect(stated).toEqual({ users: null, code: 'RSE04' });
    const adopt = { draft, actNumber: 'РМС 9 (измислено)', gazetteIssue: 'ДВ 9 (измислен)' };
    const dates = { adoptedOn: '2026-11-21', effectiveFrom: '2027-01-01' };
    const adopted = await give(api, by.ministry, 'mapDraftAdopt', { ...adopt, ...dates }, 'mapDraft { id }');
    expect(adopted.userErrors).toEqual([]);
    expect(
      await count(
        database.url,
        `map_entry e join map_edition d on d.id = e.edition_id where d.act_number = 'РМС 9 (измислено)'`,
      ),
    ).toBe(6);
    expect((await imported(draft, file)).userErrors[0]?.code).toBe('DRAFT_ADOPTED');
  });

  it('with bad rows names each by row, column and reason, in both languages, and writes nothing', async () => {
    const draft = await newDraft();
    const before = await count(database.url, 'audit_entry');
    const [good = []] = lines;
    const bad = ['DISTRICT', 'XXX99', null, null, good[4] ?? '', '-5', 'FULL'];
    const refused = await imported(draft, csv(good, bad));
    expect(refused.userErrors).toEqual([{ code: 'FILE_WITH_PROBLEMS', field: ['input', 'content'] }]);
    expect(refused.report).toMatchObject({ rows: 2, badRows: 1, added: null });
    expect(refused.report.problems).toMatchObject([
      { row: 3, column: 'HOST', code: 'MUNICIPALITY_UNKNOWN', text: 'XXX99', article: 'ЗСУ чл. 33' },
      { row: 3, column: 'MAXIMUM_USERS', code: 'NUMBER_NEGATIVE', text: '-5' },
    ]);
    const document = `mutation ($input: MapDraftImportInput!) { mapDraftImport(input: $input) { report { problems {
      bg: message(lang: "bg") en: message(lang: "en") } } } }`;
    const input = { draft, ...csv(bad), basis };
    const { data } = await api.ask<{ mapDraftImport: { report: { problems: { bg: string; en: string }[] } } }>(
      document,
      { input },
      { ...by.ministry },
    );
    expect(data.mapDraftImport.report.problems[0]).toEqual({
      bg: 'Няма такава община: вижте кодовете в образеца.',
      en: 'There is no such municipality: see the codes in the template.',
    });
    expect(await rowsOf(draft)).toBe(0);
    expect(await count(database.url, 'audit_entry')).toBe(before);
  });

  it('is refused as a whole where it is no such file, has no rows, or is not the ministry’s to do', async () => {
    const draft = await newDraft();
    const code = async (file: object) => (await imported(draft, file)).userErrors[0]?.code;
    expect(await code({ format: 'XLSX', content: base64(Buffer.from('text')) })).toBe('FILE_UNREADABLE');
    expect(await code({ format: 'CSV', content: 'не е base64' })).toBe('FILE_UNREADABLE');
    expect(await code({ format: 'CSV', content: base64(Buffer.alloc(2_097_153, 'a')) })).toBe('FILE_TOO_LARGE');
    expect(await code(csv())).toBe('FILE_WITHOUT_ROWS');
    for (const as of [by.asp, by.municipality, by.operator]) {
      expect(await errorOf(api, as, 'mapDraftImport', { draft, ...csv(), basis })).toBe('FORBIDDEN');
    }
  });

  it('can be tried dry: the report is the same, and nothing is written', async () => {
    const draft = await newDraft();
    const written = async () => [
      await rowsOf(draft, 'true'),
      await count(database.url, 'map_draft_entry_history'),
      await count(database.url, 'audit_entry'),
      await count(database.url, 'recorded_transaction'),
      await count(database.url, 'idempotent_request'),
    ];
    const before = await written();
    const file = csv(...lines.slice(0, 3));
    const tried = await imported(draft, file, by.ministry, ', dryRun: true');
    expect(tried.userErrors).toEqual([]);
    expect(tried.report).toMatchObject({ rows: 3, added: 3 });
    expect(await written()).toEqual(before);
    const done = await imported(draft, file);
    expect(done.report).toEqual(tried.report);
    expect(await rowsOf(draft)).toBe(3);
  });

  it('sent again under the same name is answered with the same report, and not done again', async () => {
    const draft = await newDraft();
    const file = csv(...lines.slice(0, 3));
    const named = (sent: object) => imported(draft, sent, by.ministry, '', ' @idempotent(key: "import once")');
    // What was refused is not kept: the mended file may have the name.
    const bad = csv(...lines.slice(0, 2), ['MUNICIPAL', 'ZZZ01', null, null, lines[0]?.[4] ?? '', '1', 'FULL']);
    expect((await named(bad)).report).toMatchObject({ rows: 3, badRows: 1, added: null });
    const first = await named(file);
    expect(first.report).toMatchObject({ rows: 3, badRows: 0, added: 3, changed: 0, unchanged: 0, dropped: 0 });
    const before = await count(database.url, 'audit_entry');
    expect((await named(file)).report).toEqual(first.report);
    expect(await count(database.url, 'audit_entry')).toBe(before);
    // Without a name it is done again, and changes nothing.
    expect((await imported(draft, file)).report).toMatchObject({ added: 0, unchanged: 3 });
    expect(await errorOf(api, by.ministry, 'mapDraftImport', { draft, ...bad, basis }, 'import once')).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it.each(['PER_ROW', 'ALL_OR_NOTHING'])('of many drafts at once has a report for each (%s)', async (mode) => {
    const [first, second, third] = [await newDraft(), await newDraft(), await newDraft()];
    const bad = csv(...lines.slice(0, 1), ['РАЙОННО', 'PDV22', null, null, lines[0]?.[4] ?? '', '-1', 'FULL']);
    const inputs = [
      { draft: first, ...csv(...lines.slice(0, 2)), basis },
      { draft: second, ...bad, basis },
      { draft: third, ...csv(...lines.slice(0, 1)), basis },
    ];
    const { data } = await api.ask<Batch>(IMPORT_MANY, { inputs, mode }, { ...by.ministry });
    const isDone = mode === 'PER_ROW';
    const status = isDone ? 'DONE' : 'NOT_DONE';
    expect(data.mapDraftImportBatch.rows).toEqual([
      { status, userErrors: [], report: { rows: 2, badRows: 0, added: 2, problems: [] } },
      {
        ...{ status: 'REFUSED', userErrors: [{ code: 'FILE_WITH_PROBLEMS' }] },
        report: {
          ...{ rows: 2, badRows: 1, added: null },
          problems: [
            { row: 3, column: 'LEVEL', code: 'LEVEL_UNKNOWN' },
            { row: 3, column: 'MAXIMUM_USERS', code: 'NUMBER_NEGATIVE' },
          ],
        },
      },
      { status, userErrors: [], report: { rows: 1, badRows: 0, added: 1, problems: [] } },
    ]);
    const written = await Promise.all([first, second, third].map((draft) => rowsOf(draft, 'true')));
    expect(written).toEqual(isDone ? [2, 0, 1] : [0, 0, 0]);
  });

  it('stands in the audit with the hash of the file and the counts of rows, without the file', async () => {
    const draft = await newDraft();
    const file = csv(...lines.slice(0, 4));
    const { report } = await imported(draft, file);
    const [entry] = await ask<{ input: object; text: string }>(
      database.url,
      `select content -> 'input' as input, content::text as text from audit_entry order by position desc limit 1`,
    );
    const bytes = Buffer.from(file.content, 'base64');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(entry?.input).toEqual({
      ...{ draft, format: 'CSV', basis, content: { bytes: bytes.length, sha256 } },
      ...{ rows: 4, added: 4, changed: 0, unchanged: 0, dropped: 0 },
    });
    expect(report.sha256).toBe(sha256);
    expect(entry?.text).not.toContain(file.content);
  });

  it('of 7,000 rows of which 200 are bad names exactly those 200', { timeout: 120_000 }, async () => {
    const draft = await newDraft();
    const municipalities = await ask<{ code: string }>(database.url, 'select code from municipality order by code');
    const kinds = await ask<{ code: string }>(database.url, 'select code from service_kind order by code');
    const all = municipalities.flatMap(({ code: host }) =>
      kinds.map(({ code }): Cells => ['MUNICIPAL', host, null, null, code, '12', 'FULL']),
    );
    const rows: Cells[] = all.slice(0, 7_000);
    const expected = SPOILT.map((each, at) => ({ row: 35 * at + 9, ...each }));
    for (const { row, place, text } of expected) rows[row - 2] = rows[row - 2]?.with(place, text) ?? [];
    expect([rows.length, expected.length]).toEqual([7_000, 200]);
    for (const file of [
      csv(...rows),
      { format: 'XLSX', content: base64(await writeXlsx([{ name: 'Карта', rows: [HEADINGS, ...rows], widths: [] }])) },
    ]) {
      const began = performance.now();
      const { report } = await imported(draft, file);
      tell(
        `${file.format}: 7,000 rows, 200 bad: ${String(Math.round(performance.now() - began))} ms, ${String(file.content.length)} bytes`,
      );
      expect(report).toMatchObject({ rows: 7_000, badRows: 200 });
      expect(report.problems.map(({ row, column, code, text }) => ({ row, column, code, text }))).toEqual(
        expected.map(({ row, column, code, text }) => ({ row, column, code, text })),
      );
    }
    expect(await rowsOf(draft, 'true')).toBe(0);
    const began = performance.now();
    const { report } = await imported(draft, csv(...all.slice(0, 7_000)));
    tell(`7,000 good rows written: ${String(Math.round(performance.now() - began))} ms`);
    expect(report).toMatchObject({ added: 7_000 });
  });
});
