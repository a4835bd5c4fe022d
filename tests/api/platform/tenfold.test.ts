import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../../src/worked-questions.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { makeTenfold } from './hundredfold.js';

let once: Api;
let tenfold: Api;
beforeAll(async () => {
  once = await apiOver(await demoDatabase());
  const larger = await demoDatabase();
  await makeTenfold(larger.url);
  tenfold = await apiOver(larger);
});
afterAll(async () => {
  await once.stop();
  await tenfold.stop();
});

describe('a worked question', () => {
  it.each(workedQuestions().map(({ file, document }) => [file, document]))(
    'takes no more statements on ten times the facts, apart from one for each type of evidence: %s',
    async (_file, document) => {
      const answers = [await once.ask(document), await tenfold.ask(document)];
      for (const { errors } of answers) expect(errors).toEqual([]);
      const [few = 0, many] = answers.map(({ statements, text }) => {
        const types = [...text.matchAll(/"__typename":"(\w+)"/g)].map(([, type]) => type);
        // The services themselves are asked for anyway.
        const evidence = new Set(types.filter((type) => type !== 'Service'));
        return statements - evidence.size;
      });
      expect(many).toBeLessThanOrEqual(few);
    },
  );
});
