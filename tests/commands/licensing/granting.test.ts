import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, give } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TODAY = '2026-11-25';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
/** A licence in force with its service and holder, and a service for which the holder has none: one for each test. */
type Held = Readonly<Record<'licence' | 'service' | 'applicant' | 'fresh' | 'until', string>>;
const unused: Held[] = [];

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
  by = await actors(database.url, 'PDV22');
  const rows = await ask<Held>(
    database.url,
    `select distinct on (p.key) 'Licence_' || l.id as licence, 'Service_' || s.id as service, 'Provider_' || p.id as applicant,
       l.valid_until::text as until, 'Service_' || (select e.id from service e where e.municipality_id = s.municipality_id
         and not exists (select from licence h where h.service_id = e.id and h.holder_id = p.id) order by e.key limit 1) as fresh
     from licence l join service s on s.id = l.service_id join provider p on p.id = l.holder_id
     join provision v on v.service_id = s.id and v.provider_id = p.id and v.valid_from < '2026-01-01' and v.valid_until is null
     where l.valid_from < '2026-01-01' and l.valid_until > '2027-06-01' and l.revoked_on is null and l.terminated_on is null
       and s.closed_on is null and s.starts_on < '2026-01-01'
       and not exists (select from licence_ending e where e.licence_id = l.id)
       and not exists (select from licence_application a where a.applicant_id = p.id)
       and not exists (select from licence r where r.holder_id = p.id and (r.revoked_on is not null or r.service_id = s.id and r.id <> l.id))
       and not exists (select from inspection i where i.service_id = s.id)
       and not exists (select from inspection i join provision w on w.service_id = i.service_id where w.provider_id = p.id and i.kind = 'UNLICENSED')
       and exists (select from yearly_report y where y.service_id = s.id and y.year = 2025)
     order by p.key, l.number limit 20`,
  );
  unused.push(...rows);
});
afterAll(() => api.stop());

function held(): Held {
  const next = unused.shift();
  if (next === undefined) throw new Error('no licence is left');
  return next;
}

/** As it might have been recorded. */
async function change({ licence }: Held, column: string, day: string): Promise<void> {
  await ask(database.url, `update licence set ${column} = '${day}' where 'Licence_' || id = '${licence}'`);
}

let numbers = 0;
const act = (actDate: string) => ({ actNumber: 'РД-00-3 (измислена)', actDate });
const APPLICATION = 'licenceApplication { id licence { number validFrom validUntil } }';
const ENDING = 'licenceEnding { id licence { terminatedOn revokedOn } }';

async function apply(purpose: string, { licence, service, applicant }: Partial<Held>, appliedOn: string) {
  const input = { purpose, service, applicant, licence: purpose === 'ISSUE' ? null : licence, appliedOn };
  const { licenceApplication, userErrors } = await give(
    api,
    by.aksu,
    'licenceApplicationRegister',
    input,
    'licenceApplication { id }',
  );
  return (licenceApplication as { id: string } | null)?.id ?? userErrors[0]?.code ?? '';
}

/** Grants the application; answers the term of the licence, or why it is refused. */
async function grant(command: string, application: string, on: string): Promise<unknown> {
  numbers += 1;
  const number = `Л-0000-${String(95_000 + numbers)}/${on.split('-').reverse().join('.')}`;
  const input = { application, number, basis: act(on) };
  const { licenceApplication, userErrors } = await give(api, by.aksu, command, input, APPLICATION);
  return userErrors[0]?.code ?? (licenceApplication as { licence: unknown }).licence;
}

async function order({ licence }: Held, orderedOn: string, more: object = {}): Promise<string> {
  const input = { licence, kind: 'REVOCATION', ground: 'CONTRARY_ACTIVITY', hasDanger: false, basis: act(orderedOn) };
  const { licenceEnding, userErrors } = await give(api, by.aksu, 'licenceEndingIssue', { ...input, ...more }, ENDING);
  expect(userErrors).toEqual([]);
  return (licenceEnding as { id: string }).id;
}

