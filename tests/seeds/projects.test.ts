import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../seeds/index.js';
import { projectCounted, projectTargetGroups } from '../../src/projects/rules/index.js';
import { demoDatabase, emptyDatabase, type TestDatabase } from '../support/database.js';
import { ask } from './ask.js';

const TABLES = [
  ...['funding_programme', 'funding_procedure', 'project', 'project_term', 'project_target_group', 'project_offer'],
  ...['project_count', 'continuation_agreement'],
];

type Origin = { table: string; provenance: string; origin: string; rows: number };

function origins(url: string): Promise<readonly Origin[]> {
  const each = TABLES.map(
    (table) => `select '${table}' as "table", provenance, origin from ${table} f join source o on o.id = f.source_id`,
  );
  return ask(
    url,
    `select "table", provenance, origin, count(*)::int as rows from (${each.join(' union all ')}) f group by 1, 2, 3`,
  );
}

describe('the projects of which public texts tell', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
    await seed(database.url, 'reference', () => undefined);
  });
  afterAll(() => database.drop());

  it('are reference: official, but for what was worked out, which says how', async () => {
    const found = await origins(database.url);
    expect(new Set(found.map(({ table }) => table))).toEqual(new Set(TABLES));
    expect(new Set(found.map(({ origin }) => origin))).toEqual(new Set(['REFERENCE']));
    const inferred = found.filter(({ provenance }) => provenance !== 'OFFICIAL');
    expect(inferred.map(({ table, provenance, rows }) => [table, provenance, rows]).toSorted()).toEqual([
      ['continuation_agreement', 'PLACEHOLDER', 1],
      ['project_offer', 'PLACEHOLDER', 1],
      ['project_term', 'PLACEHOLDER', 1],
    ]);
    const titles = await ask<{ title: string }>(
      database.url,
      `select o.title_bg as title from source o where o.key like '%-inferred' order by o.key`,
    );
    expect(titles).toHaveLength(2);
    for (const { title } of titles) expect(title).toContain('предположено');
  });

  it('are loaded once, however often', async () => {
    const before = await ask(database.url, 'select id, version from project order by id');
    await seed(database.url, 'reference', () => undefined);
    expect(await ask(database.url, 'select id, version from project order by id')).toEqual(before);
    expect(before).toHaveLength(3);
  });

  it('show every target group, and every kind of count but other staff', async () => {
    const groups = await ask<{ code: string }>(database.url, 'select target_group as code from project_target_group');
    expect(groups.map(({ code }) => code).toSorted()).toEqual(projectTargetGroups.map(({ code }) => code).toSorted());
    const counted = await ask<{ code: string }>(database.url, 'select distinct counted as code from project_count');
    expect([...counted.map(({ code }) => code), 'OTHER_STAFF'].toSorted()).toEqual(
      projectCounted.map(({ code }) => code).toSorted(),
    );
  });
});

describe('the projects of the demonstration', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await demoDatabase();
  });
  afterAll(() => database.drop());

  it('are invented and said to be, beside the public ones', async () => {
    const found = await origins(database.url);
    for (const { provenance, origin } of found) {
      expect(provenance === 'SYNTHETIC').toBe(origin === 'DEMONSTRATION');
    }
  });

  it('pay for services with money of a European fund to their last day', async () => {
    const paid = await ask(
      database.url,
      `select t.ends_on from project_service l join project_term t on t.project_id = l.project_id
       where exists (select from funding f where f.service_id = l.service_id and f.funding_source = 'EU_FUND'
         and f.valid_from = t.starts_on and f.valid_until = t.ends_on + 1)`,
    );
    expect(paid).toHaveLength(4);
  });
});
