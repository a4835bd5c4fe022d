import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CoverageQuestions,
  coverageQuestions,
  type FactsSource,
  recordedSource,
} from '../../../src/coverage/engine/index.js';
import { coverageOn, arrangeFacts, Calendar, type Snapshot } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { openKysely } from '../../../src/platform/database/open-kysely.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { runs } from '../../rules/coverage/runs.js';

let database: TestDatabase;
let client: pg.Client;
let pool: ReturnType<typeof openKysely>;
let source: FactsSource;
/** How often everything was read, and how often some municipalities were. */
const reads = { whole: 0, some: 0 };
beforeAll(async () => {
  database = await demoDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  pool = openKysely(database.url, 2);
  const recorded = recordedSource(pool);
  source = {
    ...recorded,
    whole: (sequence) => {
      reads.whole += 1;
      return recorded.whole(sequence);
    },
    some: (sequence, codes) => {
      reads.some += 1;
      return recorded.some(sequence, codes);
    },
  };
});
afterAll(async () => {
  await pool.destroy();
  await client.end();
  await database.drop();
});

async function latest(): Promise<string> {
  const { rows } = await client.query<{ sequence: string }>(
    'select max(sequence)::text as sequence from recorded_transaction',
  );
  return rows[0]?.sequence ?? '0';
}

function hash(questions: CoverageQuestions, sequence: string): Promise<string> {
  const asked = { sequence, day: day('2026-11-25'), editionKey: null, horizonDays: 180 };
  return questions.rowsHash(asked, { country: true });
}

const pick = (table: string, where = 'true') =>
  `(select id from ${table} where ${where} order by id offset ${'$1'} limit 1)`;

/** Changes of every kind of fact that coverage knows, each of one fact chosen by a number. */
const CHANGES = [
  `update licence set revoked_on = '2026-11-01' where id = ${pick('licence')}`,
  `update licence set holder_id = (select id from provider order by id desc limit 1) where id = ${pick('licence')}`,
  `update allocation set places = coalesce(places, 0) + 3 where id = ${pick('allocation')}`,
  `delete from suspension where id = ${pick('suspension')}`,
  `update service set closed_on = '2026-11-20' where id = ${pick('service', "closed_on is null and starts_on < '2026-01-01'")}`,
  `update funding set funding_source = 'DONOR' where id = ${pick('funding')}`,
  `delete from provision where id = ${pick('provision')}`,
  `update legacy_capacity set total_places = coalesce(total_places, 0) + 5 where id = ${pick('legacy_capacity')}`,
  `update map_entry set maximum_users = coalesce(maximum_users, 0) + 4 where id = ${pick('map_entry')}`,
  `update agreement56 set places = places + 6 where id = ${pick('agreement56')}`,
  `update agreement56 set host_id = (select id from municipality m where m.id not in (beneficiary_id, host_id) order by id limit 1) where id = ${pick('agreement56')}`,
  `delete from agreement55_participant where id = ${pick('agreement55_participant')}`,
  `update exemption set valid_until = '2026-11-10' where valid_from < '2026-11-01' and id = ${pick('exemption')}`,
];

describe('the facts that are kept', () => {
  it('after any sequence of changes give what facts read anew give, and only what changed is read', async () => {
    const kept = coverageQuestions(source);
    await hash(kept, await latest());
    const before = { ...reads };
    let differed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ change: fc.nat(CHANGES.length - 1), which: fc.nat(20) }), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const old = await hash(kept, await latest());
          for (const { change, which } of changes) await client.query(CHANGES[change] ?? '', [which]);
          const sequence = await latest();
          const found = await hash(kept, sequence);
          expect(found).toBe(await hash(coverageQuestions(recordedSource(pool)), sequence));
          if (found !== old) differed += 1;
        },
      ),
      runs(15, 200),
    );
    expect(differed).toBeGreaterThan(5);
    expect(reads.whole).toBe(before.whole);
    expect(reads.some).toBeGreaterThan(before.some);
  }, 600_000);

  it('are read anew when something common to the country has changed', async () => {
    const kept = coverageQuestions(source);
    await hash(kept, await latest());
    const before = { ...reads };
    await client.query(`update map_edition set effective_from = effective_from + 1`);
    const sequence = await latest();
    expect(await hash(kept, sequence)).toBe(await hash(coverageQuestions(recordedSource(pool)), sequence));
    expect(reads.whole).toBe(before.whole + 1);
  });

  it('as recorded at an earlier time are what they were then, whatever has changed since', async () => {
    const states: { sequence: string; snapshot: Snapshot }[] = [];
    for (const [index, change] of CHANGES.entries()) {
      await client.query(change, [index]);
      const sequence = await latest();
      states.push({ sequence, snapshot: (await source.whole(sequence)).snapshot });
    }
    for (const { sequence, snapshot } of states) {
      const recorded = (await source.whole(sequence)).snapshot;
      expect(arranged(recorded)).toBe(arranged(snapshot));
      lawsHold(recorded);
    }
    // And from a kept later state back to an earlier one, by what changed in between.
    const kept = coverageQuestions(source);
    await hash(kept, await latest());
    const [first] = states;
    expect(await hash(kept, first?.sequence ?? '')).toBe(
      await hash(coverageQuestions(recordedSource(pool)), first?.sequence ?? ''),
    );
  });
});

/** The facts in their own order, as a text: quick to compare. */
function arranged(snapshot: Snapshot): string {
  const { municipalities, editions } = arrangeFacts(snapshot);
  return JSON.stringify([
    editions,
    [...municipalities.values()].map(({ services, ...each }) => [
      services,
      [...each.entries],
      [...each.given],
      [...each.received],
      [...each.agreements55],
      [...each.exemptions],
    ]),
  ]);
}

/** Laws 1, 2 and 6 on what was known. */
function lawsHold(snapshot: Snapshot): void {
  const { rows, notOnMap, pledges } = coverageOn(new Calendar(arrangeFacts(snapshot)), day('2026-11-25'), 0);
  const kinds = new Map<string, number>();
  const add = (kind: string, places: number) => kinds.set(kind, (kinds.get(kind) ?? 0) + places);
  const onMap = new Set(rows.map(({ level, host, kind }) => `${level} ${host} ${kind}`));
  for (const row of rows) {
    const counted = row.ledger.filter(({ outcome }) => outcome === 'COUNTED');
    if (counted.reduce((sum, { places }) => sum + (places ?? 0), 0) !== row.countedPlaces) throw new Error('law 2');
    const open = row.openPlaces ?? 0;
    if (open < 0 || open > (row.maximumUsers ?? Infinity) || row.havePlaces < 0) throw new Error('law 1');
    if (row.bounds.lower > (row.bounds.upper ?? Infinity)) throw new Error('law 1');
    if (row.level === 'MUNICIPAL') add(row.kind, row.havePlaces - row.countedPlaces);
  }
  for (const { agreement, honouredPlaces } of pledges) {
    for (const [host, sign] of [
      [agreement.host, -1],
      [agreement.beneficiary, 1],
    ] as const) {
      if (!onMap.has(`MUNICIPAL ${host} ${agreement.kind}`)) add(agreement.kind, sign * honouredPlaces);
    }
  }
  expect(notOnMap.length).toBeGreaterThan(0);
  expect([...kinds.values()].filter((places) => places !== 0)).toEqual([]);
}
