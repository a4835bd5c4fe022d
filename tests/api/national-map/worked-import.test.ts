import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../../src/worked-questions.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { csv, linesInForce } from '../../support/map-drafts.js';
import { type Headers } from '../../support/office.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

type Effect = {
  readonly before: object;
  readonly after: object;
  readonly report: { readonly problems: readonly { readonly row: number; readonly message: string }[] } | null;
  readonly userErrors: readonly { readonly code: string }[];
};

async function asked(variables: object, as?: Headers): Promise<Effect | null> {
  const question = workedQuestions().find(({ file }) => file === '29-import-an-edition.graphql');
  const { data, errors } = await api.ask<{ mapDraftEffect: Effect | null }>(question?.document ?? '', variables, {
    ...as,
  });
  expect(errors).toEqual([]);
  return data.mapDraftEffect;
}

describe('the worked question of an import', () => {
  it('says what an edition would change: with a key that may see drafts, else nothing', async () => {
    expect(await asked({})).toBeNull();
    const asp = await keyFor(database.url, { role: 'ASP' });
    const draft = await asked({}, asp);
    expect(draft).toMatchObject({ report: null, userErrors: [] });
    expect(draft?.after).not.toEqual(draft?.before);
    const lines = await linesInForce(database.url);
    const same = await asked({ file: csv(...lines) }, asp);
    expect(same).toMatchObject({ report: { rows: lines.length, problems: [] }, newlyShort: [], userErrors: [] });
    expect(same?.after).toEqual(same?.before);
    const bad = await asked(
      { file: csv(...lines.slice(1), ['MUNICIPAL', 'ZZZ01', null, null, 'X', '1', 'FULL']) },
      asp,
    );
    expect(bad?.userErrors).toMatchObject([{ code: 'FILE_WITH_PROBLEMS' }]);
    expect(bad?.report?.problems.map(({ row }) => row)).toEqual([lines.length + 1, lines.length + 1]);
  });
});
