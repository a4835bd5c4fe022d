import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';
import { planners } from '../../support/planning-story.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let governor: Headers;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, 'PDV22');
  governor = await keyFor(database.url, { role: 'DISTRICT_GOVERNOR', municipalities: ['PDV22'] });
});
afterAll(() => api.stop());

type Shown = { readonly id: string };
const refusalOf = async (as: Headers, command: string, input: object, shown: string) =>
  (await give(api, as, command, input, shown)).userErrors[0]?.code ?? null;

it('what is agreed becomes rows of a draft, and the draft an edition of the Map', async () => {
  const open = { district: 'PDV', code: 'TEST-PDV', nameBg: 'Измислено', openedOn: '2026-06-01' };
  const opened = await give(api, governor, 'planningRoundOpen', open, 'planningRound { id }');
  const round = (opened.planningRound as Shown).id;
  const meeting = { round, heldOn: '2026-06-20', leaderRole: 'DISTRICT_GOVERNOR', purpose: 'Измислена среща' };
  await give(api, governor, 'planningMeetingHold', meeting, 'planningRound { id }');
  const drafted = await give(
    api,
    by.ministry,
    'mapDraftOpen',
    { nameBg: 'Измислен', openedOn: '2026-07-01' },
    'mapDraft { id }',
  );
  const draft = (drafted.mapDraft as Shown).id;
  const take = { draft, round, stateFunding: 'FULL' };
  const DRAFT = 'mapDraft { id edition { id actNumber } }';
  expect(await errorOf(api, governor, 'mapDraftTakeAgreed', take)).toBe('FORBIDDEN');
  expect(await refusalOf(by.ministry, 'mapDraftTakeAgreed', take, DRAFT)).toBe('NOTHING_AGREED');

  const agree = async (more: object) => {
    const propose = { round, municipality: 'PDV22', subject: 'Измислено', proposedOn: '2026-06-02', ...more };
    const made = await give(api, by.municipality, 'planningProposalMake', propose, 'planningProposal { id }');
    const settle = { proposal: (made.planningProposal as Shown).id, isAgreed: true, on: '2026-06-20' };
    await give(api, governor, 'planningProposalSettle', settle, 'planningProposal { state }');
    return settle.proposal;
  };
  const vague = await agree({ kind: 'SHELTER_HOMELESS', maximumUsers: 3 });
  expect(await refusalOf(by.ministry, 'mapDraftTakeAgreed', take, DRAFT)).toBe('AGREED_IN_PART');
  await give(
    api,
    by.municipality,
    'planningProposalWithdraw',
    { proposal: vague, on: '2026-06-21' },
    'planningProposal { id }',
  );
  await agree({ kind: 'SHELTER_HOMELESS', level: 'DISTRICT', maximumUsers: 30 });
  await agree({ kind: 'SHELTER_HOMELESS', level: 'DISTRICT', maximumUsers: 12 });
  const taken = await give(api, by.ministry, 'mapDraftTakeAgreed', take, DRAFT);
  expect(taken.userErrors).toEqual([]);
  const rows = await ask(
    database.url,
    `select e.level, m.code as host, k.code as kind, e.maximum_users as users from map_draft_entry e
       join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
       where e.draft_id = '${draft.slice('MapDraft_'.length)}' and not e.is_dropped`,
  );
  expect(rows).toEqual([{ level: 'DISTRICT', host: 'PDV22', kind: 'SHELTER_HOMELESS', users: 42 }]);

  await give(api, governor, 'planningDraftPublish', { round, from: '2026-07-02' }, 'planningRound { id }');
  const act = { draft, actNumber: 'РМС 3 (измислено)', gazetteIssue: 'ДВ 3 (измислен)', adoptedOn: '2026-08-03' };
  const adoptDraft = { ...act, effectiveFrom: '2028-01-01', updateTrigger: 'CRITERIA' };
  const adopted = await give(api, by.ministry, 'mapDraftAdopt', adoptDraft, DRAFT);
  const edition = (adopted.mapDraft as { edition: Shown }).edition.id;
  const SHOWN = 'planningRound { edition { actNumber } }';
  const done = await give(api, by.ministry, 'planningRoundAdopt', { round, edition }, SHOWN);
  expect(done).toMatchObject({ userErrors: [], planningRound: { edition: { actNumber: 'РМС 3 (измислено)' } } });
  const { data } = await api.ask(
    `{ planComparison(left: { agreedIn: "TEST-PDV" }, right: { edition: "${edition}" }) {
        nodes { level kind { code } left { users } right { users } difference higher } } }`,
  );
  expect(data).toEqual({
    planComparison: {
      nodes: [
        {
          ...{ level: 'DISTRICT', kind: { code: 'SHELTER_HOMELESS' }, left: { users: 42 }, right: { users: 42 } },
          ...{ difference: 0, higher: 'NEITHER' },
        },
      ],
    },
  });
});

