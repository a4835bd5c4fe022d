import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { modules } from '../../../src/modules.js';
import { openKysely } from '../../../src/platform/database/open-kysely.js';
import { PreparedStatements } from '../../../src/platform/database/prepared-statements.js';
import { databaseOn } from '../../../src/platform/database/session-connection.js';
import {
  type Collection,
  type Column,
  fetchPage,
  prepareList,
  publicName,
  type Where,
} from '../../../src/platform/query/index.js';
import { ask } from '../../seeds/ask.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { AS_THEY_ARE, OF_SERVICES, OTHERS } from './grown-tables.js';
import { makeHundredfold } from './hundredfold.js';

const LARGE = 10_000;
const TODAY = day('2026-11-25');
const collections: readonly Collection[] = modules.flatMap((module) => module.collections);

const ROW_BY_ROW = 'decided row by row whether it may be shown';

/** What is not found by an index, and why. Questions about the whole set are not asked here at all. */
const EXEMPT: Readonly<Record<string, string>> = {
  'Service.state': 'holds on a day: computed from the row and its suspensions',
  'Licence.status': 'holds on a day: computed from the terms of the row',
  'ServiceLocation.address': 'decided place by place whether it may be shown',
  'ServiceLocation.latitude': 'decided place by place whether it may be shown; near and within have an index',
  'ServiceLocation.longitude': 'decided place by place whether it may be shown; near and within have an index',
  'CapacityReport.users': ROW_BY_ROW,
  'CapacityReport.waiting': ROW_BY_ROW,
  'CapacityReport.freePlaces': ROW_BY_ROW,
  'NeedsAnalysis.personsInNeed': ROW_BY_ROW,
  'ReferralReport.referred': ROW_BY_ROW,
  'ReferralReport.refused': ROW_BY_ROW,
  'ReferralReport.started': ROW_BY_ROW,
  'ReferralReport.waiting': ROW_BY_ROW,
  'ReferralCount.referred': ROW_BY_ROW,
  'ReferralCount.refused': ROW_BY_ROW,
  'ReferralCount.started': ROW_BY_ROW,
  'ReferralCount.waiting': ROW_BY_ROW,
  'ReferralCount.medianDays': ROW_BY_ROW,
  'ServiceLocation.addressWithheld': 'decided place by place whether it may be shown',
};

/** Where a list reads a view, the table behind it. */
const tableBehind = ({ table }: Collection) => table.replace(/^shown_/, '');

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

describe('every list', () => {
  it('is grown to a hundred times its size, or it is said why not', () => {
    const told = [...Object.keys(OF_SERVICES), ...Object.keys(OTHERS), ...Object.keys(AS_THEY_ARE)].sort();
    expect(told).toEqual(collections.map(({ table, recorded }) => recorded?.table ?? table).sort());
  });
});

