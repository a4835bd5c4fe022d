import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, give } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

// Fourteen days from 11.10.2026 end on a Sunday, so the term lapses on the Monday after it.
const [ELEVENTH, MONDAY, TUESDAY] = ['2026-10-11', '2026-10-26', '2026-10-27'];
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let ids: { licence: string; service: string; applicant: string };

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, 'PDV22');
  const [row] = await ask<typeof ids>(
    database.url,
    `select 'Licence_' || l.id as licence, 'Service_' || l.service_id as service, 'Provider_' || l.holder_id as applicant
     from licence l where l.valid_from < '2026-01-01' and l.valid_until > '2027-06-01' and l.revoked_on is null
       and l.terminated_on is null and not exists (select from licence_ending e where e.licence_id = l.id)
       and not exists (select from licence r where r.holder_id = l.holder_id and r.revoked_on is not null)
       and not exists (select from provision v join inspection i on i.service_id = v.service_id
         where v.provider_id = l.holder_id and i.kind = 'UNLICENSED')
     order by l.number limit 1`,
  );
  if (row === undefined) throw new Error('no licence');
  ids = row;
});
afterAll(() => api.stop());

const act = (actDate: string) => ({ actNumber: 'РД-00-4 (измислена)', actDate });

async function done(command: string, input: object, what: string): Promise<string | null> {
  return (await give(api, by.aksu, command, input, `${what} { id }`)).userErrors[0]?.code ?? null;
}

async function incomplete(): Promise<string> {
  const { service, applicant } = ids;
  const input = { purpose: 'ISSUE', service, applicant, appliedOn: ELEVENTH };
  const applied = await give(api, by.aksu, 'licenceApplicationRegister', input, 'licenceApplication { id }');
  const { id: application } = applied.licenceApplication as { id: string };
  const told = { application, toldOn: ELEVENTH, reason: 'липсва документ' };
  expect(await done('licenceApplicationFindIncomplete', told, 'licenceApplication')).toBeNull();
  return application;
}

async function order(): Promise<string> {
  const input = { licence: ids.licence, kind: 'REVOCATION', ground: 'CONTRARY_ACTIVITY', hasDanger: false };
  const more = { basis: act(ELEVENTH) };
  const { licenceEnding } = await give(
    api,
    by.aksu,
    'licenceEndingIssue',
    { ...input, ...more },
    'licenceEnding { id }',
  );
  return (licenceEnding as { id: string }).id;
}

describe('a term that ends on a day off (ГПК чл. 60)', () => {
  it('to mend an application runs to the working day that its deadline names', async () => {
    const [first, second] = [await incomplete(), await incomplete()];
    const { data } = await api.ask<{ deadlines: { nodes: object[] } }>(
      `{ deadlines(where: { kind: { eq: LICENCE_APPLICATION_MENDING }, dueOn: { eq: "2026-10-25" } }, first: 5) { nodes { lapsesOn } } }`,
      {},
      { ...by.aksu },
    );
    expect(data.deadlines.nodes).toEqual([{ lapsesOn: MONDAY }, { lapsesOn: MONDAY }]);
    const discontinue = (on: string) =>
      done('licenceApplicationDiscontinue', { application: first, basis: act(on) }, 'licenceApplication');
    expect(await discontinue(MONDAY)).toBe('MENDING_TERM_RUNS');
    const mend = (application: string, mendedOn: string) =>
      done('licenceApplicationMend', { application, mendedOn }, 'licenceApplication');
    expect(await mend(first, TUESDAY)).toBe('MENDING_TERM_OVER');
    expect(await discontinue(TUESDAY)).toBeNull();
    expect(await mend(second, MONDAY)).toBeNull();
  });

  it('to appeal an order runs to that day as well, and the order has effect only after it', async () => {
    const ending = await order();
    const appeal = (appealedOn: string) => done('licenceAppealRecord', { ending, appealedOn }, 'licenceEnding');
    const enforce = (on: string) => done('licenceEndingEnforce', { ending, on }, 'licenceEnding');
    expect(await enforce(MONDAY)).toBe('APPEAL_POSSIBLE');
    expect(await appeal(TUESDAY)).toBe('APPEAL_TOO_LATE');
    expect(await appeal(MONDAY)).toBeNull();
    const repealed = { ending, outcome: 'REPEALED', basis: act('2026-11-01') };
    expect(await done('licenceAppealDecide', repealed, 'licenceEnding')).toBeNull();
    expect(await done('licenceEndingEnforce', { ending: await order(), on: TUESDAY }, 'licenceEnding')).toBeNull();
  });
});
