import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { SERVING } from '../../../migrations/served.js';
import { ask as askDatabase } from '../../seeds/ask.js';
import { keyFor } from '../../support/keys.js';
import { give, type Headers } from '../../support/office.js';
import { planners } from '../../support/planning-story.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof planners>>;
let neighbour: Headers;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await planners(api, database);
  neighbour = await keyFor(database.url, { role: 'MUNICIPALITY', municipalities: ['PDV01'] });
});
afterAll(() => api.stop());

const ask = async <Data>(document: string, as: Headers | null) => {
  const { data, errors } = await api.ask<Data>(document, {}, as === null ? {} : { ...as });
  expect(errors, api.logged.slice(-1).join()).toEqual([]);
  return data;
};

describe('an annual plan', () => {
  it('is read by its municipality and those above it until its discussion begins, then by everybody', async () => {
    const plan = await by.plan(2040);
    const entry = { plan, part: 'MAP', level: 'MUNICIPAL', kind: 'ASSISTANT_SUPPORT', users: 12 };
    expect(await by.refusalOf(by.municipality, 'annualPlanSetEntry', entry)).toBeNull();
    const document = `{ annualPlans(where: { year: { eq: 2040 } }) { totalCount }
      annualPlanEntries(where: { plan: { year: { eq: 2040 } } }) { totalCount }
      node(id: "${plan}") { id }
      auditEntries(where: { command: { eq: "annualPlanSetEntry" } }) { nodes { input } }
      planComparison(left: { annualPlansFor: 2040 }, right: { editionInForce: true }, municipality: "PDV22",
        kinds: ["ASSISTANT_SUPPORT"]) { nodes { left { status users } } } }`;
    const answer = (count: number, left: object, inputs: readonly object[]) => ({
      ...{ annualPlans: { totalCount: count }, annualPlanEntries: { totalCount: count } },
      node: count === 0 ? null : { id: plan },
      auditEntries: { nodes: inputs.map((input) => ({ input })) },
      planComparison: { nodes: [{ left }] },
    });
    type Audited = { auditEntries: { nodes: { input: string }[] } };
    const told = async (as: Headers | null) => {
      const { auditEntries, ...found } = await ask<Audited>(document, as);
      const nodes = auditEntries.nodes.map(({ input }) => ({ input: JSON.parse(input) as object }));
      return { ...found, auditEntries: { nodes } };
    };
    const hidden = answer(0, { status: 'NO_PLAN', users: null }, []);
    const shown = (...inputs: readonly object[]) => answer(1, { status: 'KNOWN', users: 12 }, inputs);
    for (const as of [null, by.reader, by.elsewhere, neighbour]) expect(await told(as)).toEqual(hidden);
    for (const as of [by.municipality, by.governor, by.ministry]) expect(await told(as)).toEqual(shown(entry));
    // АСП reads in the audit what it did itself.
    expect(await told(by.asp)).toEqual(shown());
    await give(api, by.municipality, 'annualPlanDiscuss', { plan, from: '2026-10-01' }, 'annualPlan { id }');
    await give(api, by.municipality, 'annualPlanSetEntry', { ...entry, users: 9 }, 'annualPlan { id }');
    expect(await told(null)).toEqual(answer(1, { status: 'KNOWN', users: 9 }, []));
    type Past = { annualPlanEntries: { nodes: { users: number; history: { nodes: { version: number }[] } }[] } };
    const past = await ask<Past>(
      `{ annualPlanEntries(where: { plan: { year: { eq: 2040 } } }) { nodes { users history { nodes { version } } } } }`,
      null,
    );
    expect(past.annualPlanEntries.nodes).toEqual([{ users: 9, history: { nodes: [{ version: 1 }, { version: 2 }] } }]);
  });
});

