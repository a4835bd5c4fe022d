import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../../src/worked-questions.js';
import { type Answer, type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

const SCRIPT = join(import.meta.dirname, '../../../docs/result-hash.mjs');
const run = promisify(execFile);
const document = workedQuestions().find(({ file }) => file.startsWith('06'))?.document ?? '';

let api: Api;
let folder: string;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
  folder = await mkdtemp(join(tmpdir(), 'karta-test-'));
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

type Page = {
  coverage: { resultHash: string; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
};

/** All pages of the answer, each in a file of its own. */
async function downloaded(where: object): Promise<{ files: string[]; hash: string }> {
  const files: string[] = [];
  for (let after: string | null = null; ;) {
    const { data, text, errors }: Answer<Page> = await api.ask<Page>(document, { where, first: 500, after });
    expect(errors).toEqual([]);
    const file = join(folder, `page-${String(files.length)}.json`);
    await writeFile(file, text);
    files.push(file);
    if (!data.coverage.pageInfo.hasNextPage) return { files, hash: data.coverage.resultHash };
    after = data.coverage.pageInfo.endCursor;
  }
}

describe('the hash of a result', () => {
  it('can be computed from the downloaded pages by a program that knows nothing of the project', async () => {
    const { files, hash } = await downloaded({ status: { in: ['SHORTFALL', 'UNKNOWN', 'EXEMPT'] } });
    expect(files.length).toBe(2);
    const { stdout } = await run(process.execPath, [SCRIPT, ...[...files].reverse()]);
    expect(stdout).toContain(`answered ${hash}\ncomputed ${hash} from 609 rows`);
  });

  it('does not fit an answer in which one place was changed, or one page is missing', async () => {
    const { files } = await downloaded({ district: { eq: 'PAZ' }, level: { eq: 'MUNICIPAL' } });
    const [file = ''] = files;
    const { data } = await api.ask<{ coverage: { nodes: { countedPlaces: number }[] } }>(document, {
      where: { district: { eq: 'PAZ' }, level: { eq: 'MUNICIPAL' } },
      first: 500,
    });
    const [first] = data.coverage.nodes;
    if (first !== undefined) first.countedPlaces += 1;
    const forged = join(folder, 'forged.json');
    await writeFile(forged, JSON.stringify({ data }));
    await expect(run(process.execPath, [SCRIPT, forged])).rejects.toThrow();
    await expect(run(process.execPath, [SCRIPT, file])).resolves.toBeDefined();
  });

  it('is the same whatever page and order is asked for, and another for another filter', async () => {
    const hash = async (args: string) =>
      (await api.ask<Page>(`{ coverage(${args}) { resultHash } }`)).data.coverage.resultHash;
    const where = 'where: { district: { eq: "PAZ" } }';
    const whole = await hash(where);
    expect(await hash(`${where}, first: 3, orderBy: [{ field: OPEN_PLACES, direction: DESC }]`)).toBe(whole);
    expect(await hash('where: { district: { eq: "PER" } }')).not.toBe(whole);
    expect(await hash(`${where}, asOf: "2027-11-25"`)).not.toBe(whole);
  });
});
