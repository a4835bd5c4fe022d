import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sheet, writeCsv, writeXlsx } from '../../../src/platform/spreadsheets/index.js';
import { type Cells, HEADINGS } from '../../builders/map-files.js';
import { ask, count } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { dataOf } from '../../support/answers.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
/** The rows of the edition in force, as lines of a file. */
let lines: readonly Cells[];
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, 'PDV22');
  const rows = await ask<Record<string, string | null>>(
    database.url,
    `select e.level, m.code, k.code as kind, e.maximum_users::text as users, e.state_funding as funding from map_entry e
     join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
     where e.edition_id = (select id from map_edition where effective_from <= '2026-11-25' order by effective_from desc limit 1)
     order by m.code, k.code, e.level`,
  );
  lines = rows.map(({ level, code, kind, users, funding }) =>
    [level, code, null, null, kind, users, funding].map((cell) => cell ?? null),
  );
});
afterAll(() => api.stop());

const basis = { actNumber: 'Писмо № 1 (измислено)', actDate: '2026-11-20' };
const FIGURES = 'rows badRows problemCount added changed unchanged dropped';
const SHOWN = `mapDraft { id version } report { sha256 ${FIGURES} problems(first: 20000) { row column code text firstRow message article } }`;

type Report = {
  readonly sha256: string;
  readonly rows: number;
  readonly badRows: number;
  readonly problems: readonly { row: number; column: string; code: string; text: string | null; message: string }[];
};

async function newDraft(): Promise<string> {
  const open = { nameBg: 'Измислен проект', openedOn: '2026-11-01' };
  const { mapDraft } = await give(api, by.ministry, 'mapDraftOpen', open, 'mapDraft { id }');
  return (mapDraft as { id: string }).id;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const csv = (...rows: Sheet) => ({ format: 'CSV', content: base64(writeCsv([HEADINGS, ...rows])) });

async function imported(draft: string, file: object, as: Headers = by.ministry, more = '') {
  const payload = await give(api, as, 'mapDraftImport', { draft, ...file, basis }, SHOWN, more);
  return { ...payload, report: payload.report as Report };
}

/** Figures are told by the long tests only; nothing is asserted of them. */
function tell(line: string): void {
  if (process.env['KARTA_LONG'] === '1') console.log(line);
}

const rowsOf = (draft: string, condition = 'not is_dropped') =>
  count(database.url, `map_draft_entry where draft_id = '${draft.replace('MapDraft_', '')}' and ${condition}`);

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
    const { report, userErrors } = await imported(draft, csv(...lines.slice(0, 3)), by.ministry, ', dryRun: true');
    expect(userErrors).toEqual([]);
    expect(report).toMatchObject({ rows: 3, added: 3 });
    expect(await rowsOf(draft, 'true')).toBe(0);
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
    const spoil: readonly ((line: Cells) => Cells)[] = [
      (line) => line.with(0, 'РАЙОННО'),
      (line) => line.with(1, 'ZZZ01'),
      (line) => line.with(4, 'NO_SUCH_KIND'),
      (line) => line.with(5, 'много'),
      (line) => line.with(6, 'NONE'),
    ];
    const rows = all
      .slice(0, 7_000)
      .map((line, index) => (index % 35 === 7 ? (spoil[((index - 7) / 35) % spoil.length]?.(line) ?? line) : line));
    const expected = rows.flatMap((line, index) => (line === all[index] ? [] : [index + 2]));
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
      expect(report.problems.map(({ row }) => row)).toEqual(expected);
    }
    expect(await rowsOf(draft, 'true')).toBe(0);
    const began = performance.now();
    const { report } = await imported(draft, csv(...all.slice(0, 7_000)));
    tell(`7,000 good rows written: ${String(Math.round(performance.now() - began))} ms`);
    expect(report).toMatchObject({ added: 7_000 });
  });
});

type Effect = {
  readonly before: { municipalitiesFallingShort: number; shortfallPlaces: number };
  readonly after: { municipalitiesFallingShort: number; shortfallPlaces: number };
  readonly newlyShort: readonly { municipality: { code: string }; before: number; after: number }[];
  readonly relieved: readonly { municipality: { code: string } }[];
  readonly municipalities: readonly unknown[];
  readonly rows: readonly unknown[];
  readonly userErrors: readonly { code: string }[];
};

const EFFECT = `query ($draft: ID!, $file: MapFileInput, $asOf: Date) { effect: mapDraftEffect(draft: $draft, file: $file, asOf: $asOf) {
  before { municipalitiesFallingShort shortfallPlaces } after { municipalitiesFallingShort shortfallPlaces }
  newlyShort { municipality { code } before after } relieved { municipality { code } }
  municipalities { before after } rows { row { host { code } } before { maximumUsers } after { maximumUsers } }
  report { rows problems { row code } } userErrors { code } } }`;

