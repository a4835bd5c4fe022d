import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/kernel/day.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { ask, watching } from '../../seeds/ask.js';
import { actors, type Headers } from '../../support/office.js';

const [LIVES, STEPS] = process.env.KARTA_LONG === '1' ? [500, 200] : [20, 50];
const TOWN = 'PDV22';
const TODAY = '2026-11-25';

/** What the law lets whom do, from which state into which: written down once more, apart from the code. */
const LAWFUL: Readonly<
  Record<string, { readonly who: string; readonly from: readonly string[]; readonly to: string }>
> = {
  serviceProcedureInclude: { who: 'municipality', from: ['PLANNED'], to: 'IN_ANNUAL_PLAN' },
  serviceProcedureRequest: {
    who: 'municipality',
    from: ['IN_ANNUAL_PLAN', 'APPROVAL_REFUSED'],
    to: 'APPROVAL_REQUESTED',
  },
  serviceProcedureOpine: { who: 'aksu', from: ['APPROVAL_REQUESTED'], to: 'APPROVAL_REQUESTED' },
  serviceProcedureApprove: { who: 'asp', from: ['APPROVAL_REQUESTED'], to: 'APPROVED' },
  serviceProcedureRefuse: { who: 'asp', from: ['APPROVAL_REQUESTED'], to: 'APPROVAL_REFUSED' },
  serviceProcedureComplete: { who: 'municipality', from: ['APPROVED'], to: 'COMPLETED' },
  serviceProcedureWithdraw: {
    who: 'municipality',
    from: ['PLANNED', 'IN_ANNUAL_PLAN', 'APPROVAL_REQUESTED', 'APPROVED', 'APPROVAL_REFUSED'],
    to: 'WITHDRAWN',
  },
  serviceSuspend: { who: 'municipality', from: ['OPERATING'], to: 'SUSPENDED' },
  serviceSuspendForQuality: { who: 'aksu', from: ['OPERATING'], to: 'SUSPENDED' },
  serviceResume: { who: 'municipality', from: ['SUSPENDED'], to: 'OPERATING' },
  serviceTerminate: { who: 'municipality', from: ['OPERATING', 'SUSPENDED'], to: 'CLOSED' },
};
const COMMANDS = Object.keys(LAWFUL);
const ACTORS = ['municipality', 'elsewhere', 'asp', 'aksu', 'ministry', 'operator', 'reader'] as const;

let database: TestDatabase;
let api: Api;
let by: Record<(typeof ACTORS)[number], Headers>;
let kinds: readonly string[];
let watch: Awaited<ReturnType<typeof watching>>;

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
  by = await actors(database.url, TOWN);
  watch = await watching(database.url);
  const rows = await ask<{ code: string }>(
    database.url,
    `select k.code from map_entry e join service_kind k on k.id = e.kind_id join municipality m on m.id = e.host_id
     where m.code = '${TOWN}' and e.level = 'MUNICIPAL' and k.access_class = 'SPECIALISED' and not k.address_protected order by 1`,
  );
  kinds = rows.map(({ code }) => code);
});
afterAll(async () => {
  await watch.stop();
  await api.stop();
});

type Step = {
  readonly command: string;
  readonly as: (typeof ACTORS)[number];
  readonly on: number;
  readonly positive: boolean;
  /** Whether the step that is lawful next is taken, where there is one. */
  readonly isGuided: boolean;
};
/** Mostly by somebody who may, so that lives come far; the others must be turned away. */
const step: fc.Arbitrary<Step> = fc
  .record({
    command: fc.constantFrom(...COMMANDS),
    anybody: fc.constantFrom(...ACTORS),
    isLawful: fc.integer({ min: 0, max: 9 }).map((number) => number < 8),
    on: fc.integer({ min: -5, max: 3 }),
    positive: fc.integer({ min: 0, max: 9 }).map((number) => number < 8),
    isGuided: fc.boolean(),
  })
  .map(({ anybody, isLawful, ...rest }) => ({
    ...rest,
    as: isLawful ? ((LAWFUL[rest.command]?.who ?? 'asp') as (typeof ACTORS)[number]) : anybody,
  }));

type Seen = { procedure: string; service: string | null; audit: number; recorded: number };