describe.runIf(process.env.KARTA_LONG === '1')('at a hundred times the size', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let kysely: ReturnType<typeof openKysely>;
  const sizes = new Map<string, number>();
  beforeAll(async () => {
    database = await demoDatabase();
    await makeHundredfold(database.url);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    kysely = openKysely(database.url, 1);
    const { rows } = await client.query<{ table: string; rows: string }>(
      `select relname as table, reltuples::bigint as rows from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    for (const each of rows) sizes.set(each.table, Number(each.rows));
  }, 1_800_000);
  afterAll(async () => {
    await client.end();
    await kysely.destroy();
    await database.drop();
  });

  /** The large tables that the statements of a list would read from the first row to the last. */
  async function readWhole(collection: Collection, where: Where): Promise<readonly string[]> {
    const whole = new Set<string>();
    const look = (plan: Plan) => {
      const table = plan['Relation Name'];
      if (plan['Node Type'] === 'Seq Scan' && table !== undefined && (sizes.get(table) ?? 0) > LARGE) whole.add(table);
      plan.Plans?.forEach(look);
    };
    const explaining = {
      query: async ({ text, values }: { text: string; values: unknown[] }) => {
        const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
          `explain (format json) ${text}`,
          values,
        );
        for (const { Plan: plan } of rows[0]?.['QUERY PLAN'] ?? []) look(plan);
        return { rows: [] };
      },
    };
    const db = databaseOn(explaining as unknown as pg.Client, new PreparedStatements(), () => undefined);
    await fetchPage(db, await prepareList(db, collection, { where }, TODAY));
    return [...whole];
  }

  /** Conditions on a column that hold for less than one row in a hundred. */
  async function rareConditions(collection: Collection, name: string, column: Column): Promise<readonly Where[]> {
    const table = `${collection.table} t`;
    const stored = column.of('t', { day: TODAY }).compile(kysely).sql;
    const total = sizes.get(tableBehind(collection)) ?? 0;
    const field = publicName(name, column);
    const one = async (sql: string) => (await ask<{ value: string | null }>(database.url, sql))[0]?.value ?? null;
    const found: Where[] = [];
    const rare = await one(
      `select ${stored}::text as value from ${table} where ${stored} is not null group by ${stored} having count(*) < ${String(total * 0.005)} order by count(*) desc, 1 limit 1`,
    );
    const cast = (value: string | null) =>
      column.kind === 'integer'
        ? Number(value)
        : column.kind === 'timestamp'
          ? new Date(String(value)).toISOString()
          : value;
    if (rare !== null && column.kind !== 'boolean')
      found.push({ [field]: { eq: cast(rare) } }, { [field]: { in: [cast(rare)] } });
    if (['integer', 'decimal', 'date', 'timestamp'].includes(column.kind)) {
      const high = await one(
        `select percentile_disc(0.995) within group (order by ${stored})::text as value from ${table}`,
      );
      const above =
        high === null ? null : await one(`select count(*) as value from ${table} where ${stored} > '${String(high)}'`);
      if (above !== null && Number(above) < total * 0.01) found.push({ [field]: { gt: cast(high) } });
    }
    if (rare !== null && column.kind === 'name' && String(rare).length > 8) {
      const part = String(rare).slice(-8);
      const many = Number(
        await one(`select count(*) as value from ${table} where ${stored} ilike '%${part.replaceAll("'", "''")}%'`),
      );
      if (many < total * 0.01) found.push({ [field]: { contains: part } });
    }
    const missing = Number(await one(`select count(*) as value from ${table} where ${stored} is null`));
    if (missing > 0 && missing < total * 0.01) found.push({ [field]: { isNull: true } });
    if (missing > total * 0.99 && missing < total) found.push({ [field]: { isNull: false } });
    return found;
  }

  it('a condition that few rows meet is found by an index, whatever the list and the column', async () => {
    const reading: string[] = [];
    let asked = 0;
    for (const collection of collections) {
      if ((sizes.get(tableBehind(collection)) ?? 0) <= LARGE) continue;
      for (const [name, column] of Object.entries(collection.columns)) {
        if (column.stored === undefined || column.kind === 'hidden' || column.kind === 'id') continue;
        for (const where of await rareConditions(collection, name, column)) {
          asked += 1;
          const whole = await readWhole(collection, where);
          if (whole.length > 0 && EXEMPT[`${collection.name}.${name}`] === undefined) {
            reading.push(`${collection.name} ${JSON.stringify(where)} reads ${whole.join(', ')}`);
          }
        }
      }
    }
    expect(reading).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });

  it('so is a condition on what rows lead to, on a place, and the first page in the usual order', async () => {
    const [service] = await ask<{ id: string; number: string }>(
      database.url,
      `select 'Service_' || s.id as id, l.number from service s join licence l on l.service_id = s.id limit 1`,
    );
    const near = { latitude: 42.03, longitude: 24.3, radiusMeters: 1_000 };
    const questions: readonly (readonly [string, Where])[] = [
      ['Service', {}],
      ['Licence', {}],
      ['Allocation', {}],
      ['Inspection', {}],
      ['Provider', {}],
      ['Licence', { service: { id: { eq: service?.id } } }],
      ['Allocation', { service: { id: { eq: service?.id } } }],
      ['Service', { id: { eq: service?.id } }],
      ['Service', { municipality: { code: { eq: 'PAZ21' } } }],
      ['Service', { within: { bbox: { south: 42.0, west: 24.2, north: 42.05, east: 24.35 } } }],
      ['Service', { near }],
      ['ServiceLocation', { near }],
      ['Service', { suspensions: { some: { validFrom: { gt: '2026-12-01' } } } }],
      ['Prescription', { followUps: { some: { checkedOn: { gt: '2027-01-01' } } } }],
      ['Licence', { number: { startsWith: service?.number } }],
    ];
    const reading: string[] = [];
    for (const [name, where] of questions) {
      const collection = collections.find((each) => each.name === name);
      if (collection === undefined) throw new Error(`No ${name}`);
      const whole = await readWhole(collection, where);
      if (whole.length > 0) reading.push(`${name} ${JSON.stringify(where)} reads ${whole.join(', ')}`);
    }
    expect(reading).toEqual([]);
  });
});
