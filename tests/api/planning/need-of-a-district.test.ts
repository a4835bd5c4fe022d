import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, give } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
type Hosted = { readonly kind: string; readonly district: string; readonly host: string; readonly hosts: number };
let kinds: readonly Hosted[];
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  kinds = await ask<Hosted>(
    database.url,
    `select k.code as kind, d.code as district, min(m.code) as host, count(*)::int as hosts from map_entry e
     join municipality m on m.id = e.host_id join district d on d.id = m.district_id
     join service_kind k on k.id = e.kind_id where e.level = 'DISTRICT' group by k.code, d.code order by k.code, d.code`,
  );
});
afterAll(() => api.stop());

type Need = {
  kind: { code: string };
  level: string;
  status: string;
  persons: string | null;
  usersNeeded: number | null;
};

async function needs(host: string): Promise<readonly Need[]> {
  const { data, errors } = await api.ask<{ municipality: { needByCriteria: Need[] } }>(
    `{ municipality(code: "${host}") { needByCriteria { kind { code } level status persons usersNeeded } } }`,
  );
  expect(errors).toEqual([]);
  return data.municipality.needByCriteria.filter(({ level }) => level === 'DISTRICT');
}

describe('the need of a district (чл. 24, 33)', () => {
  it('is counted of all its people, and shared where several municipalities host it', async () => {
    const alone = kinds.find(({ hosts }) => hosts === 1);
    const shared = kinds.find(({ hosts, kind }) => hosts > 1 && kind !== alone?.kind);
    if (alone === undefined || shared === undefined) throw new Error('not in the demonstration');
    const { ministry } = await actors(database.url, 'PDV22');
    for (const { kind } of [alone, shared]) {
      const rule = {
        ...{ code: 'TEST', kind, level: 'DISTRICT', indicator: 'SIXTY_FIVE_AND_OVER', users: '1', perPersons: 1000 },
        ...{ minimumUsers: 0, minimumPopulation: 0, rounding: 'UP', from: '2026-11-01' },
      };
      await give(api, ministry, 'criterionRuleAdopt', rule, 'criterionRule { code }');
    }
    const [people] = await ask<{ persons: string }>(
      database.url,
      `select sum(i.value)::bigint::text as persons from municipality_indicator i
       join municipality m on m.id = i.municipality_id join district d on d.id = m.district_id
       where d.code = '${alone.district}' and i.indicator = 'SIXTY_FIVE_AND_OVER'`,
    );
    const need = (await needs(alone.host)).find(({ kind }) => kind.code === alone.kind);
    expect(need).toMatchObject({ status: 'KNOWN', usersNeeded: Math.ceil(Number(people?.persons) / 1000) });
    expect(Number(need?.persons)).toBe(Number(people?.persons));
    const open = (await needs(shared.host)).find(({ kind }) => kind.code === shared.kind);
    expect(open).toMatchObject({ status: 'SHARED', usersNeeded: null });

    // Whoever hosts nobody by the Map shares nothing.
    await ask(
      database.url,
      `update map_entry e set maximum_users = 0 from municipality m, district d, service_kind k
       where m.id = e.host_id and d.id = m.district_id and k.id = e.kind_id and e.level = 'DISTRICT'
         and d.code = '${shared.district}' and k.code = '${shared.kind}' and m.code <> '${shared.host}' returning e.id`,
    );
    const sole = (await needs(shared.host)).find(({ kind }) => kind.code === shared.kind);
    expect(sole).toMatchObject({ status: 'KNOWN' });

    await ask(
      database.url,
      `delete from municipality_indicator where id = (select i.id from municipality_indicator i
       join municipality m on m.id = i.municipality_id join district d on d.id = m.district_id
       where d.code = '${alone.district}' and m.code <> '${alone.host}' and i.indicator = 'SIXTY_FIVE_AND_OVER' limit 1)`,
    );
    const unknown = (await needs(alone.host)).find(({ kind }) => kind.code === alone.kind);
    expect(unknown).toMatchObject({ status: 'NO_INDICATOR', persons: null, usersNeeded: null });
  });
});
