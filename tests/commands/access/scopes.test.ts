import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Permission } from '../../../src/access/rules/index.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { type KeyOf, keyFor } from '../../support/keys.js';
import { actors, give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
let service: string;

const act = (actDate: string) => ({ actNumber: 'РД-00-8 (измислена)', actDate });

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  const by = await actors(database.url, TOWN);
  const [row] = await ask<{ id: string; licence: string; provider: string }>(
    database.url,
    `select 'Service_' || s.id as id, 'Licence_' || l.id as licence, 'Provider_' || l.holder_id as provider
     from service s join municipality m on m.id = s.municipality_id join licence l on l.service_id = s.id
     where m.code = '${TOWN}' and s.starts_on < '2026-01-01' and s.closed_on is null and l.valid_until > '2026-11-25'
       and l.terminated_on is null and l.revoked_on is null
       and not exists (select from licence_ending e where e.licence_id = l.id) order by s.key limit 1`,
  );
  const { id = '', licence = '', provider = '' } = row ?? {};
  service = id;
  const plan = { purpose: 'CHANGE_USERS', municipality: TOWN, service, kind: 'DAY_CARE_ELDERLY', users: 9 };
  const open = { service, kind: 'ON_SIGNAL', performedOn: '2026-03-07' };
  const ending = {
    licence,
    kind: 'REVOCATION',
    ground: 'QUALITY_STANDARDS',
    hasDanger: false,
    basis: act('2026-10-02'),
  };
  const application = { purpose: 'DUPLICATE', service, applicant: provider, licence, appliedOn: '2026-10-01' };
  const report = { service, reportedFor: '2026-11-02', users: 2 };
  for (const [as, command, input, selection] of [
    [by.municipality, 'serviceProcedurePlan', { ...plan, plannedOn: '2026-09-01' }, 'serviceProcedure { id }'],
    [by.aksu, 'inspectionOpen', open, 'inspection { id }'],
    [by.aksu, 'licenceEndingIssue', ending, 'licenceEnding { id }'],
    [by.aksu, 'licenceApplicationRegister', application, 'licenceApplication { id }'],
    [by.municipality, 'serviceCapacityReport', report, 'service { id }'],
    [by.ministry, 'mapDraftOpen', { nameBg: 'Измислена', openedOn: '2026-09-01' }, 'mapDraft { id }'],
  ] as const) {
    expect((await give(api, as, command, input, selection)).userErrors, command).toEqual([]);
  }
});
afterAll(() => api.stop());

/** What each permission to read opens, as a list of what is not public. */
const LISTS = {
  PROCEDURE_READ: 'serviceProcedures',
  INSPECTION_READ: 'inspections(where: { performedOn: { eq: "2026-03-07" }, enforceableOn: { isNull: true } })',
  LICENCE_ENDING_READ: 'licenceEndings(where: { orderedOn: { eq: "2026-10-02" } })',
  LICENCE_APPLICATION_READ: 'licenceApplications',
  CAPACITY_READ: 'capacityReports(where: { reportedFor: { eq: "2026-11-02" }, users: { lt: 5 } })',
  MAP_DRAFT_READ: 'mapDrafts',
  AUDIT_READ: 'auditEntries',
} as const satisfies { readonly [P in Permission]?: string };

async function opened(of: KeyOf): Promise<readonly string[]> {
  const lists = Object.entries(LISTS).map(([permission, list]) => `${permission}: ${list} { totalCount }`);
  const { data, errors } = await api.ask<Record<string, { totalCount: number }>>(
    `{ ${lists.join(' ')} }`,
    {},
    { ...(await keyFor(database.url, of)) },
  );
  expect(errors).toEqual([]);
  return Object.keys(LISTS).filter((permission) => (data[permission]?.totalCount ?? 0) > 0);
}

const OF_TOWN = { role: 'MUNICIPALITY', municipalities: [TOWN] } as const;

describe('a key that is narrower than its role', () => {
  it('reads nothing that is not public where none of its scopes is to read', async () => {
    expect(await opened(OF_TOWN)).toEqual(Object.keys(LISTS).filter((each) => each !== 'MAP_DRAFT_READ'));
    expect(await opened({ ...OF_TOWN, scopes: ['CAPACITY_REPORT'] })).toEqual([]);
    expect(await opened({ role: 'MINISTRY', scopes: ['MAP_ADOPT'] })).toEqual([]);
    expect(await opened({ role: 'OPERATOR', scopes: ['API_KEY_MANAGE'] })).toEqual([]);
  });

  it.each(Object.keys(LISTS) as (keyof typeof LISTS)[])(
    'reads by %s what that opens and nothing else',
    async (scope) => {
      expect(await opened({ role: 'MINISTRY', scopes: [scope] })).toEqual([scope]);
    },
  );

  it('does what its scopes say, decided by all that its role sees, and is answered no more than it may read', async () => {
    const narrow: Headers = await keyFor(database.url, { role: 'AKSU', scopes: ['INSPECTION_CARRY_OUT'] });
    const [row] = await ask<{ id: string }>(
      database.url,
      `select 'Inspection_' || id as id from inspection where performed_on = '2026-03-07' and outcome is null`,
    );
    const conclude = {
      inspection: row?.id,
      outcome: 'NO_FINDINGS',
      enforceableOn: '2026-03-20',
      basis: act('2026-03-15'),
    };
    const dry = await give(api, narrow, 'inspectionConclude', conclude, 'inspection { id }', ', dryRun: true');
    expect(dry).toEqual({ inspection: null, userErrors: [] });
  });
});
