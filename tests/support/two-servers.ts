import { FactsNews } from '../../src/platform/database/facts-news.js';
import { ask } from '../seeds/ask.js';
import { type Api, apiOver } from './api.js';
import { demoDatabase } from './database.js';
import { actors, give, type Headers } from './office.js';

const TODAY = '2026-11-25';
const TOWN = 'PDV22';

/** Two servers over one database that keep answers, and a question about coverage that both have kept. */
export type TwoServers = {
  readonly writing: Api;
  readonly other: Api;
  /** How many places count in the country, by the server. */
  readonly counted: (api: Api) => Promise<number>;
  /** A service that counts is suspended through the first server; answers once that is acknowledged. */
  readonly suspend: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function twoServers(): Promise<TwoServers> {
  const database = await demoDatabase();
  const shared = { url: database.url, drop: () => Promise.resolve() };
  const listen = () => FactsNews.listen(database.url, { pollMs: 200, patienceMs: 1_000, reconnectMs: 50 });
  const news = [await listen(), await listen()] as const;
  const writing = await apiOver(database, TODAY, { news: news[0] });
  const other = await apiOver(shared, TODAY, { news: news[1] });
  const by = await actors(database.url, TOWN);
  const running = await ask<{ id: string }>(
    database.url,
    `select 'Service_' || s.id as id from service s join municipality m on m.id = s.municipality_id
     where m.code = '${TOWN}' and s.level = 'MUNICIPAL' and s.closed_on is null and s.starts_on < '2026-01-01'
       and not exists (select from suspension u where u.service_id = s.id)
       and exists (select from funding f where f.service_id = s.id and f.valid_until is null and f.funding_source = 'STATE')
       and exists (select from provision v where v.service_id = s.id and v.way = 'OWN' and v.valid_until is null) order by s.key`,
  );
  const counted = async (api: Api): Promise<number> => {
    const { data } = await api.ask<{ coverageSummary: { havePlaces: number }[] }>(
      `{ coverageSummary(groupBy: []) { havePlaces } }`,
    );
    return data.coverageSummary[0]?.havePlaces ?? -1;
  };
  return {
    ...{ writing, other, counted },
    suspend: () => suspendNext(writing, by.municipality, running),
    async stop() {
      for (const each of news) await each.stop();
      await other.stop();
      await writing.stop();
    },
  };
}

async function suspendNext(api: Api, as: Headers, running: { readonly id: string }[]): Promise<void> {
  const service = running.shift()?.id ?? '';
  const basis = { actNumber: 'Заповед № 7 (измислена)', actDate: '2026-11-10' };
  const { userErrors } = await give(
    api,
    as,
    'serviceSuspend',
    { service, from: '2026-11-12', basis },
    'service { id }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
