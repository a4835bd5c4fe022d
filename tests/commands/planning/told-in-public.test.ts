import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { give, type Headers } from '../../support/office.js';
import { planners } from '../../support/planning-story.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof planners>>;
let inPernik: Headers;
let pernik: Headers;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await planners(api, database);
  pernik = await keyFor(database.url, { role: 'MUNICIPALITY', municipalities: ['PER32'] });
  inPernik = await keyFor(database.url, { role: 'DISTRICT_GOVERNOR', municipalities: ['PER32'] });
});
afterAll(() => api.stop());

describe('what a public text tells', () => {
  it('is changed by no command, and neither is anything entered beside it, which could never come out', async () => {
    const [told] = await ask<{ round: string; proposal: string }>(
      database.url,
      `select 'PlanningRound_' || r.id as round, 'PlanningProposal_' || p.id as proposal from planning_round r
       join planning_proposal p on p.round_id = r.id where r.code = 'PER-2021-2027' order by p.key limit 1`,
    );
    const { round, proposal } = told ?? { round: '', proposal: '' };
    const stored = () =>
      ask(
        database.url,
        `select p.state, p.state_on, p.version, p.provenance from planning_proposal p join planning_round r
         on r.id = p.round_id where r.code = 'PER-2021-2027' order by p.key`,
      );
    const before = await stored();
    const meeting = { round, heldOn: '2026-09-01', leaderRole: 'DISTRICT_GOVERNOR', purpose: 'Измислена среща' };
    const funding = { round, fund: 'OPERATIONAL_PROGRAMME', amount: '5', currency: 'EUR' };
    const propose = { round, municipality: 'PER32', subject: 'Измислено', proposedOn: '2026-09-01' };
    const analysis = { round, municipality: 'PER32', presentedOn: '2026-09-01', summary: 'Измислено' };
    const PROPOSED = 'planningProposal { id }';
    for (const [as, command, input, subject] of [
      [inPernik, 'planningMeetingHold', meeting, 'planningRound { id }'],
      [inPernik, 'planningRoundSetFunding', funding, 'planningRound { id }'],
      [inPernik, 'planningDraftPublish', { round, from: '2026-09-01' }, 'planningRound { id }'],
      [pernik, 'planningProposalMake', propose, PROPOSED],
      [pernik, 'needsAnalysisFile', analysis, 'needsAnalysis { id }'],
    ] as const) {
      const { userErrors } = await give(api, as, command, input, subject);
      expect(userErrors, command).toEqual([{ code: 'TOLD_BY_A_PUBLIC_TEXT', field: ['input', 'round'] }]);
    }
    const settle = { proposal, isAgreed: true, on: '2026-09-01' };
    const settled = await give(api, inPernik, 'planningProposalSettle', settle, 'planningProposal { state }');
    expect(settled.userErrors).toEqual([{ code: 'TOLD_BY_A_PUBLIC_TEXT', field: ['input', 'proposal'] }]);
    expect(await stored()).toEqual(before);
  });

  it('of the money for a round is not replaced by an estimate', async () => {
    const round = await by.round('TEST-TOLD');
    const funding = { round, fund: 'OPERATIONAL_PROGRAMME', amount: '5', currency: 'EUR' };
    const set = () => by.refusalOf(by.governor, 'planningRoundSetFunding', funding);
    expect(await set()).toBeNull();
    const of = `where round_id = '${round.slice('PlanningRound_'.length)}'`;
    await ask(
      database.url,
      `update intended_funding set amount = 7, source_id = (select id from source where origin = 'REFERENCE' limit 1) ${of} returning id`,
    );
    expect(await set()).toBe('TOLD_BY_A_PUBLIC_TEXT');
    expect(await ask(database.url, `select amount::text from intended_funding ${of}`)).toEqual([{ amount: '7.00' }]);
  });
});

describe('where a protected service is to be', () => {
  it('is not taken, neither for such a kind nor while no kind is named', async () => {
    const round = await by.round('TEST-PLACE');
    const place = 'с. Измислица, старото училище';
    const propose = (more: object) => ({
      ...{ round, municipality: 'PDV22', subject: 'Измислено', proposedOn: '2026-06-02' },
      ...more,
    });
    const [shelter] = await ask<{ code: string }>(
      database.url,
      `select code from service_kind where address_protected order by code limit 1`,
    );
    for (const kind of [shelter?.code, undefined]) {
      const input = propose({ place, ...(kind !== undefined && { kind }) });
      const made = await give(api, by.municipality, 'planningProposalMake', input, 'planningProposal { id }');
      expect(made.userErrors, kind).toEqual([{ code: 'PLACE_PROTECTED', field: ['input', 'place'] }]);
    }
    const kept = await ask(
      database.url,
      `select (select count(*) from planning_proposal_history where place is not null and subject = 'Измислено')
         + (select count(*) from audit_entry where content::text like '%Измислица%') as kept`,
    );
    expect(kept).toEqual([{ kept: '0' }]);
    const open = propose({ place, kind: 'DAY_CARE_ELDERLY' });
    expect(await by.refusalOf(by.municipality, 'planningProposalMake', open, 'planningProposal { id }')).toBeNull();
    await by.proposal(round, '2026-06-02', { kind: shelter?.code });
  });
});
