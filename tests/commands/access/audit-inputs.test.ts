import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Permission } from '../../../src/access/rules/index.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { actors, give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let governor: Headers;
let runner: Headers;

const act = (actDate: string) => ({ actNumber: 'РД-00-7 (измислена)', actDate });
const done = async (as: Headers, command: string, input: object, selection: string) => {
  const payload = await give(api, as, command, input, selection);
  expect(payload.userErrors, command).toEqual([]);
  return payload;
};

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
  governor = await keyFor(database.url, { role: 'DISTRICT_GOVERNOR', district: 'PDV' });
  const [row] = await ask<{ service: string; id: string; provider: string; runner: string; licence: string }>(
    database.url,
    `select s.id, 'Service_' || s.id as service, 'Provider_' || p.id as provider, p.key as runner, 'Licence_' || l.id as licence
     from service s join municipality m on m.id = s.municipality_id
     join provision v on v.service_id = s.id and v.valid_until is null join provider p on p.id = v.provider_id
     join licence l on l.service_id = s.id and l.holder_id = p.id and l.valid_until > '2026-11-25'
       and l.terminated_on is null and l.revoked_on is null
     where m.code = '${TOWN}' and s.starts_on < '2026-01-01' and s.closed_on is null and p.kind <> 'MUNICIPALITY'
       and not exists (select from licence_ending e where e.licence_id = l.id) order by s.key limit 1`,
  );
  const { service = '', provider = '', runner: key = '', licence = '' } = row ?? {};
  runner = await keyFor(database.url, { role: 'PROVIDER', provider: key });
  const { mapDraft } = await done(
    by.ministry,
    'mapDraftOpen',
    { nameBg: 'Измислена редакция', openedOn: '2026-09-01' },
    'mapDraft { id }',
  );
  const entry = { host: TOWN, kind: 'DAY_CARE_ELDERLY', level: 'MUNICIPAL', maximumUsers: 33, stateFunding: 'FULL' };
  await done(by.ministry, 'mapDraftSetEntry', { draft: (mapDraft as { id: string }).id, ...entry }, 'mapDraft { id }');
  const criterion = { area: 'STAFF', standard: 'T', code: 'T.1', textBg: 'Измислен', from: '2026-02-01' };
  await done(
    by.ministry,
    'qualityCriterionAdopt',
    { ...criterion, basis: act('2026-01-15') },
    'qualityCriterion { id }',
  );
  const open = { service, kind: 'ON_SIGNAL', performedOn: '2026-03-08' };
  const { inspection } = await done(by.aksu, 'inspectionOpen', open, 'inspection { id }');
  const finding = { inspection: (inspection as { id: string }).id, criterion: 'T.1', result: 'NOT_MET' };
  await done(by.aksu, 'inspectionFindingRecord', finding, 'inspection { id }');
  const apply = { purpose: 'DUPLICATE', service, applicant: provider, licence, appliedOn: '2026-10-01' };
  await done(by.aksu, 'licenceApplicationRegister', apply, 'licenceApplication { id }');
  const ending = { licence, kind: 'REVOCATION', ground: 'QUALITY_STANDARDS', hasDanger: false };
  await done(by.aksu, 'licenceEndingIssue', { ...ending, basis: act('2026-10-02') }, 'licenceEnding { id }');
  const report = { service, reportedFor: '2026-11-01', users: 4, waiting: 3, freePlaces: 9 };
  await done(runner, 'serviceCapacityReport', report, 'service { id }');
  const registered = { municipality: TOWN, nameBg: 'Измислен проект' };
  const { project } = await done(by.municipality, 'projectRegister', registered, 'project { id }');
  const counted = { project: (project as { id: string }).id, countedFor: '2026-11-01', isPlanned: false };
  const counts = [{ counted: 'HOME_HELPER', persons: 3 }];
  await done(by.municipality, 'projectCountReport', { ...counted, counts }, 'project { id }');
  await done(
    by.municipality,
    'serviceSuspend',
    { service, from: '2026-11-20', basis: act('2026-11-10') },
    'service { id }',
  );
});
afterAll(() => api.stop());

type Entry = { command: string; input: string | null; actNumber: string | null };
async function told(as: Headers): Promise<ReadonlyMap<string, Entry>> {
  const { data, errors } = await api.ask<{ auditEntries: { nodes: Entry[] } }>(
    '{ auditEntries(first: 100) { nodes { command input actNumber } } }',
    {},
    { ...as },
  );
  expect(errors).toEqual([]);
  return new Map(data.auditEntries.nodes.map((entry) => [entry.command, entry]));
}

const BEFORE_PUBLIC = [
  ...['inspectionOpen', 'inspectionFindingRecord', 'licenceApplicationRegister', 'licenceEndingIssue'],
  'serviceCapacityReport',
];