/** How everything stands, read past the API. */
async function seen(key: string): Promise<Seen> {
  const [row] = await watch.ask<Seen>(
    `select p.state as procedure,
       case when s.id is null then null when s.closed_on <= '${TODAY}' then 'CLOSED'
         when s.starts_on > '${TODAY}' then 'PLANNED'
         when exists (select from suspension u where u.service_id = s.id and u.valid_from <= '${TODAY}'
           and coalesce(u.valid_until > '${TODAY}', true)) then 'SUSPENDED' else 'OPERATING' end as service,
       (select coalesce(max(position), 0)::int from audit_entry) as audit, (select max(sequence)::int from recorded_transaction) as recorded
     from service_procedure p left join service s on s.id = p.service_id where p.id = '${key}'`,
  );
  if (row === undefined) throw new Error('no procedure');
  return row;
}

async function send(as: Headers, command: string, input: object): Promise<{ code: string | null; id: string | null }> {
  const field = command.startsWith('serviceProcedure') ? 'serviceProcedure' : 'service';
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const { data, errors } = await api.ask<Record<
    string,
    { userErrors: { code: string }[] } & Record<string, { id: string } | null>
  > | null>(
    `mutation ($input: ${type}!) { ${command}(input: $input) { ${field} { id } userErrors { code } } }`,
    { input },
    { ...as },
  );
  expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
  const payload = data?.[command];
  return {
    code: errors[0]?.extensions.code ?? payload?.userErrors[0]?.code ?? null,
    id: payload?.[field]?.id ?? null,
  };
}

function inputOf({ command, on, positive }: Step, procedure: string, service: string): object {
  const actDate = addDays(day(TODAY), on - 60);
  const basis = { actNumber: 'измислен акт', actDate };
  const from = actDate;
  switch (command) {
    case 'serviceProcedureInclude':
      return { procedure, annualPlanYear: 2027, basis };
    case 'serviceProcedureRequest':
      return { procedure, requestedOn: actDate };
    case 'serviceProcedureOpine':
      return { procedure, opinion: positive ? 'POSITIVE' : 'NEGATIVE', basis };
    case 'serviceProcedureRefuse':
      return { procedure, reason: 'измислена причина', basis };
    case 'serviceProcedureComplete':
      return { procedure, effectiveOn: actDate, basis };
    case 'serviceTerminate':
      return { service, ground: 'PROVIDED_ELSEWHERE', from, basis };
    case 'serviceSuspend':
    case 'serviceSuspendForQuality':
    case 'serviceResume':
      return { service, from, basis };
    default:
      return { procedure, basis };
  }
}

/** On days that mostly follow one another; every other step is one that the law allows next. */
function guided(step: Step, { procedure, service }: Seen, on: number): Step {
  const next = COMMANDS.find(
    (command) => LAWFUL[command]?.from.includes(service ?? procedure) && !/Refuse|Withdraw|Terminate/.test(command),
  );
  const day = { on: Math.min(60, Math.max(0, on + step.on)) };
  if (!step.isGuided || next === undefined) return { ...step, ...day };
  const toDo = next === 'serviceProcedureOpine' && step.positive && on % 2 === 0 ? 'serviceProcedureApprove' : next;
  return { ...step, ...day, command: toDo, as: (LAWFUL[toDo]?.who ?? 'asp') as Step['as'] };
}

let number = 0;
async function live(steps: readonly Step[]): Promise<void> {
  number += 1;
  const planned = await send(by.municipality, 'serviceProcedurePlan', {
    ...{ purpose: 'CREATE', municipality: TOWN, level: 'MUNICIPAL', users: 1 + (number % 4), fundingSource: 'STATE' },
    ...{ kind: kinds[number % kinds.length], plannedOn: addDays(day(TODAY), -60) },
    nameBg: `Демонстрационна услуга № ${String(10_000 + number)} (измислена)`,
  });
  const procedure = planned.id ?? '';
  const key = procedure.split('_')[1] ?? '';
  let before = await seen(key);
  for (const [index, drawn] of steps.entries()) {
    const each = guided(drawn, before, Math.floor((60 * index) / steps.length));
    const [created] = await watch.ask<{ id: string }>(
      `select 'Service_' || service_id as id from service_procedure where id = '${key}' and service_id is not null`,
    );
    const isOfService = !each.command.startsWith('serviceProcedure');
    if (isOfService && created === undefined) continue;
    const { code } = await send(by[each.as], each.command, inputOf(each, procedure, created?.id ?? ''));
    const after = await seen(key);
    const told = JSON.stringify({ each, code, before, after });
    if (code === null) {
      const lawful = LAWFUL[each.command];
      expect(each.as, told).toBe(lawful?.who);
      if (!isOfService) {
        expect(lawful?.from, told).toContain(before.procedure);
        expect(after.procedure, told).toBe(lawful?.to);
      } else if (after.service !== before.service) {
        expect(lawful?.from, told).toContain(before.service);
        expect(after.service, told).toBe(lawful?.to);
      }
      expect([after.audit, after.recorded], told).toEqual([before.audit + 1, before.recorded + 1]);
    } else expect(after, told).toEqual(before);
    before = after;
  }
}

