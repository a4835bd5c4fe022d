import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cells } from '../../builders/map-files.js';
import { type Api, apiOver } from '../../support/api.js';
import { dataOf } from '../../support/answers.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { csv, drafting, linesInForce } from '../../support/map-drafts.js';
import { actors, type Headers } from '../../support/office.js';

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
