import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { actors, give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TOWN = 'PDV22';
const ADDRESS = 'ул. „Тайна“ № 13 (измислена)';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let readers: readonly Headers[];
let known: { shelter: string; open: string; ekatte: string; service: string; provider: string };
let procedures: Readonly<Record<'shelter' | 'open' | 'move', string>>;

const planned = (more: object) => ({
  ...{ purpose: 'CREATE', municipality: TOWN, level: 'MUNICIPAL', users: 3, fundingSource: 'STATE' },
  ...{ nameBg: 'Измислена услуга', plannedOn: '2026-09-01', settlement: known.ekatte, address: ADDRESS },
  ...more,
});
const idIn = (payload: Readonly<Record<string, unknown>>, field: string) => {
  expect(payload.userErrors).toEqual([]);
  return (payload[field] as { id: string }).id;
};
async function plan(more: object): Promise<string> {
  const payload = await give(api, by.municipality, 'serviceProcedurePlan', planned(more), 'serviceProcedure { id }');
  return idIn(payload, 'serviceProcedure');
}

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
  const governor = await keyFor(database.url, { role: 'DISTRICT_GOVERNOR', district: 'PDV' });
  readers = [by.municipality, governor, by.ministry, by.asp, by.aksu];
  const [row] = await ask<typeof known>(
    database.url,
    `select (select code from service_kind where address_protected order by code limit 1) as shelter,
       (select code from service_kind where not address_protected order by code limit 1) as open,
       (select p.ekatte from settlement p join municipality m on m.id = p.municipality_id where m.code = '${TOWN}' order by 1 limit 1) as ekatte,
       (select 'Service_' || s.id from service s join municipality m on m.id = s.municipality_id
         where m.code = '${TOWN}' and s.closed_on is null and exists (select from allocation a join service_kind k on k.id = a.kind_id
           where a.service_id = s.id and not k.address_protected) and not exists (select from legacy_capacity c where c.service_id = s.id)
         order by s.key limit 1) as service,
       (select 'Provider_' || id from provider where kind = 'PRIVATE_BG' order by key limit 1) as provider`,
  );
  if (row === undefined) throw new Error('nothing there');
  known = row;
  procedures = {
    shelter: await plan({ kind: known.shelter }),
    open: await plan({ kind: known.open }),
    move: await plan({ purpose: 'CHANGE_PLACE', service: known.service }),
  };
});
afterAll(() => api.stop());

type Shown = {
  settlement: { ekatte: string } | null;
  history: { nodes: { changes: { field: string; after: string | null }[] }[] };
};
async function shown(as: Headers, id: string): Promise<{ row: Shown; found: number }> {
  const { data, errors } = await api.ask<{ node: Shown; serviceProcedures: { totalCount: number } }>(
    `query ($id: ID!, $ekatte: String!) {
       node(id: $id) { ... on ServiceProcedure { settlement { ekatte } history { nodes { changes { field after } } } } }
       serviceProcedures(where: { id: { eq: $id }, settlement: { ekatte: { eq: $ekatte } } }) { totalCount } }`,
    { id, ekatte: known.ekatte },
    { ...as },
  );
  expect(errors).toEqual([]);
  return { row: data.node, found: data.serviceProcedures.totalCount };
}

/** What the audit kept, and what it shows. */
async function audited(as: Headers, command: string, subject: string) {
  const [entry] = await ask<{ content: string }>(
    database.url,
    `select content::text as content from audit_entry where subject_type || '_' || subject_id = '${subject}'`,
  );
  const { data } = await api.ask<{ auditEntries: { nodes: { input: string }[] } }>(
    `{ auditEntries(where: { command: { eq: "${command}" }, subjectId: { eq: "${subject}" } }) { nodes { input } } }`,
    {},
    { ...as },
  );
  return { kept: entry?.content ?? '', shown: data.auditEntries.nodes[0]?.input ?? '' };
}

describe('where a service is to be', () => {
  it('is shown to those who read procedures, and found by them', async () => {
    for (const as of readers) {
      for (const id of [procedures.open, procedures.move]) {
        expect(await shown(as, id)).toMatchObject({ row: { settlement: { ekatte: known.ekatte } }, found: 1 });
      }
    }
  });

  it('is shown to nobody where the kind is protected, found by no filter, and told by no history', async () => {
    for (const as of readers) {
      const { row, found } = await shown(as, procedures.shelter);
      expect([row.settlement, found]).toEqual([null, 0]);
      const told = row.history.nodes.flatMap(({ changes }) => changes).filter(({ field }) => field === 'settlement');
      expect(told).toEqual([]);
    }
  });

  it('is not in the audit where the kind is protected, neither shown nor kept', async () => {
    const open = await audited(by.municipality, 'serviceProcedurePlan', procedures.open);
    for (const text of [open.kept, open.shown]) expect(text).toContain(ADDRESS);
    const shelter = await audited(by.municipality, 'serviceProcedurePlan', procedures.shelter);
    for (const text of [shelter.kept, shelter.shown]) {
      expect(text).toContain(known.shelter);
      expect(text).not.toContain(ADDRESS);
      expect(text).not.toContain('settlement');
    }
  });

  it('is not in the audit of a service that is registered for a protected kind', async () => {
    const register = async (kind: string) => {
      const input = {
        ...{
          municipality: TOWN,
          level: 'MUNICIPAL',
          provider: known.provider,
          fundingSource: 'PRIVATE',
          kind,
          places: 5,
        },
        ...{ nameBg: 'Измислена услуга', settlement: known.ekatte, address: ADDRESS, startsOn: '2026-10-01' },
      };
      const id = idIn(await give(api, by.municipality, 'serviceRegister', input, 'service { id }'), 'service');
      return audited(by.municipality, 'serviceRegister', id);
    };
    const open = await register(known.open);
    for (const text of [open.kept, open.shown]) expect(text).toContain(ADDRESS);
    const shelter = await register(known.shelter);
    for (const text of [shelter.kept, shelter.shown]) expect(text).not.toMatch(/Тайна|settlement|address/);
  });

  it('is withheld also from what was recorded before, once the kind is protected, and looking back', async () => {
    const [then] = await ask<{ at: string }>(
      database.url,
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    );
    await ask(database.url, `update service_kind set address_protected = true where code = $1`, [known.open]);
    const { row, found } = await shown(by.ministry, procedures.open);
    expect([row.settlement, found]).toEqual([null, 0]);
    const { data } = await api.ask<{ serviceProcedures: { nodes: { settlement: unknown }[] } }>(
      `{ serviceProcedures(knownAt: "${then?.at ?? ''}", where: { id: { eq: "${procedures.open}" } }) { nodes { settlement { ekatte } } } }`,
      {},
      { ...by.ministry },
    );
    expect(data.serviceProcedures.nodes).toEqual([{ settlement: null }]);
    expect((await audited(by.ministry, 'serviceProcedurePlan', procedures.open)).shown).not.toMatch(/Тайна|settlement/);
  });
});