async function ends(command: string, input: object): Promise<unknown> {
  const { licenceEnding, userErrors } = await give(api, by.aksu, command, input, ENDING);
  return userErrors[0]?.code ?? (licenceEnding as { licence: unknown }).licence;
}

async function repeal(ending: string, appealedOn: string, decidedOn: string): Promise<void> {
  await ends('licenceAppealRecord', { ending, appealedOn });
  await ends('licenceAppealDecide', { ending, outcome: 'REPEALED', basis: act(decidedOn) });
}

describe('a licence under an order that may end it (чл. 157-158)', () => {
  it('is neither renewed nor changed, until the order is repealed', async () => {
    const one = held();
    const ending = await order(one, '2026-09-01');
    const renewal = await apply('RENEWAL', one, '2026-09-02');
    const change = await apply('CHANGE', one, '2026-09-02');
    expect(await grant('licenceRenew', renewal, '2026-09-10')).toBe('ENDING_OPEN');
    expect(await grant('licenceChange', change, '2026-09-10')).toBe('ENDING_OPEN');
    await repeal(ending, '2026-09-05', '2026-09-20');
    expect(await grant('licenceRenew', renewal, '2026-09-21')).toMatchObject({ validFrom: one.until });
  });

  it('that has ended meanwhile is not ended once more on a later day', async () => {
    const one = held();
    const ending = await order(one, '2026-09-01', { kind: 'TERMINATION', ground: 'OWN_REQUEST' });
    await change(one, 'terminated_on', '2026-09-10');
    expect(await ends('licenceEndingEnforce', { ending, on: '2026-10-01' })).toBe('LICENCE_NOT_IN_FORCE');
    const [row] = await ask<{ on: string }>(
      database.url,
      `select terminated_on::text as on from licence where 'Licence_' || id = '${one.licence}'`,
    );
    expect(row?.on).toBe('2026-09-10');
  });
});

describe('a second licence of one holder for one service (чл. 146-156)', () => {
  it('is not granted by another renewal', async () => {
    const one = held();
    const [first, second] = [await apply('RENEWAL', one, '2026-10-01'), await apply('RENEWAL', one, '2026-10-01')];
    expect(await grant('licenceRenew', first, '2026-10-10')).toMatchObject({ validFrom: one.until });
    expect(await grant('licenceRenew', second, '2026-10-10')).toBe('LICENCE_OVERLAPS');
  });

  it('is not issued while the one that he holds can be renewed, and twice not at all', async () => {
    const one = held();
    const beside = await apply('ISSUE', one, '2026-10-01');
    expect(await grant('licenceIssue', beside, '2026-10-10')).toBe('LICENCE_OVERLAPS');
    const fresh = { ...one, service: one.fresh };
    const [first, second] = [await apply('ISSUE', fresh, '2026-10-01'), await apply('ISSUE', fresh, '2026-10-01')];
    expect(await grant('licenceIssue', first, '2026-10-10')).toMatchObject({ validFrom: '2026-10-10' });
    expect(await grant('licenceIssue', second, '2026-10-11')).toBe('LICENCE_OVERLAPS');
  });

  it('is issued where it is too late to renew, and begins when the first ends', async () => {
    const one = held();
    await change(one, 'valid_until', '2027-01-15');
    const late = await apply('ISSUE', one, '2026-11-01');
    const term = { validFrom: '2027-01-15', validUntil: '2032-01-15' };
    expect(await grant('licenceIssue', late, '2026-11-10')).toMatchObject(term);
  });

  it('takes the place of the first after a change of circumstances', async () => {
    const one = held();
    const change = await apply('CHANGE', one, '2026-10-01');
    const term = { validFrom: '2026-10-10', validUntil: one.until };
    expect(await grant('licenceChange', change, '2026-10-10')).toMatchObject(term);
  });
});

