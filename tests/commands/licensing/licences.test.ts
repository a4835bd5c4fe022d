import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TODAY = '2026-11-25';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let holder: Headers;
let ids: Readonly<Record<'service' | 'provider' | 'licence' | 'town' | 'fresh' | 'location' | 'other', string>>;

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
  by = await actors(database.url, 'PDV22');
  const [row] = await ask<typeof ids & { key: string }>(
    database.url,
    `select 'Service_' || s.id as service, 'Provider_' || p.id as provider, 'Licence_' || l.id as licence, p.key,
       (select 'Provider_' || id from provider where key = 'municipality/PDV22') as town,
       'Service_' || n.service_id as fresh, 'ServiceLocation_' || n.id as location,
       (select 'ServiceLocation_' || g.id from service_location g where g.service_id <> n.service_id limit 1) as other
     from licence l join service s on s.id = l.service_id join municipality m on m.id = s.municipality_id
     join provider p on p.id = l.holder_id
     cross join lateral (select g.* from service_location g join service e on e.id = g.service_id
       where e.municipality_id = m.id and not exists (select from licence h where h.service_id = e.id and h.holder_id = p.id)
       order by g.id limit 1) n
     where m.code = 'PDV22' and l.valid_from < '2026-01-01' and l.valid_until > '2027-06-01' and l.revoked_on is null
       and l.terminated_on is null and s.closed_on is null and s.starts_on < '2026-01-01'
       and not exists (select from suspension u where u.service_id = s.id)
       and not exists (select from licence r where r.holder_id = p.id and r.revoked_on is not null)
       and not exists (select from inspection i where i.service_id = s.id)
       and exists (select from yearly_report y where y.service_id = s.id and y.year = 2025)
       and exists (select from funding f where f.service_id = s.id and f.funding_source = 'STATE' and f.valid_until is null)
       and (select count(*) from provision v where v.service_id = s.id) = 1
       and exists (select from allocation a where a.service_id = s.id and a.places > 0 and a.valid_until is null)
     order by l.number limit 1`,
  );
  if (row === undefined) throw new Error('no licence');
  ids = row;
  holder = await keyFor(database.url, { role: 'PROVIDER', provider: row.key });
});
afterAll(() => api.stop());

const act = (actDate: string) => ({ actNumber: 'РД-00-1 (измислена)', actDate });
const APPLICATION =
  'licenceApplication { id state version decisionDueOn mendingDueOn licence { number validFrom validUntil locations { id } } }';
const ENDING = 'licenceEnding { id enforcedOn licence { status } }';

async function apply(purpose: string, appliedOn: string, more: object = {}) {
  const input = { purpose, service: ids.service, applicant: ids.provider, licence: ids.licence, appliedOn, ...more };
  const payload = await give(api, by.aksu, 'licenceApplicationRegister', input, APPLICATION);
  const { licenceApplication, userErrors } = payload;
  return { licenceApplication, userErrors, id: (licenceApplication as { id: string } | null)?.id ?? '' };
}

async function counted(asOf = TODAY): Promise<boolean> {
  const { data } = await api.ask<{ node: { contributions: { outcome: string }[] } }>(
    `{ node(id: "${ids.service}", asOf: "${asOf}") { ... on Service { contributions { outcome } } } }`,
  );
  return data.node.contributions.some(({ outcome }) => outcome === 'COUNTED');
}

