import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { actors, errorOf, give } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, 'PDV22');
});
afterAll(() => api.stop());

const basis = { actNumber: 'Решение № 3 (измислено)', actDate: '2026-11-10' };

async function kindOf(level: string, isThere: boolean): Promise<string> {
  const rows = await ask<{ code: string }>(
    database.url,
    `select k.code from service_kind k where ${isThere ? '' : 'not'} exists (
       select from map_entry e join municipality m on m.id = e.host_id where m.code = 'PDV22' and e.kind_id = k.id and e.level = '${level}')
     order by k.code limit 1`,
  );
  return rows[0]?.code ?? '';
}

describe('an agreement between municipalities (чл. 55-56)', () => {
  it('to serve people of another one is recorded by the host, for a kind that the Map gives it', async () => {
    const input = {
      host: 'PDV22',
      beneficiary: 'PAZ19',
      kind: await kindOf('MUNICIPAL', true),
      places: 3,
      ground: 'NO_PREMISES',
      from: '2026-11-15',
      basis,
    };
    const SHOWN = 'agreement56 { id places ground validUntil }';
    expect(await errorOf(api, by.elsewhere, 'agreement56Conclude', input)).toBe('FORBIDDEN');
    const self = await give(api, by.municipality, 'agreement56Conclude', { ...input, beneficiary: 'PDV22' }, SHOWN);
    expect(self.userErrors[0]?.code).toBe('ONE_AND_THE_SAME');
    const { agreement56, userErrors } = await give(api, by.municipality, 'agreement56Conclude', input, SHOWN);
    expect(userErrors).toEqual([]);
    expect(agreement56).toMatchObject({ places: 3, ground: 'NO_PREMISES', validUntil: null });
    const end = { agreement: (agreement56 as { id: string }).id, from: '2026-11-20', basis };
    const ended = await give(api, by.municipality, 'agreement56End', end, SHOWN);
    expect(ended.agreement56).toMatchObject({ validUntil: '2026-11-20' });
    expect((await give(api, by.municipality, 'agreement56End', end, SHOWN)).userErrors[0]?.code).toBe(
      'AGREEMENT_NOT_IN_FORCE',
    );
  });

  it('about a service of district level follows its creation, and takes in municipalities of the district', async () => {
    const [row] = await ask<{ kind: string }>(
      database.url,
      `select k.code as kind from service s join municipality m on m.id = s.municipality_id join allocation a on a.service_id = s.id
       join service_kind k on k.id = a.kind_id where m.code = 'PDV22' and s.level = 'DISTRICT' and s.closed_on is null and a.valid_until is null limit 1`,
    );
    const input = { host: 'PDV22', kind: row?.kind, from: '2026-11-15', basis };
    const SHOWN = 'agreement55 { participants { code } }';
    const far = await give(api, by.municipality, 'agreement55Conclude', { ...input, participants: ['VAR06'] }, SHOWN);
    expect(far.userErrors[0]?.code).toBe('NOT_OF_THE_DISTRICT');
    const { agreement55, userErrors } = await give(api, by.municipality, 'agreement55Conclude', input, SHOWN);
    expect(userErrors).toEqual([]);
    expect((agreement55 as { participants: unknown[] }).participants).toHaveLength(17);
  });
});

describe('a draft of the Map (чл. 34-35)', () => {
  it('is seen by the ministry and АСП only, and is an edition in force once adopted', async () => {
    const [edition] = await ask<{ id: string; kind: string }>(
      database.url,
      `select 'MapEdition_' || id as id from map_edition where effective_from <= '2026-11-25' order by effective_from desc limit 1`,
    );
    const SHOWN = 'mapDraft { id edition { actNumber } }';
    const open = { nameBg: 'Измислен проект', basedOn: edition?.id, openedOn: '2026-11-01' };
    const { mapDraft, userErrors } = await give(api, by.ministry, 'mapDraftOpen', open, SHOWN);
    expect(userErrors).toEqual([]);
    const draft = (mapDraft as { id: string }).id;
    for (const [as, sees] of [
      [{}, false],
      [by.municipality, false],
      [by.asp, true],
      [by.ministry, true],
    ] as const) {
      const { data } = await api.ask<{ node: unknown }>(`{ node(id: "${draft}") { id } }`, {}, { ...as });
      expect(data.node !== null).toBe(sees);
    }
    const kind = await kindOf('MUNICIPAL', true);
    const entry = { draft, level: 'MUNICIPAL', host: 'PDV22', kind, maximumUsers: 99_000, stateFunding: 'FULL' };
    expect((await give(api, by.ministry, 'mapDraftSetEntry', entry, SHOWN)).userErrors).toEqual([]);
    const adopt = {
      draft,
      actNumber: 'РМС 1 (измислено)',
      gazetteIssue: 'ДВ 1 (измислен)',
      adoptedOn: '2026-11-20',
      effectiveFrom: '2026-11-24',
    };
    const adopted = await give(api, by.ministry, 'mapDraftAdopt', adopt, SHOWN);
    expect(adopted).toMatchObject({ userErrors: [], mapDraft: { edition: { actNumber: adopt.actNumber } } });
    const { data } = await api.ask<{ coverage: { nodes: { maximumUsers: number }[] } }>(
      `{ coverage(where: { host: { eq: "PDV22" }, level: { eq: MUNICIPAL }, kind: { eq: "${kind}" } }) { nodes { maximumUsers } } }`,
    );
    expect(data.coverage.nodes).toEqual([{ maximumUsers: 99_000 }]);
    expect((await give(api, by.ministry, 'mapDraftSetEntry', entry, SHOWN)).userErrors[0]?.code).toBe('DRAFT_ADOPTED');
  });

  it('vouches for no row that was only copied: each is as trusted as it was, until it is entered anew', async () => {
    const ministry = await keyFor(database.url, { role: 'MINISTRY', entersAs: 'OFFICIAL' });
    const [edition] = await ask<{ id: string }>(
      database.url,
      `select 'MapEdition_' || id as id from map_edition where effective_from <= '2026-11-20' order by effective_from desc limit 1`,
    );
    const open = { nameBg: 'Препис', basedOn: edition?.id, openedOn: '2026-11-01' };
    const { mapDraft } = await give(api, ministry, 'mapDraftOpen', open, 'mapDraft { id }');
    const draft = (mapDraft as { id: string }).id;
    const entry = {
      draft,
      level: 'MUNICIPAL',
      host: 'PDV22',
      kind: await kindOf('MUNICIPAL', true),
      stateFunding: 'FULL',
    };
    await give(api, ministry, 'mapDraftSetEntry', { ...entry, maximumUsers: 88_000 }, 'mapDraft { id }');
    const adopt = {
      draft,
      actNumber: 'РМС 2',
      gazetteIssue: 'ДВ 2',
      adoptedOn: '2026-11-20',
      effectiveFrom: '2027-06-01',
    };
    expect((await give(api, ministry, 'mapDraftAdopt', adopt, 'mapDraft { id }')).userErrors).toEqual([]);
    const provenances = await ask(
      database.url,
      `select coalesce(e.maximum_users, 0) = 88000 as entered, e.provenance from map_entry e
        join map_edition n on n.id = e.edition_id where n.act_number = 'РМС 2' group by 1, 2 order by 1`,
    );
    expect(provenances).toEqual([
      { entered: false, provenance: 'PLACEHOLDER' },
      { entered: true, provenance: 'OFFICIAL' },
    ]);
  });
});
