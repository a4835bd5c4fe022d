import { expect, it } from 'vitest';
import { FactsNews } from '../../../src/platform/database/facts-news.js';
import { ask } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

type Name = { municipality: { name: string; nameInfo: { value: string } } };

it('a replica is read as long as it has every change that was heard of; one that lags behind is passed over', async () => {
  const [primary, replica] = [await demoDatabase(), await demoDatabase()];
  const news = await FactsNews.listen(primary.url, { pollMs: 50, patienceMs: 1_000, reconnectMs: 50 });
  const api = await apiOver(primary, '2026-11-25', { news, replicaUrls: [replica.url] });
  const name = async () =>
    (await dataOf<Name>(api, '{ municipality(code: "PAZ21") { name nameInfo { value } } }')).municipality.name;
  // A copy that differs, so that it can be told from the primary, but has the same number of states.
  await ask(replica.url, `alter table municipality disable trigger user`);
  await ask(replica.url, `update municipality set name_bg = 'Копие' where code = 'PAZ21'`);
  expect(await name()).toBe('Копие');

  await ask(primary.url, `update municipality set name_bg = 'Ново' where code = 'PAZ21'`);
  for (const end = Date.now() + 2_000; Date.now() < end && (news.latest ?? 0n) < 2n;)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await name()).toBe('Ново');

  await replica.drop();
  expect(await name()).toBe('Ново');
  await news.stop();
  await api.stop();
});
