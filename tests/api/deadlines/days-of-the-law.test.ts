import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeadlineKind, deadlineKinds } from '../../../src/deadlines/rules/index.js';
import { firstInspectionWindow, reportDueOn } from '../../../src/inspections/rules/index.js';
import { day, type Day } from '../../../src/kernel/day.js';
import {
  type ApplicationPurpose,
  decisionDueOn,
  renewalDueOn,
  mendingDueOn,
  startDueOn,
} from '../../../src/licensing/rules/index.js';
import { lastDayOfDiscussion, planDueOn, transformationDueOn } from '../../../src/planning/rules/index.js';
import { approvalDueOn, opinionDueOn, reassignmentDueOn } from '../../../src/services/rules/index.js';
import { ask } from '../../seeds/ask.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  // A licence whose service has not started yet.
  await ask(
    database.url,
    `with held as (update licence set activity_started_on = null where id = (
       select id from licence where valid_from > '2026-01-01' order by number limit 1) returning service_id)
     update service set starts_on = null where id in (select service_id from held)`,
  );
  await ask(database.url, `update planning_round set draft_public_from = '2026-10-01' where code = 'DEMO-VRC-2027'`);
  await ask(database.url, `update annual_plan set discussed_from = '2026-10-01' where adopted_on is null`);
});
afterAll(() => database.drop());

/** The database on a day: discussions fall due until their last one. */
function on(today: string): string {
  const url = new URL(database.url);
  url.searchParams.set('options', `-c karta.today=${today}`);
  return url.href;
}

type Fact = { readonly due: string; readonly day: string; readonly also: string | null };
type Rule = {
  /** The facts by id, the day from which the term runs, and what else the rule asks. */
  readonly facts: string;
  readonly due: (from: Day, also: string) => Day;
};
const plain = (table: string, from: string) => `select id, ${from} as day, null::text as also from ${table}`;
const yearly = (table: string) =>
  `select id, make_date(y, 12, 31) as day, y::text as also from ${table}, generate_series(2025, 2030) y`;

const RULES: { readonly [K in DeadlineKind]: Rule } = {
  QUALITY_OPINION: { facts: plain('service_procedure', 'requested_on'), due: opinionDueOn },
  APPROVAL_DECISION: { facts: plain('service_procedure', 'requested_on'), due: approvalDueOn },
  LICENCE_RENEWAL: { facts: plain('licence', 'valid_until'), due: (validUntil) => renewalDueOn({ validUntil }) },
  LICENCE_APPLICATION_MENDING: { facts: plain('licence_application', 'told_incomplete_on'), due: mendingDueOn },
  LICENCE_DECISION: {
    facts: 'select id, clock_from as day, purpose as also from licence_application',
    due: (from, purpose) => decisionDueOn(purpose as ApplicationPurpose, from),
  },
  LICENCE_START: { facts: plain('licence', 'valid_from'), due: startDueOn },
  REASSIGNMENT: { facts: plain('provision', 'valid_until'), due: reassignmentDueOn },
  FIRST_INSPECTION: { facts: plain('service', 'starts_on'), due: (starts) => firstInspectionWindow(starts).until },
  PRESCRIPTION: { facts: plain('prescription', 'coalesce(extended_deadline_on, deadline_on)'), due: (term) => term },
  PROVIDER_REPORT: { facts: yearly('service'), due: (_, year) => reportDueOn('PROVIDER_REPORT', Number(year)) },
  MUNICIPAL_ANALYSIS: {
    facts: yearly('municipality'),
    due: (_, year) => reportDueOn('MUNICIPAL_ANALYSIS', Number(year)),
  },
  LEGACY_CLOSING: {
    facts: `select c.id, t.closes_by as day, null::text as also from legacy_capacity c join legacy_type t on t.id = legacy_type_id`,
    due: (closes) => closes,
  },
  ANNUAL_PLAN: {
    facts: `select id, make_date(year - 1, 1, 1) as day, (year - 2)::text as also from annual_plan
      union all select id, make_date(y, 1, 1), (y - 1)::text from municipality, generate_series(2025, 2030) y`,
    due: (_, before) => planDueOn(Number(before) + 2),
  },
  ANNUAL_PLAN_DISCUSSION: { facts: plain('annual_plan', 'discussed_from'), due: lastDayOfDiscussion },
  MAP_DRAFT_DISCUSSION: { facts: plain('planning_round', 'draft_public_from'), due: lastDayOfDiscussion },
  TRANSFORMATION: {
    facts: `select id, coalesce(finish_by, '2035-01-01') as day, coalesce(finish_by::text, 'none') as also from transformation_plan`,
    due: (_, finishBy) => transformationDueOn(finishBy === 'none' ? null : day(finishBy)),
  },
};

