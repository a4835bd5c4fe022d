import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { give } from '../../support/office.js';
import { planners } from '../../support/planning-story.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof planners>>;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await planners(api, database);
});
afterAll(() => api.stop());

const ROUND = 'planningRound { draftPublicFrom }';
const PROPOSAL = 'planningProposal { state round { draftPublicFrom } }';
const PLAN = 'annualPlan { discussedFrom sentOn isOverdue }';

describe('the thirty days of a draft (Наредба за планирането чл. 48)', () => {
  it('begin no earlier than what was settled last, and no earlier than recorded', async () => {
    const round = await by.round('TEST-DAYS');
    const proposal = await by.proposal(round, '2026-06-02');
    await by.meeting(round, '2026-06-20');
    const settle = { proposal, isAgreed: true, on: '2026-07-01' };
    expect(await by.refusalOf(by.governor, 'planningProposalSettle', settle, PROPOSAL)).toBeNull();
    const publish = (from: string) => by.refusalOf(by.governor, 'planningDraftPublish', { round, from }, ROUND);
    expect(await publish('2026-06-30')).toBe('OUT_OF_ORDER');
    expect(await publish('2026-07-10')).toBeNull();
    expect(await publish('2026-07-05')).toBe('OUT_OF_ORDER');
    expect(await publish('2026-07-12')).toBeNull();
  });

  it('begin anew after whatever changes the draft, which is dated in them', async () => {
    const round = await by.round('TEST-ANEW');
    const proposal = await by.proposal(round, '2026-06-02');
    await by.meeting(round, '2026-06-20');
    const settle = { proposal, isAgreed: true, on: '2026-07-01' };
    const publish = (from: string) => by.refusalOf(by.governor, 'planningDraftPublish', { round, from }, ROUND);
    await give(api, by.governor, 'planningProposalSettle', settle, PROPOSAL);
    expect(await publish('2026-07-10')).toBeNull();
    const early = { round, municipality: 'PDV22', subject: 'Измислено', proposedOn: '2026-07-09' };
    expect(await by.refusalOf(by.municipality, 'planningProposalMake', early, PROPOSAL)).toBe('OUT_OF_ORDER');
    const late = await by.proposal(round, '2026-07-15');
    const shown = async () => {
      const { data } = await api.ask<{ planningRounds: { nodes: unknown[] } }>(
        `{ planningRounds(where: { code: { eq: "TEST-ANEW" } }) { nodes { draftPublicFrom } } }`,
      );
      return data.planningRounds.nodes;
    };
    expect(await shown()).toEqual([{ draftPublicFrom: null }]);
    const withdraw = { proposal: late, on: '2026-07-16' };
    expect(await by.refusalOf(by.municipality, 'planningProposalWithdraw', withdraw, PROPOSAL)).toBeNull();
    expect(await publish('2026-07-10')).toBe('OUT_OF_ORDER');
    expect(await publish('2026-07-16')).toBeNull();
    const anew = { ...settle, isAgreed: false, on: '2026-07-20' };
    expect(await by.refusalOf(by.governor, 'planningProposalSettle', anew, PROPOSAL)).toBeNull();
    expect(await shown()).toEqual([{ draftPublicFrom: null }]);
    const [edition] = await ask<{ id: string }>(
      database.url,
      `insert into map_edition (act_number, gazette_issue, adopted_on, effective_from, update_trigger, provenance, source_id)
       select 'РМС 5 (измислено)', 'ДВ 5 (измислен)', '2026-10-03', '2031-06-01', 'CRITERIA', 'SYNTHETIC', source_id
       from service limit 1 returning 'MapEdition_' || id as id`,
    );
    const adopt = { round, edition: edition?.id };
    expect(await by.refusalOf(by.ministry, 'planningRoundAdopt', adopt, ROUND)).toBe('DISCUSSION_MISSING');
  });
});

describe('a settlement (ЗСУ чл. 24)', () => {
  it('needs a meeting between the proposal and its day', async () => {
    const round = await by.round('TEST-MEETING');
    await by.meeting(round, '2026-06-10');
    const proposal = await by.proposal(round, '2026-06-15');
    const settle = (on: string) =>
      by.refusalOf(by.governor, 'planningProposalSettle', { proposal, isAgreed: true, on }, PROPOSAL);
    expect(await settle('2026-06-20')).toBe('MEETING_MISSING');
    await by.meeting(round, '2026-06-25');
    expect(await settle('2026-06-20')).toBe('MEETING_MISSING');
    expect(await settle('2026-06-14')).toBe('OUT_OF_ORDER');
    expect(await settle('2026-06-25')).toBeNull();
    // What was agreed may be contested later without another meeting.
    expect(await settle('2026-07-01')).toBeNull();
    expect(await settle('2026-06-30')).toBe('OUT_OF_ORDER');
  });
});

