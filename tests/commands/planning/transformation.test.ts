import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

type OldService = { id: string; town: string; total: number; kinds: string[] };
let database: TestDatabase;
let api: Api;
let old: OldService;
let as: Headers;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  const [found] = await ask<OldService>(
    database.url,
    `with t as (select legacy_type_id, array_agg(kind_id order by kind_id) as kinds from legacy_mapping
         group by legacy_type_id having count(*) > 1 order by legacy_type_id limit 1),
       s as (insert into service (external_scheme, external_value, name_bg, municipality_id, level, starts_on, provenance, source_id)
         select 'test', 'old-1', 'Измислен дом', m.id, 'MUNICIPAL', '2020-01-01', 'SYNTHETIC', o.id from municipality m,
           (select id from source where origin = 'DEMONSTRATION' order by key limit 1) o where m.code = 'PDV22' returning id, source_id),
       c as (insert into legacy_capacity (service_id, legacy_type_id, total_places, valid_from, provenance, source_id)
         select s.id, t.legacy_type_id, 24, '2020-01-01', 'SYNTHETIC', s.source_id from s, t)
     select 'Service_' || s.id as id, 'PDV22' as town, 24 as total,
       array(select k.code from service_kind k where k.id = any(t.kinds) order by k.code) as kinds from s, t`,
  );
  if (found === undefined) throw new Error('no old type turns into two kinds');
  old = found;
  as = await keyFor(database.url, { role: 'MUNICIPALITY', municipalities: [old.town] });
});
afterAll(() => api.stop());

const SHOWN = 'transformationPlan { id state }';
const codeOf = async (command: string, input: object, shown = SHOWN) =>
  (await give(api, as, command, input, shown)).userErrors[0]?.code ?? null;

describe('the transformation of a service (ПЗР § 31-32)', () => {
  it('is decided of all its places, and done once they are allocated', async () => {
    const made = await give(api, as, 'transformationPlanMake', { service: old.id }, SHOWN);
    const plan = (made.transformationPlan as { id: string }).id;
    const [first = '', second = ''] = old.kinds;
    const set = (kind: string, places: number) => codeOf('transformationPlanSetPart', { plan, kind, places });
    const basis = { actNumber: 'Решение № 3 (измислено)', actDate: '2026-11-01' };
    const decide = (finishBy: string) => codeOf('transformationPlanDecide', { plan, finishBy, basis });
    expect(await set(first, old.total - 4)).toBeNull();
    expect(await decide('2030-12-31')).toBe('TRANSFORMATION_IN_PART');
    expect(await set(second, 4)).toBeNull();
    expect(await decide('2026-10-31')).toBe('OUT_OF_ORDER');
    expect(await decide('2030-12-31')).toBeNull();
    const finish = () => codeOf('transformationPlanFinish', { plan, on: '2026-11-20' });
    const allocate = (kind: string, places: number) =>
      codeOf('serviceLegacyAllocate', { service: old.id, kind, places, from: '2026-11-10', basis }, 'service { id }');
    expect(await finish()).toBe('PLACES_NOT_ALLOCATED');
    expect(await allocate(first, old.total - 4)).toBeNull();
    expect(await finish()).toBe('PLACES_NOT_ALLOCATED');
    expect(await allocate(second, 4)).toBeNull();
    expect(await finish()).toBeNull();
  });

  it('counts in the district what is planned kind by kind', async () => {
    const district = old.town.slice(0, 3);
    type Progress = { allocatedPlaces: number; plannedPlaces: number; undecidedPlaces: number };
    const progress = async () => {
      const { data } = await api.ask<{ districts: { nodes: { transformation: Progress }[] } }>(
        `{ districts(where: { code: { eq: "${district}" } }) { nodes {
            transformation { allocatedPlaces plannedPlaces undecidedPlaces } } } }`,
      );
      return data.districts.nodes[0]?.transformation ?? { allocatedPlaces: 0, plannedPlaces: 0, undecidedPlaces: 0 };
    };
    const before = await progress();
    const [service] = await ask<{ id: string }>(
      database.url,
      `with s as (insert into service (external_scheme, external_value, name_bg, municipality_id, level, starts_on, provenance, source_id)
           select 'test', 'old', 'Измислен дом', id, 'MUNICIPAL', '2020-01-01', 'SYNTHETIC', source_id from municipality
           where code = '${old.town}' returning id, source_id),
         t as (select l.legacy_type_id, array_agg(l.kind_id order by l.kind_id) as kinds from legacy_mapping l
           group by l.legacy_type_id having count(*) > 1 order by l.legacy_type_id limit 1),
         c as (insert into legacy_capacity (service_id, legacy_type_id, total_places, valid_from, provenance, source_id)
           select s.id, t.legacy_type_id, 30, '2020-01-01', 'SYNTHETIC', s.source_id from s, t),
         a as (insert into allocation (service_id, kind_id, places, valid_from, provenance, source_id)
           select s.id, t.kinds[1], 20, '2020-01-01', 'SYNTHETIC', s.source_id from s, t),
         p as (insert into transformation_plan (external_scheme, external_value, service_id, state, provenance, source_id)
           select 'test', 'old', s.id, 'PLANNED', 'SYNTHETIC', s.source_id from s returning id, source_id),
         r as (insert into transformation_part (plan_id, kind_id, places, provenance, source_id)
           select p.id, t.kinds[2], 7, 'SYNTHETIC', p.source_id from p, t)
       select id from s`,
    );
    expect(service).toBeDefined();
    expect(await progress()).toEqual({
      allocatedPlaces: before.allocatedPlaces + 20,
      plannedPlaces: before.plannedPlaces + 7,
      undecidedPlaces: before.undecidedPlaces + 3,
    });
  });
});