describe('the day on which it falls due', () => {
  it.each(deadlineKinds)('is for $code the day that the rule says ($article)', async ({ code }) => {
    const { facts, due } = RULES[code];
    const rows = await ask<Fact>(
      on('2026-10-01'),
      `select d.due_on::text as due, f.day::text as day, f.also from deadline d join (${facts}) f on f.id = d.subject_id
       where d.kind = '${code}' and (f.also is null or f.also !~ '^[0-9]+$' or f.also::int + 1 = extract(year from d.due_on))`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.due).toBe(due(day(row.day), row.also ?? ''));
  });
});

describe('what falls due no longer', () => {
  async function count(kind: string, today = '2026-10-01'): Promise<number> {
    const [row] = await ask<{ n: number }>(on(today), `select count(*)::int as n from deadline where kind = '${kind}'`);
    return row?.n ?? 0;
  }

  it.each(['ANNUAL_PLAN_DISCUSSION', 'MAP_DRAFT_DISCUSSION'])('is of %s once its last day has passed', async (kind) => {
    expect(await count(kind, '2026-10-30')).toBeGreaterThan(0);
    expect(await count(kind, '2026-10-31')).toBe(0);
  });

  it.each([
    [
      'the renewal that was applied for',
      'LICENCE_RENEWAL',
      `update licence_application set state = 'APPLIED' where id = (
       select a.id from licence_application a join deadline d on d.subject_id = a.licence_id
       where a.purpose = 'RENEWAL' and a.state = 'DISCONTINUED' and d.kind = 'LICENCE_RENEWAL' limit 1)`,
    ],
    [
      'the first inspection that was made',
      'FIRST_INSPECTION',
      `insert into inspection
       (external_scheme, external_value, service_id, kind, performed_on, provenance, source_id)
       select 'test', 'first', s.id, 'FIRST', s.starts_on + 100, s.provenance, s.source_id
       from service s join deadline d on d.subject_id = s.id where d.kind = 'FIRST_INSPECTION' limit 1`,
    ],
    [
      'the report of a year that was filed',
      'PROVIDER_REPORT',
      `insert into yearly_report
       (external_scheme, external_value, kind, year, municipality_id, service_id, filed_on, provenance, source_id)
       select 'test', 'report', d.kind, 2025, s.municipality_id, s.id, '2026-11-01', s.provenance, s.source_id
       from service s join deadline d on d.subject_id = s.id where d.kind = 'PROVIDER_REPORT' and d.due_on = '2026-03-31' limit 1`,
    ],
    [
      'the annual plan that was sent',
      'ANNUAL_PLAN',
      `update annual_plan set adopted_on = '2026-11-01', sent_on = '2026-11-02' where id = (
       select subject_id from deadline where kind = 'ANNUAL_PLAN' and subject_type = 'AnnualPlan' limit 1)`,
    ],
    [
      'the discussion of a plan that was adopted',
      'ANNUAL_PLAN_DISCUSSION',
      `update annual_plan set adopted_on = '2026-11-01' where id = (
       select subject_id from deadline where kind = 'ANNUAL_PLAN_DISCUSSION' limit 1)`,
    ],
    [
      'the transformation that was done',
      'TRANSFORMATION',
      `update transformation_plan set state = 'DONE', done_on = '2026-11-01' where id = (
       select subject_id from deadline d join transformation_plan t on t.id = d.subject_id where t.state = 'DECIDED' limit 1)`,
    ],
  ])('is %s', async (_what, kind, change) => {
    const before = await count(kind);
    await ask(on('2026-10-01'), change);
    expect(await count(kind)).toBe(before - 1);
  });

  it('is the discussion of a draft that became an edition, for every municipality of its district', async () => {
    const [round] = await ask<{ n: number; ids: number; towns: number }>(
      on('2026-10-01'),
      `select count(*)::int as n, count(distinct id)::int as ids,
         (select count(*)::int from municipality m join planning_round r on r.district_id = m.district_id
          where r.code = 'DEMO-VRC-2027') as towns from deadline where kind = 'MAP_DRAFT_DISCUSSION'`,
    );
    expect([round?.n, round?.ids]).toEqual([round?.towns, round?.towns]);
    await ask(
      database.url,
      `update planning_round set edition_id = (select id from map_edition limit 1) where code = 'DEMO-VRC-2027'`,
    );
    expect(await count('MAP_DRAFT_DISCUSSION')).toBe(0);
  });
});
