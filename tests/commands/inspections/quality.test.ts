import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TODAY = '2026-11-25';
const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let service: string;
let inspection: string;
let prescription: string;

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
  by = await actors(database.url, TOWN);
  const [row] = await ask<{ id: string }>(
    database.url,
    `select 'Service_' || s.id as id from service s join municipality m on m.id = s.municipality_id
     join provision v on v.service_id = s.id and v.valid_until is null and v.way = 'OWN' join provider p on p.id = v.provider_id
     where m.code = '${TOWN}' and p.kind = 'MUNICIPALITY' and s.starts_on < '2026-01-01' and s.closed_on is null
       and not exists (select from suspension u where u.service_id = s.id)
       and exists (select from allocation a where a.service_id = s.id and a.places > 0 and a.valid_until is null)
       and exists (select from funding f where f.service_id = s.id and f.valid_until is null and f.funding_source = 'STATE')
     order by s.key limit 1`,
  );
  service = row?.id ?? '';
});
afterAll(() => api.stop());

const act = (actDate: string) => ({ actNumber: 'РД-00-2 (измислена)', actDate });
const INSPECTION = 'inspection { id outcome enforceableOn findings { criterion result evidence } }';
const PRESCRIPTION = 'prescription { id extendedDeadlineOn isOverdue followUps { result } }';

async function sees(as: Headers | null): Promise<readonly number[]> {
  const { data } = await api.ask<Record<string, { totalCount: number }> & { node: unknown }>(
    `{ node(id: "${inspection}") { id }
       a: inspections(where: { performedOn: { eq: "2026-03-08" }, kind: { eq: ON_SIGNAL } }) { totalCount }
       b: inspectionFindings(where: { criterion: { eq: "DEMO.1" } }) { totalCount }
       c: inspections(where: { findings: { some: { criterion: { eq: "DEMO.1" } } } }) { totalCount } }`,
    {},
    as === null ? {} : { ...as },
  );
  return [data.node === null ? 0 : 1, data.a?.totalCount ?? -1, data.b?.totalCount ?? -1, data.c?.totalCount ?? -1];
}

async function instant(): Promise<string> {
  const [row] = await ask<{ now: string }>(
    database.url,
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  );
  return row?.now ?? '';
}

async function counted(asOf = TODAY): Promise<boolean> {
  const { data } = await api.ask<{ node: { contributions: { outcome: string }[] } }>(
    `{ node(id: "${service}", asOf: "${asOf}") { ... on Service { contributions { outcome } } } }`,
  );
  return data.node.contributions.some(({ outcome }) => outcome === 'COUNTED');
}

describe('an inspection (чл. 105-106, 114-117)', () => {
  it('finds by criteria that the ministry adopted and that are in force on its day', async () => {
    const criterion = {
      area: 'STAFF',
      standard: 'DEMO',
      code: 'DEMO.1',
      textBg: 'Измислен критерий',
      from: '2026-02-01',
      basis: act('2026-01-15'),
    };
    expect(await errorOf(api, by.aksu, 'qualityCriterionAdopt', criterion)).toBe('FORBIDDEN');
    expect(
      (await give(api, by.ministry, 'qualityCriterionAdopt', criterion, 'qualityCriterion { code }')).userErrors,
    ).toEqual([]);
    const open = { service, kind: 'ON_SIGNAL', performedOn: '2026-03-08' };
    expect(await errorOf(api, by.municipality, 'inspectionOpen', open)).toBe('FORBIDDEN');
    const opened = await give(api, by.aksu, 'inspectionOpen', open, INSPECTION);
    inspection = (opened.inspection as { id: string }).id;
    const unknown = await give(
      api,
      by.aksu,
      'inspectionFindingRecord',
      { inspection, criterion: 'DEMO.2', result: 'MET' },
      INSPECTION,
    );
    expect(unknown.userErrors[0]?.code).toBe('CRITERION_NOT_IN_FORCE');
    const finding = { inspection, criterion: 'DEMO.1', result: 'MET' };
    const first = await give(api, by.aksu, 'inspectionFindingRecord', finding, INSPECTION);
    expect(first.inspection).toMatchObject({ findings: [{ criterion: 'DEMO.1', result: 'MET', evidence: null }] });
    const evidence = 'Измислен график: две смени без медицинско лице';
    const correction = { ...finding, result: 'NOT_MET', evidence };
    const corrected = await give(api, by.aksu, 'inspectionFindingRecord', correction, INSPECTION);
    expect(corrected.inspection).toMatchObject({ findings: [{ criterion: 'DEMO.1', result: 'NOT_MET', evidence }] });
  });

  it('is not public with its findings before it is enforceable, in no way of asking', async () => {
    for (const as of [null, by.elsewhere, by.reader, by.asp, by.operator]) expect(await sees(as)).toEqual([0, 0, 0, 0]);
    for (const as of [by.aksu, by.ministry, by.municipality]) expect(await sees(as)).toEqual([1, 1, 1, 1]);
  });

  it('shows its evidence to nobody else in what was known of it', async () => {
    const known = async (as: Headers | null) => {
      const { data, errors } = await api.ask<{ inspectionFindings: { totalCount: number } }>(
        `query Q($knownAt: DateTime) { inspectionFindings(knownAt: $knownAt, where: { evidence: { contains: "график" } }) { totalCount } }`,
        { knownAt: await instant() },
        as === null ? {} : { ...as },
      );
      expect(errors).toEqual([]);
      return data.inspectionFindings.totalCount;
    };
    for (const as of [null, by.elsewhere, by.reader]) expect(await known(as)).toBe(0);
    for (const as of [by.aksu, by.ministry, by.municipality]) expect(await known(as)).toBe(1);
  });

  it('ends as its findings ask, and is public from then on', async () => {
    const conclude = { inspection, outcome: 'PRESCRIPTION', enforceableOn: '2026-03-20', basis: act('2026-03-15') };
    const mild = await give(api, by.aksu, 'inspectionConclude', { ...conclude, outcome: 'NO_FINDINGS' }, INSPECTION);
    expect(mild.userErrors[0]?.code).toBe('OUTCOME_MISMATCH');
    expect((await give(api, by.aksu, 'inspectionConclude', conclude, INSPECTION)).userErrors).toEqual([]);
    expect(await sees(null)).toEqual([1, 1, 1, 1]);
    const late = await give(
      api,
      by.aksu,
      'inspectionFindingRecord',
      { inspection, criterion: 'DEMO.1', result: 'MET' },
      INSPECTION,
    );
    expect(late.userErrors[0]?.code).toBe('INSPECTION_CONCLUDED');
  });
});

