import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { give, type Headers } from '../../support/office.js';
import { keyFor } from '../../support/keys.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let municipality: Headers;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  municipality = await keyFor(database.url, { role: 'MUNICIPALITY', municipalities: ['PDV22'] });
});
afterAll(() => api.stop());

/** How often the adoption of a plan with so many rows by the Map asks for rows of the Map. */
async function readingsOfTheMap(year: number, rows: number): Promise<number> {
  const { annualPlan } = await give(
    api,
    municipality,
    'annualPlanDraft',
    { municipality: 'PDV22', year },
    'annualPlan { id }',
  );
  const plan = (annualPlan as { id: string }).id;
  const entered = await ask(
    database.url,
    `insert into annual_plan_entry (plan_id, part, level, kind_id, users, provenance, source_id)
     select '${plan.slice('AnnualPlan_'.length)}', 'MAP', e.level, e.kind_id, 0, e.provenance, e.source_id
     from map_entry e join municipality m on m.id = e.host_id where m.code = 'PDV22' and e.level = 'MUNICIPAL'
     order by e.kind_id limit ${String(rows)} returning id`,
  );
  expect(entered).toHaveLength(rows);
  await give(api, municipality, 'annualPlanDiscuss', { plan, from: '2026-10-01' }, 'annualPlan { id }');
  const sent = vi.spyOn(Client.prototype, 'query');
  const basis = { actNumber: 'Решение № 3 (измислено)', actDate: '2026-11-20' };
  const adopted = await give(api, municipality, 'annualPlanAdopt', { plan, basis }, 'annualPlan { adoptedOn }');
  expect(adopted).toMatchObject({ userErrors: [], annualPlan: { adoptedOn: '2026-11-20' } });
  const texts = sent.mock.calls.map(([query]) => JSON.stringify(query));
  sent.mockRestore();
  return texts.filter((text) => text.includes('from map_entry')).length;
}

it('the adoption of an annual plan asks for its rows of the Map once, however many there are', async () => {
  expect(await readingsOfTheMap(2030, 1)).toBe(1);
  expect(await readingsOfTheMap(2031, 10)).toBe(1);
});
