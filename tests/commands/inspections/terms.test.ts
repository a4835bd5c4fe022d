import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, give } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let service: string;

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, 'PDV22');
  const [row] = await ask<{ id: string }>(
    database.url,
    `select 'Service_' || s.id as id from service s join municipality m on m.id = s.municipality_id
     join provision v on v.service_id = s.id and v.valid_until is null and v.way = 'OWN'
     where m.code = 'PDV22' and s.starts_on < '2026-01-01' and s.closed_on is null
       and not exists (select from inspection i where i.service_id = s.id) order by s.key limit 1`,
  );
  service = row?.id ?? '';
  await ask(database.url, `update service set starts_on = '2026-01-15' where 'Service_' || id = '${service}'`);
});
afterAll(() => api.stop());

const act = (actDate: string) => ({ actNumber: 'РД-00-5 (измислена)', actDate });

async function inspect(kind: string, performedOn: string): Promise<string> {
  const input = { service, kind, performedOn };
  const { inspection, userErrors } = await give(api, by.aksu, 'inspectionOpen', input, 'inspection { id }');
  return (inspection as { id: string } | null)?.id ?? userErrors[0]?.code ?? '';
}

describe('the first inspection (чл. 114-117)', () => {
  it('is not made before three months from the start, is recorded when it is late, and others are made at any time', async () => {
    expect(await inspect('FIRST', '2026-04-14')).toBe('FIRST_INSPECTION_TOO_EARLY');
    expect(await inspect('ON_SIGNAL', '2026-04-14')).toMatch(/^Inspection_/);
    expect(await inspect('FIRST', '2026-04-15')).toMatch(/^Inspection_/);
    expect(await inspect('FIRST', '2026-11-20')).toMatch(/^Inspection_/);
  });
});

describe('a prescription whose last day is a Sunday (чл. 59; ГПК чл. 60)', () => {
  it('is overdue from the Tuesday after it, and its deadline says the same', async () => {
    const inspection = await inspect('PLANNED', '2026-09-01');
    const conclude = { inspection, outcome: 'PRESCRIPTION', enforceableOn: '2026-09-05', basis: act('2026-09-05') };
    await give(api, by.aksu, 'inspectionConclude', conclude, 'inspection { id }');
    const issue = { inspection, addressee: 'MAYOR', deadlineOn: '2026-10-25', basis: act('2026-09-06') };
    const { prescription } = await give(api, by.aksu, 'prescriptionIssue', issue, 'prescription { id }');
    const { id } = prescription as { id: string };
    for (const [asOf, isOverdue] of [
      ['2026-10-25', false],
      ['2026-10-26', false],
      ['2026-10-27', true],
    ] as const) {
      const { data, errors } = await api.ask<{ node: object; deadlines: { nodes: object[] } }>(
        `{ node(id: "${id}", asOf: "${asOf}") { ... on Prescription { isOverdue } }
           deadlines(asOf: "${asOf}", first: 50, where: { kind: { eq: PRESCRIPTION }, dueOn: { eq: "2026-10-25" }, service: { id: { eq: "${service}" } } }) { nodes { isOverdue lapsesOn } } }`,
      );
      expect(errors).toEqual([]);
      expect(data.node, asOf).toEqual({ isOverdue });
      expect(data.deadlines.nodes, asOf).toEqual([{ isOverdue, lapsesOn: '2026-10-26' }]);
    }
  });

  it('leads to a measure only when its extra term has lapsed on a working day', async () => {
    const inspection = await inspect('PLANNED', '2026-07-01');
    const conclude = { inspection, outcome: 'PRESCRIPTION', enforceableOn: '2026-07-02', basis: act('2026-07-02') };
    await give(api, by.aksu, 'inspectionConclude', conclude, 'inspection { id }');
    const issue = { inspection, addressee: 'MAYOR', deadlineOn: '2026-08-03', basis: act('2026-07-03') };
    const issued = await give(api, by.aksu, 'prescriptionIssue', issue, 'prescription { id }');
    const { id: prescription } = issued.prescription as { id: string };
    const done = async (command: string, input: object) =>
      (await give(api, by.aksu, command, { prescription, ...input }, 'prescription { id }')).userErrors[0]?.code ??
      null;
    const check = (checkedOn: string) => done('prescriptionFollowUpRecord', { checkedOn, result: 'NOT_FULFILLED' });
    expect(await check('2026-08-04')).toBeNull();
    expect(await done('prescriptionExtend', { until: '2026-10-25', basis: act('2026-08-05') })).toBeNull();
    const measure = (on: string) => done('qualityMeasureTake', { kind: 'ASSIGN_TO_PRIVATE', basis: act(on) });
    expect(await check('2026-10-26')).toBeNull();
    expect(await measure('2026-10-27')).toBe('TERM_STILL_RUNS');
    expect(await check('2026-10-27')).toBeNull();
    expect(await measure('2026-10-27')).toBeNull();
  });
});
