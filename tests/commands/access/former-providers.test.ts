import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
/** Ran the service until the end of 2022; ran it then until mid 2026; runs it since; will run it. */
const runners: Record<'first' | 'second' | 'third' | 'next', Headers> = {} as never;
let governor: Headers;

/** A service that changed hands, with an inspection, an order and a report in the time of the second, and one of today. */
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  const keys = await ask<{ key: string }>(
    database.url,
    `select key from provider p where kind = 'PRIVATE_BG'
       and not exists (select from provision v join service s on s.id = v.service_id join municipality m on m.id = s.municipality_id
         where v.provider_id = p.id and m.code = '${TOWN}') order by key limit 4`,
  );
  const [first = '', second = '', third = '', next = ''] = keys.map(({ key }) => key);
  for (const [name, provider] of Object.entries({ first, second, third, next })) {
    runners[name as keyof typeof runners] = await keyFor(database.url, { role: 'PROVIDER', provider });
  }
  governor = await keyFor(database.url, { role: 'DISTRICT_GOVERNOR', district: 'PDV' });
  const dates = `(values ('${first}', '2020-01-01'::date, '2023-01-01'::date), ('${second}', '2023-01-01', '2026-07-01'),
    ('${third}', '2026-07-01', '2026-12-31'), ('${next}', '2026-12-31', null))`;
  await ask(
    database.url,
    `with s as (insert into service (external_scheme, external_value, name_bg, municipality_id, level, starts_on, provenance, source_id)
         select 'test', 'changing-hands', 'Измислена', m.id, 'MUNICIPAL', '2020-01-01', 'SYNTHETIC', m.source_id
         from municipality m where code = '${TOWN}' returning id, source_id),
       v as (insert into provision (external_scheme, external_value, service_id, provider_id, valid_from, valid_until, provenance, source_id)
         select 'test', 'hand-' || d.key, s.id, p.id, d.since, d.until, 'SYNTHETIC', s.source_id
         from s, ${dates} d (key, since, until) join provider p on p.key = d.key),
       l as (insert into licence (number, service_id, holder_id, valid_from, valid_until, provenance, source_id)
         select 'Л-9001-0001/01.07.2026', s.id, p.id, '2026-07-01', '2031-07-01', 'SYNTHETIC', s.source_id
         from s, provider p where p.key = '${third}' returning id, source_id),
       e as (insert into licence_ending (licence_id, kind, ground, has_danger, order_number, ordered_on, provenance, source_id)
         select id, 'REVOCATION', 'QUALITY_STANDARDS', false, '9001', '2026-10-05', 'SYNTHETIC', source_id from l),
       i as (insert into inspection (external_scheme, external_value, service_id, kind, performed_on, provenance, source_id)
         select 'test', d.day::text, s.id, 'PLANNED', d.day, 'SYNTHETIC', s.source_id
         from s, (values ('2026-03-01'::date), ('2026-11-03')) d (day))
     insert into capacity_report (service_id, reported_for, users, provenance, source_id)
       select s.id, d.day, 3, 'SYNTHETIC', s.source_id from s, (values ('2026-03-01'::date), ('2026-11-03')) d (day)`,
  );
});
afterAll(() => api.stop());

type Seen = { inspections: readonly string[]; endings: number; counts: readonly string[] };
async function seen(as: Headers): Promise<Seen> {
  const { data, errors } = await api.ask<{
    inspections: { nodes: { performedOn: string }[] };
    licenceEndings: { totalCount: number };
    capacityReports: { nodes: { reportedFor: string; users: { value: number | null } }[] };
  }>(
    `{ inspections(where: { service: { name: { eq: "Измислена" } } }) { nodes { performedOn } }
       licenceEndings(where: { orderNumber: { eq: "9001" } }) { totalCount }
       capacityReports(where: { service: { name: { eq: "Измислена" } } }) { nodes { reportedFor users { value } } } }`,
    {},
    { ...as },
  );
  expect(errors).toEqual([]);
  return {
    inspections: data.inspections.nodes.map(({ performedOn }) => performedOn),
    endings: data.licenceEndings.totalCount,
    counts: data.capacityReports.nodes
      .filter(({ users }) => users.value !== null)
      .map(({ reportedFor }) => reportedFor),
  };
}

const [THEN, LATELY] = ['2026-03-01', '2026-11-03'];

describe('what is not public of a service that changed hands', () => {
  it('is seen by whoever runs it, with what was before him', async () => {
    expect(await seen(runners.third)).toEqual({ inspections: [THEN, LATELY], endings: 1, counts: [THEN, LATELY] });
  });

  it('is seen by whoever ran it as far as it is of his time', async () => {
    expect(await seen(runners.second)).toEqual({ inspections: [THEN], endings: 0, counts: [THEN] });
  });

  it('is seen by nobody whose time was over before, or has not come', async () => {
    for (const as of [runners.first, runners.next]) {
      expect(await seen(as)).toEqual({ inspections: [], endings: 0, counts: [] });
    }
  });

  it('is not seen by the governor, though his key carries the municipalities of the district', async () => {
    expect(await seen(governor)).toEqual({ inspections: [], endings: 0, counts: [] });
  });

  it('is seen by its municipality', async () => {
    const town = await keyFor(database.url, { role: 'MUNICIPALITY', municipalities: [TOWN] });
    expect(await seen(town)).toEqual({ inspections: [THEN, LATELY], endings: 1, counts: [THEN, LATELY] });
  });
});