it('of new services is added to the row that the draft has, once, and reported before and after', async () => {
  const planning = await planners(api, database);
  const round = await planning.round('TEST-NEW');
  await planning.meeting(round, '2026-06-20');
  const [row] = await ask<{ edition: string; kind: string; users: number }>(
    database.url,
    `select 'MapEdition_' || e.edition_id as edition, k.code as kind, e.maximum_users as users from map_entry e
     join map_edition n on n.id = e.edition_id join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
     where m.code = 'PDV22' and e.level = 'MUNICIPAL' and n.effective_from < '2026-11-25' and e.maximum_users > 0
     order by k.code limit 1`,
  );
  const { edition = '', kind = '', users = 0 } = row ?? {};
  const more = { kind, level: 'MUNICIPAL', maximumUsers: 12, isNew: true };
  const proposal = await planning.proposal(round, '2026-06-02', more);
  const settle = { proposal, isAgreed: true, on: '2026-06-20' };
  expect(await planning.refusalOf(governor, 'planningProposalSettle', settle)).toBeNull();
  const open = { nameBg: 'Измислен', openedOn: '2026-07-01', basedOn: edition };
  const { mapDraft } = await give(api, by.ministry, 'mapDraftOpen', open, 'mapDraft { id }');
  const take = { draft: (mapDraft as Shown).id, round, stateFunding: 'FULL' };
  const TAKING = 'taking { rows { level host { code } kind { code } before after } }';
  const told = { level: 'MUNICIPAL', host: { code: 'PDV22' }, kind: { code: kind }, before: users, after: users + 12 };
  const tried = await give(api, by.ministry, 'mapDraftTakeAgreed', take, TAKING, ', dryRun: true');
  expect(tried).toEqual({ userErrors: [], taking: { rows: [told] } });
  const official = await keyFor(database.url, { role: 'MINISTRY', entersAs: 'OFFICIAL' });
  expect(await give(api, official, 'mapDraftTakeAgreed', take, TAKING)).toEqual(tried);
  expect(await refusalOf(by.ministry, 'mapDraftTakeAgreed', take, TAKING)).toBe('ROUND_TAKEN');
  // The proposals are invented, whoever takes them.
  const taken = await ask(
    database.url,
    `select e.maximum_users as users, e.provenance from map_draft_entry e join municipality m on m.id = e.host_id
     join service_kind k on k.id = e.kind_id where e.draft_id = '${take.draft.slice('MapDraft_'.length)}'
       and m.code = 'PDV22' and k.code = '${kind}' and e.level = 'MUNICIPAL'`,
  );
  expect(taken).toEqual([{ users: users + 12, provenance: 'SYNTHETIC' }]);
  const { data } = await api.ask(
    `{ planComparison(left: { agreedIn: "TEST-NEW" }, right: { draft: "${take.draft}" }, municipality: "PDV22", kinds: ["${kind}"],
        where: { level: { eq: MUNICIPAL } }) { nodes { left { users } difference } } }`,
    {},
    { ...by.ministry },
  );
  expect(data).toEqual({ planComparison: { nodes: [{ left: { users: users + 12 }, difference: 0 }] } });
});