describe('an annual plan (Наредба за планирането чл. 59-63)', () => {
  it('is discussed from no earlier day than recorded, and is sent once', async () => {
    const plan = await by.plan(2028);
    const discuss = (from: string) => by.refusalOf(by.municipality, 'annualPlanDiscuss', { plan, from }, PLAN);
    expect(await discuss('2026-09-10')).toBe('PLAN_EMPTY');
    const entry = { plan, part: 'MUNICIPAL', level: 'MUNICIPAL', kind: 'SKILLS_TRAINING', users: 5 };
    expect(await by.refusalOf(by.municipality, 'annualPlanSetEntry', entry, PLAN)).toBeNull();
    expect(await discuss('2026-09-10')).toBeNull();
    expect(await discuss('2026-09-01')).toBe('OUT_OF_ORDER');
    expect(await discuss('2026-09-12')).toBeNull();
    const basis = { actNumber: 'Решение № 3 (измислено)', actDate: '2026-10-20' };
    expect(await by.refusalOf(by.municipality, 'annualPlanAdopt', { plan, basis }, PLAN)).toBeNull();
    const send = (on: string) => by.refusalOf(by.municipality, 'annualPlanSend', { plan, on }, PLAN);
    expect(await send('2026-11-20')).toBeNull();
    expect(await send('2026-10-21')).toBe('PLAN_SENT');
  });
});

describe('the Map by which an annual plan is measured (ЗСУ чл. 38)', () => {
  it('is the edition of 1 January of its year, among those adopted by then', async () => {
    const [row] = await ask<{ kind: string; maximum: number }>(
      database.url,
      `with e as (insert into map_edition (act_number, gazette_issue, adopted_on, effective_from, update_trigger, provenance, source_id)
           select 'РМС ' || of.year, 'ДВ ' || of.year, of.adopted_on, of.effective_from, 'CRITERIA', 'SYNTHETIC', s.source_id
           from (select source_id from service limit 1) s, (values (2032, date '2026-10-25', date '2032-01-01'),
             (2033, date '2026-11-24', date '2033-01-01')) of (year, adopted_on, effective_from)
           returning id, effective_from, source_id),
         r as (select x.level, x.host_id, x.kind_id, x.maximum_users, x.state_funding from map_entry x
           join municipality m on m.id = x.host_id where m.code = 'PDV22' and x.level = 'MUNICIPAL' and x.maximum_users > 0
           order by x.kind_id limit 1),
         added as (insert into map_entry (edition_id, level, host_id, kind_id, maximum_users, state_funding, provenance, source_id)
           select e.id, r.level, r.host_id, r.kind_id,
             r.maximum_users + case when e.effective_from < '2033-01-01' then 10 else 50 end, r.state_funding, 'SYNTHETIC', e.source_id
           from e, r)
       select k.code as kind, r.maximum_users as maximum from r join service_kind k on k.id = r.kind_id`,
    );
    const { kind = '', maximum = 0 } = row ?? {};
    const enter = (plan: string, users: number) =>
      by.refusalOf(
        by.municipality,
        'annualPlanSetEntry',
        { plan, part: 'MAP', level: 'MUNICIPAL', kind, users },
        'annualPlan { id }',
      );
    const [before, then, later] = [await by.plan(2031), await by.plan(2032), await by.plan(2033)];
    expect(await enter(before, maximum + 1)).toBe('ABOVE_MAP');
    expect(await enter(then, maximum + 10)).toBeNull();
    expect(await enter(then, maximum + 11)).toBe('ABOVE_MAP');
    expect(await enter(later, maximum + 50)).toBeNull();
    await give(api, by.municipality, 'annualPlanDiscuss', { plan: later, from: '2026-10-01' }, PLAN);
    const adopt = (actDate: string) =>
      by.refusalOf(
        by.municipality,
        'annualPlanAdopt',
        { plan: later, basis: { actNumber: 'Решение № 3 (измислено)', actDate } },
        PLAN,
      );
    // On that day nobody knew of the later edition yet: the one before is then what is to be of 2033.
    expect(await adopt('2026-11-20')).toBe('ABOVE_MAP');
    expect(await adopt('2026-11-24')).toBeNull();
  });
});