/** Every row of the country, as the server answers it. */
async function coverageBy(server: Api): Promise<string> {
  const { data, errors } = await server.ask<{ coverage: { resultHash: string } }>(
    `{ coverage(first: 1) { resultHash } }`,
  );
  expect(errors).toEqual([]);
  return data.coverage.resultHash;
}

describe(`${String(LIVES)} lives of ${String(STEPS)} steps by chance`, () => {
  it(
    'take no unlawful step, and every step is in the audit and in the history',
    { timeout: LIVES * STEPS * 300 },
    async () => {
      const before = await coverageBy(api);
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), live), {
        numRuns: LIVES,
        endOnFailure: true,
      });
      const [created] = await ask<{ count: number }>(
        database.url,
        `select count(*)::int as count from service_procedure where state = 'COMPLETED'`,
      );
      expect(created?.count).toBeGreaterThan(0);
      const after = await coverageBy(api);
      expect(after).not.toBe(before);
      const anew = await apiOver({ ...database, drop: () => Promise.resolve() }, TODAY);
      expect(await coverageBy(anew)).toBe(after);
      await anew.stop();
    },
  );
});

describe('twenty clients at one record', () => {
  it('lose no update: every change counts the version on, and is in the audit', async () => {
    const [row] = await ask<{ id: string; version: number; audit: number }>(
      database.url,
      `select 'Service_' || s.id as id, s.version, (select count(*)::int from audit_entry) as audit from service s
       left join capacity_report r on r.service_id = s.id
       join municipality m on m.id = s.municipality_id where m.code = '${TOWN}' and s.starts_on < '2026-01-01' and s.closed_on is null and r.id is null limit 1`,
    );
    const service = row?.id ?? '';
    const reports = Array.from({ length: 20 }, (_, index) =>
      send(by.municipality, 'serviceCapacityReport', {
        ...{ service, reportedFor: addDays(day(TODAY), -index), users: 10 + index },
      }),
    );
    expect((await Promise.all(reports)).map(({ code }) => code)).toEqual(Array.from({ length: 20 }, () => null));
    const [after] = await ask<{ version: number; audit: number; reports: number }>(
      database.url,
      `select version, (select count(*)::int from audit_entry) as audit,
         (select count(*)::int from capacity_report where service_id = s.id) as reports from service s where 'Service_' || s.id = '${service}'`,
    );
    expect(after).toEqual({ version: (row?.version ?? 0) + 20, audit: (row?.audit ?? 0) + 20, reports: 20 });
  });

  it('who all saw the same version: one is heard, the others are told of the conflict and the version now', async () => {
    const [row] = await ask<{ id: string; version: number }>(
      database.url,
      `select 'Service_' || s.id as id, s.version from service s join municipality m on m.id = s.municipality_id
       where m.code = '${TOWN}' and s.starts_on < '2026-01-01' and s.closed_on is null order by s.id desc limit 1`,
    );
    const document = `mutation ($input: ServiceCapacityReportInput!, $version: Int) {
      serviceCapacityReport(input: $input, expectedVersion: $version) { service { version } userErrors { code } } }`;
    type Answered = { serviceCapacityReport: { service: { version: number }; userErrors: { code: string }[] } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        api.ask<Answered>(
          document,
          { input: { service: row?.id, reportedFor: TODAY, users: 20 + index }, version: row?.version },
          { ...by.municipality },
        ),
      ),
    );
    const outcomes = answers.map(({ data }) => data.serviceCapacityReport);
    expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const conflicts = outcomes.filter(({ userErrors }) => userErrors[0]?.code === 'CONFLICT');
    expect(conflicts).toHaveLength(19);
    expect(new Set(conflicts.map(({ service }) => service.version))).toEqual(new Set([(row?.version ?? 0) + 1]));
  });
});
