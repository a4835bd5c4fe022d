import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { runningIn } from '../../support/capacity.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { give, type Headers } from '../../support/office.js';

const TOWN = 'PDV22';

let database: TestDatabase;
let api: Api;
let invented: Headers;
let official: Headers;
let service: string;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  const role = { role: 'MUNICIPALITY', municipalities: [TOWN] } as const;
  invented = await keyFor(database.url, role);
  official = await keyFor(database.url, { ...role, entersAs: 'OFFICIAL' });
  service = (await runningIn(database.url, TOWN))[0] ?? '';
});
afterAll(() => api.stop());

/** Reports, and says what is then stored of that day, and of it in the history. */
async function reported(as: Headers, reportedFor: string, users: number) {
  const { userErrors } = await give(
    api,
    as,
    'serviceCapacityReport',
    { service, reportedFor, users },
    'service { id }',
  );
  expect(userErrors).toEqual([]);
  const condition = `service_id = '${service.replace('Service_', '')}' and reported_for = '${reportedFor}'`;
  const [stored] = await ask<{ users: number; provenance: string; source: string }>(
    database.url,
    `select users, provenance, s.key as source from capacity_report r join source s on s.id = r.source_id where ${condition}`,
  );
  const history = await ask<{ provenance: string }>(
    database.url,
    `select provenance from capacity_report_history where ${condition} order by entry`,
  );
  return { ...stored, history: history.map(({ provenance }) => provenance) };
}

describe('a fact that is changed', () => {
  it('is trusted as little as who changed it, and was trusted before', async () => {
    const first = await reported(official, '2026-10-01', 20);
    expect(first).toMatchObject({ provenance: 'OFFICIAL', history: ['OFFICIAL'] });
    expect(first.source).not.toMatch(/invented$/);
    const second = await reported(invented, '2026-10-01', 21);
    expect(second).toMatchObject({ users: 21, provenance: 'SYNTHETIC', history: ['OFFICIAL', 'SYNTHETIC'] });
    expect(second.source).toMatch(/^entries\/municipality\/.*\/invented$/);
  });

  it('does not come to be trusted more by being changed', async () => {
    await reported(invented, '2026-10-02', 20);
    const changed = await reported(official, '2026-10-02', 21);
    expect(changed).toMatchObject({ users: 21, provenance: 'SYNTHETIC' });
    expect(changed.source).toMatch(/invented$/);
  });
});