async function effectOf(variables: object, as: Headers | Record<string, never> = by.asp): Promise<Effect | null> {
  const { data, errors } = await api.ask<{ effect: Effect | null }>(EFFECT, variables, { ...as });
  expect(errors, api.logged.slice(-1).join()).toEqual([]);
  return data.effect;
}

describe('the effect of a draft of the Map (чл. 34-36)', () => {
  it('is nothing where the file has the rows of the edition in force', async () => {
    const effect = await effectOf({ draft: await newDraft(), file: csv(...lines) });
    expect(effect).toMatchObject({ newlyShort: [], relieved: [], municipalities: [], rows: [], userErrors: [] });
    expect(effect?.before).toEqual(effect?.after);
  });

  it('names the municipalities that would newly fall short, by how many places, before anything is written', async () => {
    const draft = await newDraft();
    const summary = await dataOf<{ coverage: { nodes: { havePlaces: number; kind: { code: string } }[] } }>(
      api,
      `{ coverage(where: { host: { eq: "PDV22" }, level: { eq: MUNICIPAL } }) { nodes { havePlaces status kind { code } } } }`,
    );
    const short = await dataOf<{ coverage: { nodes: { host: { code: string } }[] } }>(
      api,
      `{ coverage(where: { status: { eq: SHORTFALL } }, first: 500) { nodes { host { code } } } }`,
    );
    const falling = new Set(short.coverage.nodes.map(({ host }) => host.code));
    const [host] = lines.flatMap((line) => (line[1] !== null && !falling.has(line[1] ?? '') ? [line[1] ?? ''] : []));
    expect(summary.coverage.nodes.length).toBeGreaterThan(0);
    const whereHost = lines.findIndex((line) => line[0] === 'MUNICIPAL' && line[1] === host && line[5] !== null);
    const line = lines[whereHost] ?? [];
    const file = csv(...lines.with(whereHost, line.with(5, '90000')));
    const effect = await effectOf({ draft, file });
    expect(effect?.newlyShort.map(({ municipality, before }) => [municipality.code, before])).toEqual([[host, 0]]);
    const places = effect?.newlyShort[0]?.after ?? 0;
    expect(places).toBeGreaterThan(80_000);
    expect((effect?.after.shortfallPlaces ?? 0) - (effect?.before.shortfallPlaces ?? 0)).toBe(places);
    expect(effect?.after.municipalitiesFallingShort).toBe((effect?.before.municipalitiesFallingShort ?? 0) + 1);
    expect(effect?.rows).toEqual([
      { row: { host: { code: host } }, before: { maximumUsers: Number(line[5]) }, after: { maximumUsers: 90_000 } },
    ]);
    expect(await rowsOf(draft, 'true')).toBe(0);
    expect((await imported(draft, file)).userErrors).toEqual([]);
    expect(await effectOf({ draft })).toMatchObject({ newlyShort: effect?.newlyShort, after: effect?.after });
  });

  it('names those that would fall short no longer', async () => {
    const nothing = lines.map((line) => line.with(5, '0'));
    const effect = await effectOf({ draft: await newDraft(), file: csv(...nothing) });
    expect(effect?.after).toEqual({ municipalitiesFallingShort: 0, shortfallPlaces: 0 });
    expect(effect?.relieved).toHaveLength(effect?.before.municipalitiesFallingShort ?? -1);
  });

  it('has nothing to compare with before the first edition, and says so', async () => {
    const effect = await effectOf({ draft: await newDraft(), file: csv(...lines), asOf: '2019-01-01' });
    expect(effect?.before).toEqual({ municipalitiesFallingShort: null, shortfallPlaces: null });
  });

  it('is not there for those who may not read drafts, nor for a file that would be refused', async () => {
    const draft = await newDraft();
    for (const as of [{}, by.municipality, by.reader]) expect(await effectOf({ draft, file: csv() }, as)).toBeNull();
    const refused = await effectOf({ draft, file: csv(['MUNICIPAL', 'PDV22', null, null, 'X', '1', 'FULL']) });
    expect(refused).toMatchObject({ before: null, userErrors: [{ code: 'FILE_WITH_PROBLEMS' }] });
    expect(refused).toMatchObject({ report: { rows: 1, problems: [{ row: 2, code: 'KIND_UNKNOWN' }] } });
    expect(await effectOf({ draft, file: { format: 'XLSX', content: 'AAAA' } })).toMatchObject({
      userErrors: [{ code: 'FILE_UNREADABLE' }],
    });
  });
});