describe('a proposal for the Map', () => {
  it('is read in the whole district until the draft is published, then by everybody, also when it is discussed anew', async () => {
    const round = await by.round('TEST-READ');
    const proposal = await by.proposal(round, '2026-06-02', {
      kind: 'DAY_CARE_ELDERLY',
      level: 'MUNICIPAL',
      maximumUsers: 11,
    });
    const money = { proposal, fund: 'OPERATIONAL_PROGRAMME' };
    await give(api, by.municipality, 'planningProposalSetFunding', money, 'planningProposal { id }');
    const of = `where: { round: { code: { eq: "TEST-READ" } } }`;
    const document = `{ planningProposals(${of}) { totalCount } intendedFunding(${of}) { totalCount }
      rounds: planningRounds(where: { code: { eq: "TEST-READ" }, proposals: { some: { maximumUsers: { eq: 11 } } } }) { totalCount } }`;
    type Seen = Record<'planningProposals' | 'intendedFunding' | 'rounds', { totalCount: number }>;
    const seen = async (as: Headers | null) =>
      Object.values(await ask<Seen>(document, as)).map(({ totalCount }) => totalCount);
    const compared = async (as: Headers | null) => {
      const sides = 'left: { proposalsOf: "TEST-READ" }, right: { editionInForce: true }, municipality: "PDV22"';
      const found = await ask<{ planComparison: { nodes: { left: { users: number | null; status: string } }[] } }>(
        `{ planComparison(${sides}, kinds: ["DAY_CARE_ELDERLY"], where: { level: { eq: MUNICIPAL } }) { nodes { left { users status } } } }`,
        as,
      );
      return found.planComparison.nodes.map(({ left }) => left);
    };
    const told = async (as: Headers) => {
      const { auditEntries } = await ask<{ auditEntries: { nodes: { input: object | null }[] } }>(
        `{ auditEntries(where: { command: { eq: "planningProposalMake" } }) { nodes { input } } }`,
        as,
      );
      return auditEntries.nodes.some(({ input }) => input !== null);
    };
    for (const as of [null, by.reader, by.elsewhere]) {
      expect(await seen(as)).toEqual([0, 0, 0]);
      expect(await compared(as)).toEqual([{ users: null, status: 'NOT_PUBLIC' }]);
    }
    for (const as of [by.municipality, neighbour, by.governor, by.ministry, by.asp]) {
      expect(await seen(as)).toEqual([1, 1, 1]);
      expect(await compared(as)).toEqual([{ users: 11, status: 'KNOWN' }]);
    }
    expect(await told(by.municipality)).toBe(true);
    expect(await told(by.operator)).toBe(false);
    await by.meeting(round, '2026-06-20');
    const settle = { proposal, isAgreed: true, on: '2026-06-20' };
    await give(api, by.governor, 'planningProposalSettle', settle, 'planningProposal { id }');
    expect(await seen(null)).toEqual([0, 0, 0]);
    await give(api, by.governor, 'planningDraftPublish', { round, from: '2026-07-01' }, 'planningRound { id }');
    expect(await seen(null)).toEqual([1, 1, 1]);
    await give(api, by.governor, 'planningProposalSettle', { ...settle, on: '2026-07-02' }, 'planningProposal { id }');
    expect(await seen(null)).toEqual([1, 1, 1]);
  });

  it('of a public text is read by everybody', async () => {
    const { planningProposals } = await ask<{ planningProposals: { totalCount: number } }>(
      `{ planningProposals(where: { round: { code: { eq: "PER-2021-2027" } } }) { totalCount } }`,
      null,
    );
    expect(planningProposals.totalCount).toBe(6);
  });
});

describe('what was recorded of planning', () => {
  it.each(['annual_plan_entry', 'planning_proposal', 'intended_funding'])(
    'is seen in %s by whoever reads all of it without a look at what each image hangs on',
    async (table) => {
      const url = new URL(database.url);
      url.searchParams.set('options', `-c role=${SERVING} -c karta.may_anywhere=PLANNING_READ`);
      const plan = await askDatabase<Record<'QUERY PLAN', string>>(
        url.href,
        `explain (analyze, timing off) select count(*) from ${table}_history`,
      );
      const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
      expect(lines).toContain(`on ${table}_history`);
      expect(lines.match(/Aggregate.*actual/g)).toHaveLength(1);
    },
  );
});

describe('the need that a municipality found', () => {
  it('is told to those who plan only, where it is of fewer than five persons', async () => {
    const round = await by.round('TEST-NEED');
    const input = { round, municipality: 'PDV22', presentedOn: '2026-06-05', personsInNeed: 3, summary: 'Измислен' };
    const shown = 'needsAnalysis { id personsInNeed { value status lowerBound upperBound } }';
    const filed = await give(api, by.municipality, 'needsAnalysisFile', input, shown);
    expect(filed.needsAnalysis).toMatchObject({ personsInNeed: { value: 3, status: 'EXACT' } });
    const of = (more = '') => `needsAnalyses(where: { round: { code: { eq: "TEST-NEED" } } ${more} })`;
    const document = `{ all: ${of()} { nodes { personsInNeed { value status lowerBound upperBound } } }
      small: ${of(', personsInNeed: { lt: 5 }')} { totalCount } }`;
    const hidden = { value: null, status: 'SUPPRESSED', lowerBound: 1, upperBound: 4 };
    expect(await ask(document, null)).toEqual({
      ...{ all: { nodes: [{ personsInNeed: hidden }] }, small: { totalCount: 0 } },
    });
    expect(await ask(document, by.governor)).toMatchObject({ small: { totalCount: 1 } });
  });
});