describe('an application for a licence (чл. 146-156)', () => {
  it('is recorded by АКСУ, for somebody who needs a licence, and seen by those concerned only', async () => {
    const input = { purpose: 'ISSUE', service: ids.service, applicant: ids.provider, appliedOn: '2026-10-01' };
    expect(await errorOf(api, by.asp, 'licenceApplicationRegister', input)).toBe('FORBIDDEN');
    expect(await errorOf(api, holder, 'licenceApplicationRegister', input)).toBe('FORBIDDEN');
    expect((await apply('ISSUE', '2026-10-01', { applicant: ids.town, licence: null })).userErrors[0]?.code).toBe(
      'NO_LICENCE_NEEDED',
    );
    const { id, userErrors, licenceApplication } = await apply('ISSUE', '2026-10-01', { licence: null });
    expect(userErrors).toEqual([]);
    expect(licenceApplication).toMatchObject({ state: 'APPLIED', decisionDueOn: '2026-12-01' });
    const seen = async (as?: Headers) => {
      const { data } = await api.ask<{ node: unknown; licenceApplications: { totalCount: number } }>(
        `{ node(id: "${id}") { id } licenceApplications(where: { appliedOn: { eq: "2026-10-01" } }) { totalCount } }`,
        {},
        as === undefined ? {} : { ...as },
      );
      return data.node !== null && data.licenceApplications.totalCount > 0;
    };
    for (const as of [by.aksu, by.ministry, by.municipality, holder]) expect(await seen(as)).toBe(true);
    for (const as of [undefined, by.elsewhere, by.reader, by.asp, by.operator]) expect(await seen(as)).toBe(false);
  });

  it('is mended within 14 days, or discontinued after them; mending starts the term anew', async () => {
    const { id: application } = await apply('ISSUE', '2026-09-01', { licence: null });
    const told = { application, toldOn: '2026-09-10', reason: 'липсва документ' };
    const incomplete = await give(api, by.aksu, 'licenceApplicationFindIncomplete', told, APPLICATION);
    expect(incomplete).toMatchObject({
      userErrors: [],
      licenceApplication: { state: 'INCOMPLETE', mendingDueOn: '2026-09-24' },
    });
    const early = await give(
      api,
      by.aksu,
      'licenceApplicationDiscontinue',
      { application, basis: act('2026-09-24') },
      APPLICATION,
    );
    expect(early.userErrors[0]?.code).toBe('MENDING_TERM_RUNS');
    const late = await give(
      api,
      by.aksu,
      'licenceApplicationMend',
      { application, mendedOn: '2026-09-25' },
      APPLICATION,
    );
    expect(late.userErrors[0]?.code).toBe('MENDING_TERM_OVER');
    const mended = await give(
      api,
      by.aksu,
      'licenceApplicationMend',
      { application, mendedOn: '2026-09-24' },
      APPLICATION,
    );
    expect(mended).toMatchObject({ licenceApplication: { state: 'APPLIED', decisionDueOn: '2026-11-24' } });
    const refused = { application, reason: 'измислена', basis: act('2026-10-01') };
    expect((await give(api, by.aksu, 'licenceApplicationRefuse', refused, APPLICATION)).userErrors).toEqual([]);
  });

  it('is granted with a licence for five years, for places of this service', async () => {
    const { id: application } = await apply('ISSUE', '2026-09-01', { service: ids.fresh, licence: null });
    const grant = {
      application,
      number: 'Л-0000-90001/01.10.2026',
      locations: [ids.location],
      basis: act('2026-10-01'),
    };
    const form = await give(api, by.aksu, 'licenceIssue', { ...grant, number: '123' }, APPLICATION);
    expect(form.userErrors[0]?.code).toBe('LICENCE_NUMBER_FORM');
    const elsewhere = await give(api, by.aksu, 'licenceIssue', { ...grant, locations: [ids.other] }, APPLICATION);
    expect(elsewhere.userErrors[0]?.code).toBe('NO_SUCH_RECORD');
    const { licenceApplication, userErrors } = await give(api, by.aksu, 'licenceIssue', grant, APPLICATION);
    expect(userErrors).toEqual([]);
    expect(licenceApplication).toMatchObject({
      state: 'GRANTED',
      licence: {
        number: grant.number,
        validFrom: '2026-10-01',
        validUntil: '2031-10-01',
        locations: [{ id: ids.location }],
      },
    });
  });

  it('for a renewal comes three months before the end, and runs from the end of the term', async () => {
    const [licence] = await ask<{ until: string; late: string }>(
      database.url,
      `select valid_until::text as until, (valid_until - interval '2 months')::date::text as late from licence where 'Licence_' || id = '${ids.licence}'`,
    );
    const { id: application } = await apply('RENEWAL', '2026-11-01');
    const renew = { application, number: 'Л-0000-90002/20.11.2026', basis: act('2026-11-20') };
    const taken = { ...renew, number: 'Л-0000-90001/01.10.2026' };
    const again = await give(api, by.aksu, 'licenceRenew', taken, APPLICATION);
    expect(again.userErrors[0]?.code).toBe('ALREADY_EXISTS');
    const { licenceApplication } = await give(api, by.aksu, 'licenceRenew', renew, APPLICATION);
    expect(licenceApplication).toMatchObject({ state: 'GRANTED', licence: { validFrom: licence?.until } });
    const late = await apiOver({ ...database, drop: () => Promise.resolve() }, licence?.late);
    const { userErrors } = await give(
      late,
      by.aksu,
      'licenceApplicationRegister',
      {
        purpose: 'RENEWAL',
        service: ids.service,
        applicant: ids.provider,
        licence: ids.licence,
        appliedOn: licence?.late,
      },
      APPLICATION,
    );
    expect(userErrors[0]?.code).toBe('RENEWAL_TOO_LATE');
    await late.stop();
  });
});