describe('a prescription (чл. 59-60)', () => {
  it('is addressed to who answers for the service, and after a check extended once, by three months at most', async () => {
    const issue = { inspection, addressee: 'MAYOR', deadlineOn: '2026-05-15', basis: act('2026-03-20') };
    const wrong = await give(api, by.aksu, 'prescriptionIssue', { ...issue, addressee: 'PROVIDER' }, PRESCRIPTION);
    expect(wrong.userErrors[0]?.code).toBe('ADDRESSEE_MISMATCH');
    const issued = await give(api, by.aksu, 'prescriptionIssue', issue, PRESCRIPTION);
    expect(issued.userErrors).toEqual([]);
    prescription = (issued.prescription as { id: string }).id;
    const extend = { prescription, until: '2026-08-21', basis: act('2026-05-21') };
    const blind = await give(api, by.aksu, 'prescriptionExtend', extend, PRESCRIPTION);
    expect(blind.userErrors[0]?.code).toBe('NOT_CHECKED_YET');
    const check = { prescription, checkedOn: '2026-05-20', result: 'NOT_FULFILLED' };
    expect((await give(api, by.aksu, 'prescriptionFollowUpRecord', check, PRESCRIPTION)).userErrors).toEqual([]);
    for (const until of ['2026-05-16', '2026-05-21', '2026-08-22']) {
      const wrongTerm = await give(api, by.aksu, 'prescriptionExtend', { ...extend, until }, PRESCRIPTION);
      expect(wrongTerm.userErrors[0]?.code, until).toBe('EXTENSION_TERM');
    }
    expect((await give(api, by.aksu, 'prescriptionExtend', extend, PRESCRIPTION)).userErrors).toEqual([]);
    expect((await give(api, by.aksu, 'prescriptionExtend', extend, PRESCRIPTION)).userErrors[0]?.code).toBe(
      'EXTENDED_ALREADY',
    );
  });

  it('that stays unfulfilled after its extra term leads up the ladder, each rung after the one before', async () => {
    const measure = (kind: string) =>
      give(api, by.aksu, 'qualityMeasureTake', { prescription, kind, basis: act('2026-09-10') }, PRESCRIPTION);
    expect((await measure('ASSIGN_TO_PRIVATE')).userErrors[0]?.code).toBe('TERM_STILL_RUNS');
    const check = { prescription, checkedOn: '2026-09-01', result: 'NOT_FULFILLED' };
    expect((await give(api, by.aksu, 'prescriptionFollowUpRecord', check, PRESCRIPTION)).userErrors).toEqual([]);
    for (const kind of ['STATE_FUNDING_STOPPED', 'STOP_STATE_FUNDING_PROPOSED', 'CLOSE_MUNICIPAL', 'REVOKE_LICENCE']) {
      expect((await measure(kind)).userErrors[0]?.code).toBe('MEASURE_NOT_OPEN');
    }
    expect((await measure('ASSIGN_TO_PRIVATE')).userErrors).toEqual([]);
    expect((await measure('STOP_STATE_FUNDING_PROPOSED')).userErrors).toEqual([]);
    expect(await counted()).toBe(true);
    // State money that begins only with the day of the act was not running before it.
    const funding = `'Service_' || service_id = '${service}' and valid_until is null`;
    await ask(database.url, `update funding set valid_from = '2026-09-10' where ${funding}`);
    expect((await measure('STATE_FUNDING_STOPPED')).userErrors[0]?.code).toBe('NO_STATE_FUNDING_TO_STOP');
    await ask(database.url, `update funding set valid_from = '2026-01-01' where ${funding}`);
    expect((await measure('STATE_FUNDING_STOPPED')).userErrors).toEqual([]);
    expect(await counted()).toBe(false);
    expect(await counted('2026-09-09')).toBe(true);
  });
});

describe('a yearly report (чл. 111)', () => {
  it('is of a year that is over, filed once', async () => {
    const report = { kind: 'MUNICIPAL_ANALYSIS', year: 2024, municipality: TOWN, filedOn: '2025-04-20' };
    const SHOWN = 'yearlyReport { dueOn }';
    expect(await errorOf(api, by.elsewhere, 'yearlyReportFile', report)).toBe('FORBIDDEN');
    const early = await give(api, by.municipality, 'yearlyReportFile', { ...report, year: 2026 }, SHOWN);
    expect(early.userErrors[0]?.code).toBe('REPORT_BEFORE_YEAR_END');
    const filed = await give(api, by.municipality, 'yearlyReportFile', report, SHOWN);
    expect(filed).toEqual({ yearlyReport: { dueOn: '2025-04-30' }, userErrors: [] });
    expect((await give(api, by.municipality, 'yearlyReportFile', report, SHOWN)).userErrors[0]?.code).toBe(
      'ALREADY_EXISTS',
    );
  });
});