describe('what a command was told, in the audit', () => {
  it('of a draft of the Map is the business of no municipality and no governor', async () => {
    for (const as of [by.municipality, governor, by.asp]) expect((await told(as)).has('mapDraftSetEntry')).toBe(false);
    expect((await told(by.ministry)).get('mapDraftSetEntry')?.input).toContain('33');
    expect((await told(by.operator)).get('mapDraftSetEntry')?.input).toBeNull();
  });

  it('is withheld with the act from governors and the operator, who may not read what it changed', async () => {
    for (const as of [governor, by.operator]) {
      const entries = await told(as);
      for (const command of BEFORE_PUBLIC) {
        expect(entries.get(command), command).toEqual({ command, input: null, actNumber: null });
      }
      expect(entries.get('serviceSuspend')).toMatchObject({ actNumber: act('').actNumber });
      expect(entries.get('serviceSuspend')?.input).toContain('2026-11-20');
    }
  });

  it('is shown to those who may read what it changed', async () => {
    for (const command of BEFORE_PUBLIC) {
      for (const as of [by.municipality, runner, by.ministry]) {
        expect((await told(as)).get(command)?.input, command).toBeTypeOf('string');
      }
    }
    expect((await told(by.aksu)).get('inspectionFindingRecord')?.input).toContain('NOT_MET');
  });

  it('of a small count in a project is shown to its municipality and the ministry, and of the project itself to all', async () => {
    for (const as of [by.municipality, by.ministry]) {
      expect((await told(as)).get('projectCountReport')?.input).toContain('HOME_HELPER');
    }
    for (const as of [governor, by.operator]) {
      const entries = await told(as);
      expect(entries.get('projectCountReport')?.input).toBeNull();
      expect(entries.get('projectRegister')?.input).toContain('Измислен проект');
    }
  });

  it('is found by no filter on the act where that is withheld', async () => {
    const found = async (as: Headers) =>
      (
        await api.ask<{ auditEntries: { totalCount: number } }>(
          `{ auditEntries(where: { command: { eq: "licenceEndingIssue" }, actDate: { eq: "2026-10-02" } }) { totalCount } }`,
          {},
          { ...as },
        )
      ).data.auditEntries.totalCount;
    expect(await found(governor)).toBe(0);
    expect(await found(by.ministry)).toBe(1);
  });

  it('of keys is read by whoever manages keys, and not by the ministry', async () => {
    const key = { name: 'Система (измислена)', role: 'ASP', validDays: 30 };
    await done(by.operator, 'apiKeyIssue', key, 'apiKey { id }');
    expect((await told(by.operator)).get('apiKeyIssue')?.input).toContain('измислена');
    expect((await told(by.ministry)).get('apiKeyIssue')?.input).toBeNull();
  });
});

/** By which permission is read what a command by each permission changes; null where it is public. */
const READ_BY: { readonly [P in Permission]: Permission | null } = {
  ...{ API_KEY_MANAGE: 'API_KEY_MANAGE', CAPACITY_REPORT: 'CAPACITY_READ', MAP_ADOPT: 'MAP_DRAFT_READ' },
  ...{ PROCEDURE_PLAN: 'PROCEDURE_READ', PROCEDURE_INCLUDE: 'PROCEDURE_READ', PROCEDURE_REQUEST: 'PROCEDURE_READ' },
  ...{ PROCEDURE_OPINE: 'PROCEDURE_READ', PROCEDURE_APPROVE: 'PROCEDURE_READ', PROCEDURE_COMPLETE: 'PROCEDURE_READ' },
  ...{ LICENCE_APPLY: 'LICENCE_APPLICATION_READ', LICENCE_DECIDE: 'LICENCE_APPLICATION_READ' },
  ...{ LICENCE_END: 'LICENCE_ENDING_READ', LICENCE_APPEAL: 'LICENCE_ENDING_READ' },
  ...{
    INSPECTION_CARRY_OUT: 'INSPECTION_READ',
    PRESCRIPTION_ISSUE: 'INSPECTION_READ',
    MEASURE_TAKE: 'INSPECTION_READ',
  },
  ...{ SERVICE_REGISTER: null, SERVICE_SUSPEND: null, SERVICE_SUSPEND_QUALITY: null, SERVICE_TERMINATE: null },
  ...{ SERVICE_ASSIGN: null, SERVICE_FUND: null, SERVICE_MERGE: null, LEGACY_ALLOCATE: null, LICENCE_START: null },
  ...{ REPORT_FILE: null, CRITERION_ADOPT: null, COST_STANDARD_ADOPT: null, AGREEMENT_CONCLUDE: null },
  ...{ PROJECT_REGISTER: null, PROJECT_REPORT: 'PROJECT_COUNT_READ', CONTINUATION_CONCLUDE: null },
  ...{ PROPOSAL_MAKE: 'PLANNING_READ', ROUND_LEAD: 'PLANNING_READ', PLAN_ADOPT: 'PLANNING_READ' },
  ...{ TRANSFORMATION_PLAN: null, RULE_ADOPT: null },
  ...{ PROGRAMME_REGISTER: null, INDICATOR_RECORD: null },
  ...{ REFERRAL_REPORT: 'REFERRAL_READ', REFERRAL_READ: 'REFERRAL_READ' },
  // By these nothing is done.
  ...{ AUDIT_READ: 'AUDIT_READ', PROCEDURE_READ: 'PROCEDURE_READ', CAPACITY_READ: 'CAPACITY_READ' },
  ...{ LICENCE_APPLICATION_READ: 'LICENCE_APPLICATION_READ', LICENCE_ENDING_READ: 'LICENCE_ENDING_READ' },
  ...{ INSPECTION_READ: 'INSPECTION_READ', MAP_DRAFT_READ: 'MAP_DRAFT_READ' },
  ...{ PROJECT_COUNT_READ: 'PROJECT_COUNT_READ', PLANNING_READ: 'PLANNING_READ' },
};

describe('the class of facts of each permission', () => {
  it.each(Object.values(Permission).filter((each) => !each.endsWith('_READ')))(
    '%s stands in the database',
    async (given) => {
      const may = async (reading: string) =>
        (
          await ask<{ may: boolean }>(
            database.url,
            `select may_read_input('${given}') as may from set_config('karta.may', '${reading}', false)`,
          )
        )[0]?.may;
      const read = READ_BY[given];
      expect(await may('')).toBe(read === null);
      if (read !== null) expect(await may(read)).toBe(true);
      expect(
        await may(
          Object.values(Permission)
            .filter((each) => each !== read)
            .join(','),
        ),
      ).toBe(read === null);
    },
  );
});
