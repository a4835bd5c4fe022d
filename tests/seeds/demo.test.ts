import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usersOfAssistantSupport } from '../../seeds/demo/assistant-support-only.js';
import { DEMO_REFERENCE_DAY } from '../../seeds/demo/days.js';
import { demoData } from '../../seeds/demo/demo-data.js';
import { contentHash } from '../../seeds/loading/content-hash.js';
import { demoDatabase, type TestDatabase } from '../support/database.js';
import { ask, count } from './ask.js';

describe('the demonstration data', () => {
  let database: TestDatabase;
  let url: string;

  beforeAll(async () => {
    database = await demoDatabase();
    url = database.url;
  });
  afterAll(() => database.drop());

  it('is the same, byte for byte, each time it is made, and is what was loaded', async () => {
    const hash = contentHash(demoData());
    expect(contentHash(demoData())).toBe(hash);
    expect(await ask(url, `select content_hash from seed_run where name = 'demo'`)).toEqual([{ content_hash: hash }]);
  });

  it('has about 2,500 services of about 900 providers, and about 1,500 inspections', async () => {
    expect(await count(url, 'service')).toSatisfy((services: number) => services > 2_250 && services < 2_750);
    expect(await count(url, 'provider')).toSatisfy((providers: number) => providers > 850 && providers < 950);
    expect(await count(url, 'inspection')).toSatisfy(
      (inspections: number) => inspections > 1_350 && inspections < 1_750,
    );
  });

  it('has one edition of the Map, of August 2024, whose rows are marked as a stand-in', async () => {
    const editions = await ask(url, `select act_number, adopted_on, effective_from, provenance from map_edition`);
    expect(editions).toEqual([
      {
        act_number: 'РМС № 574/8.08.2024',
        adopted_on: '2024-08-08',
        effective_from: '2024-08-13',
        provenance: 'PLACEHOLDER',
      },
    ]);
    expect(await count(url, `map_entry where provenance <> 'PLACEHOLDER'`)).toBe(0);
  });

  it('plans 166,799 users in 28 kinds', async () => {
    const [sum] = await ask(
      url,
      `select sum(maximum_users)::int as users, count(distinct kind_id)::int as kinds from map_entry`,
    );
    expect(sum).toEqual({ users: 166_799, kinds: 28 });
  });

  it('has municipal rows in every municipality, district rows in every district, and a few national ones', async () => {
    const [rows] = await ask(
      url,
      `select count(distinct host_id) filter (where level = 'MUNICIPAL')::int as municipalities,
         count(distinct left(code, 3)) filter (where level = 'DISTRICT')::int as districts,
         count(*) filter (where level = 'NATIONAL')::int as national,
         count(*) between 3500 and 5500 as some_thousands
       from map_entry join municipality on municipality.id = host_id`,
    );
    expect(rows).toEqual({ municipalities: 265, districts: 28, national: 5, some_thousands: true });
  });

  it('lets universal kinds and assistant support carry the large numbers', async () => {
    const largest = await ask<{ code: string }>(
      url,
      `select code from map_entry join service_kind on service_kind.id = kind_id group by 1 order by sum(maximum_users) desc limit 3`,
    );
    expect(largest.map(({ code }) => code)).toEqual([
      'INFO_TRAINING_RIGHTS',
      'ASSISTANT_SUPPORT',
      'MOBILE_PREVENTIVE_COMMUNITY_WORK',
    ]);
  });

  it('has in 33 municipalities assistant support for exactly the users that the budget pays, and nothing else', async () => {
    const found = await ask<{ code: string; kind: string; places: number; services: number }>(
      url,
      `select m.code, k.code as kind, sum(places)::int as places, count(distinct s.id)::int as services
       from municipality m join service s on s.municipality_id = m.id left join allocation a on a.service_id = s.id
       left join service_kind k on k.id = a.kind_id where m.code = any($1) group by 1, 2`,
      [Object.keys(usersOfAssistantSupport)],
    );
    expect(found).toHaveLength(33);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['ASSISTANT_SUPPORT']));
    expect(Object.fromEntries(found.map(({ code, places }) => [code, places]))).toEqual(usersOfAssistantSupport);
    expect(found.every(({ services }) => services === 1)).toBe(true);
  });

  it('pays those users with the amount of the State Budget Act of 2025, at 8,096 BGN each', async () => {
    const amounts = await ask<{ code: string; amount: number }>(
      url,
      `select code, amount_thousand::float as amount from delegated_spending join municipality on municipality.id = municipality_id
       where year = 2025 and code = any($1)`,
      [Object.keys(usersOfAssistantSupport)],
    );
    for (const { code, amount } of amounts) {
      expect(Math.abs(amount - (usersOfAssistantSupport[code] ?? 0) * 8.096)).toBeLessThan(0.2);
    }
  });

  it('gives Пещера the numbers of its own plan', async () => {
    const rows = await ask<{ code: string; level: string; users: number }>(
      url,
      `select kind.code, level, maximum_users as users from map_entry join municipality on municipality.id = host_id
       join service_kind kind on kind.id = kind_id join source on source.id = map_entry.source_id
       where municipality.code = 'PAZ21' and source.key = 'plan-peshtera-2024-2027' order by kind.position`,
    );
    expect(rows.map(({ code, users }) => [code, users])).toEqual([
      ['COMMUNITY_WORK', 70],
      ['RESIDENTIAL_ADULTS_MENTAL_DISORDERS', 20],
      ['RESIDENTIAL_ADULTS_PHYSICAL_DISABILITIES', 90],
      ['RESIDENTIAL_ELDERLY', 40],
      ['INTEGRATED_RESIDENTIAL_ADULTS_MEDICAL', 10],
      ['INTEGRATED_RESIDENTIAL_ELDERLY_MEDICAL', 17],
      ['SHELTER_VIOLENCE_TRAFFICKING', 20],
    ]);
  });

  it('puts every service at an address in a settlement of its own municipality, near it', async () => {
    expect(
      await count(url, `service where not exists (select from service_location where service_id = service.id)`),
    ).toBe(0);
    const elsewhere = `service_location place join service on service.id = service_id join settlement on settlement.id = settlement_id
      where service.municipality_id <> settlement.municipality_id or abs(place.latitude - settlement.latitude) > 0.006
        or abs(place.longitude - settlement.longitude) > 0.006`;
    expect(await count(url, elsewhere)).toBe(0);
  });

  it('inspects in every way, before the reference day, and prescribes with terms kept, extended and overdue', async () => {
    expect(await count(url, `inspection where performed_on >= '${DEMO_REFERENCE_DAY}'`)).toBe(0);
    expect(await count(url, `(select distinct kind from inspection) kinds`)).toBe(7);
    expect(await count(url, `(select distinct area from inspection_finding) areas`)).toBe(3);
    const fulfilled = `exists (select from prescription_follow_up where prescription_id = prescription.id and result = 'FULFILLED')`;
    expect(await count(url, `prescription where ${fulfilled}`)).toBeGreaterThan(100);
    expect(await count(url, `prescription where extended_deadline_on is not null`)).toBeGreaterThan(20);
    const due = `coalesce(extended_deadline_on, deadline_on)`;
    expect(
      await count(url, `prescription where ${due} < '${DEMO_REFERENCE_DAY}' and not ${fulfilled}`),
    ).toBeGreaterThan(20);
    expect(await count(url, `prescription where ${due} > '${DEMO_REFERENCE_DAY}'`)).toBeGreaterThan(10);
  });

  it('has licences that last: most of those in force end from 2028 to 2031', async () => {
    const current = `licence where valid_until > '${DEMO_REFERENCE_DAY}' and revoked_on is null and terminated_on is null`;
    const lasting = `${current} and valid_until between '2028-01-01' and '2031-12-31'`;
    expect((await count(url, lasting)) / (await count(url, current))).toBeGreaterThan(0.9);
  });
});