describe('a renewal (чл. 111, 146-156)', () => {
  it('asks for the yearly report of the last year that it was due for, where the service ran then', async () => {
    const one = held();
    const ofService = `'Service_' || service_id = '${one.service}'`;
    await ask(database.url, `delete from yearly_report where ${ofService}`);
    const renewal = await apply('RENEWAL', one, '2026-10-01');
    expect(await grant('licenceRenew', renewal, '2026-10-10')).toBe('REPORT_NOT_FILED');
    const report = { kind: 'PROVIDER_REPORT', year: 2025, service: one.service, filedOn: '2026-10-11' };
    const filed = await give(api, by.aksu, 'yearlyReportFile', report, 'yearlyReport { id }');
    expect(filed.userErrors).toEqual([]);
    expect(await grant('licenceRenew', renewal, '2026-10-10')).toBe('REPORT_NOT_FILED');
    expect(await grant('licenceRenew', renewal, '2026-10-12')).toMatchObject({ validFrom: one.until });

    const young = held();
    await ask(database.url, `delete from yearly_report where 'Service_' || service_id = '${young.service}'`);
    await ask(database.url, `update service set starts_on = '2026-01-01' where 'Service_' || id = '${young.service}'`);
    const another = await apply('RENEWAL', young, '2026-10-01');
    expect(await grant('licenceRenew', another, '2026-10-10')).toMatchObject({ validFrom: young.until });
  });
});

describe('the bars to a new licence (чл. 146-156)', () => {
  it('also hinder one that was applied for before the revocation had effect', async () => {
    const one = held();
    const application = await apply('ISSUE', { ...one, service: one.fresh }, '2026-09-01');
    const ending = await order(one, '2026-09-02');
    await ends('licenceEndingEnforce', { ending, on: '2026-09-20' });
    expect(await grant('licenceIssue', application, '2026-10-01')).toBe('BARRED_AFTER_REVOCATION');
  });

  it('last a year where only an order that was repealed spoke of danger', async () => {
    const one = held();
    await change(one, 'valid_from', '2023-01-01');
    await repeal(await order(one, '2024-01-10', { hasDanger: true }), '2024-01-15', '2024-02-01');
    await ends('licenceEndingEnforce', { ending: await order(one, '2024-03-01'), on: '2024-03-20' });
    const fresh = { ...one, service: one.fresh };
    expect(await apply('ISSUE', fresh, '2025-03-19')).toBe('BARRED_AFTER_REVOCATION');
    expect(await apply('ISSUE', fresh, '2025-03-20')).toMatch(/^LicenceApplication_/);
  });

  it('last three years for who was found to work without a licence, from the day on which that is enforceable', async () => {
    const one = held();
    const fresh = { ...one, service: one.fresh };
    const before = await apply('ISSUE', fresh, '2026-03-01');
    await change(one, 'valid_from', '2026-02-01');
    const find = async (performedOn: string, enforceableOn: string) => {
      const open = { service: one.service, kind: 'UNLICENSED', performedOn };
      const { inspection } = await give(api, by.aksu, 'inspectionOpen', open, 'inspection { id }');
      const conclude = { inspection: (inspection as { id: string }).id, outcome: 'PRESCRIPTION', enforceableOn };
      await give(api, by.aksu, 'inspectionConclude', { ...conclude, basis: act(performedOn) }, 'inspection { id }');
    };
    // On that day it had one.
    await find('2026-03-02', '2026-03-05');
    expect(await apply('ISSUE', fresh, '2026-04-02')).toMatch(/^LicenceApplication_/);
    await find('2026-01-31', '2026-04-03');
    expect(await apply('ISSUE', fresh, '2026-04-02')).toMatch(/^LicenceApplication_/);
    expect(await apply('ISSUE', fresh, '2026-04-03')).toBe('BARRED_UNLICENSED');
    expect(await grant('licenceIssue', before, '2026-10-01')).toBe('BARRED_UNLICENSED');
  });
});