describe('the end of a licence (чл. 157-158)', () => {
  let ending: string;

  it('is ordered on a ground of its own kind, and is not public before it is enforceable', async () => {
    const order = {
      licence: ids.licence,
      kind: 'REVOCATION',
      ground: 'QUALITY_STANDARDS',
      hasDanger: true,
      basis: act('2026-10-01'),
    };
    const mixed = await give(api, by.aksu, 'licenceEndingIssue', { ...order, ground: 'OWN_REQUEST' }, ENDING);
    expect(mixed.userErrors[0]?.code).toBe('GROUND_NOT_OF_KIND');
    const { licenceEnding, userErrors } = await give(api, by.aksu, 'licenceEndingIssue', order, ENDING);
    expect(userErrors).toEqual([]);
    ending = (licenceEnding as { id: string }).id;
    for (const [as, sees] of [
      [{}, false],
      [by.elsewhere, false],
      [by.municipality, true],
      [holder, true],
      [by.aksu, true],
    ] as const) {
      const { data } = await api.ask<{ node: unknown }>(`{ node(id: "${ending}") { id } }`, {}, { ...as });
      expect(data.node !== null).toBe(sees);
    }
    expect(await counted()).toBe(true);
  });

  it('has no effect while it can be appealed, nor while an appeal is not decided', async () => {
    const early = await give(api, by.aksu, 'licenceEndingEnforce', { ending, on: '2026-10-15' }, ENDING);
    expect(early.userErrors[0]?.code).toBe('APPEAL_POSSIBLE');
    const late = await give(api, by.aksu, 'licenceAppealRecord', { ending, appealedOn: '2026-10-16' }, ENDING);
    expect(late.userErrors[0]?.code).toBe('APPEAL_TOO_LATE');
    expect(
      (await give(api, by.aksu, 'licenceAppealRecord', { ending, appealedOn: '2026-10-15' }, ENDING)).userErrors,
    ).toEqual([]);
    const stayed = await give(api, by.aksu, 'licenceEndingEnforce', { ending, on: '2026-11-01' }, ENDING);
    expect(stayed.userErrors[0]?.code).toBe('APPEAL_PENDING');
  });

  it('takes the places out of the count from the day on which it is enforceable, and is public then', async () => {
    const decide = { ending, outcome: 'UPHELD', basis: act('2026-11-05') };
    expect((await give(api, by.aksu, 'licenceAppealDecide', decide, ENDING)).userErrors).toEqual([]);
    const enforced = await give(api, by.aksu, 'licenceEndingEnforce', { ending, on: '2026-11-10' }, ENDING);
    expect(enforced).toMatchObject({ userErrors: [], licenceEnding: { licence: { status: 'REVOKED' } } });
    expect(await counted()).toBe(false);
    expect(await counted('2026-11-09')).toBe(true);
    const { data } = await api.ask<{ node: unknown }>(
      `{ node(id: "${ending}") { ... on LicenceEnding { enforcedOn } } }`,
    );
    expect(data.node).toEqual({ enforcedOn: '2026-11-10' });
  });

  it('ends with it what was granted to the holder to follow it', async () => {
    const { data } = await api.ask<{ licence: unknown }>(
      '{ licence(number: "Л-0000-90002/20.11.2026") { revokedOn status } }',
    );
    expect(data.licence).toEqual({ revokedOn: '2026-11-10', status: 'NOT_YET_VALID' });
    const [followed] = await ask<{ from: string }>(
      database.url,
      `select valid_from::text as from from licence where number = 'Л-0000-90002/20.11.2026'`,
    );
    expect(await counted(followed?.from)).toBe(false);
  });

  it('bars a new licence for three years where there was danger', async () => {
    const { userErrors } = await apply('ISSUE', '2026-11-20', { licence: null });
    expect(userErrors[0]?.code).toBe('BARRED_AFTER_REVOCATION');
  });
});
