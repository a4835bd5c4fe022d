import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annualPlansOf } from '../../../src/comparison/store/index.js';
import { openKysely } from '../../../src/platform/database/open-kysely.js';
import { workedQuestions } from '../../../src/worked-questions.js';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors } from '../../support/office.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
});
afterAll(() => api.stop());

type Figure = {
  status: string;
  users: number | null;
  atLeast: number | null;
  provenance: string | null;
  origins: string[];
};
type Cell = {
  id: string;
  level: string;
  host: { code: string };
  kind: { code: string };
  left: Figure;
  right: Figure;
  difference: number | null;
  higher: string | null;
  provenance: string | null;
};
const FIGURE = '{ status users atLeast provenance origins }';
const CELL = `id level host { code } kind { code } left ${FIGURE} right ${FIGURE} difference higher provenance`;

async function cells(args: string, headers: Record<string, string> = {}): Promise<readonly Cell[]> {
  const { data, errors } = await api.ask<{ planComparison: { nodes: Cell[] } }>(
    `{ planComparison(${args}, first: 500) { nodes { ${CELL} } } }`,
    {},
    headers,
  );
  expect(errors).toEqual([]);
  return data.planComparison.nodes;
}

const refusal = async (args: string, headers = {}) =>
  (await api.ask(`{ planComparison(${args}) { totalCount } }`, {}, headers)).errors[0];

const nameOf = ({ level, host, kind }: Cell) => `${level}.${host.code}.${kind.code}`;

describe('proposals against the edition in force (28)', () => {
  type Answer = {
    proposals: {
      totalCount: number;
      left: { kind: string; unplacedProposals: { subject: string }[] };
      right: { edition: { actNumber: string } };
      groupedAggregates: { key: { value: string }[]; count: number; right: { sum: string | null } }[];
      nodes: Cell[];
    };
    needs: { nodes: Cell[]; groupedAggregates: { difference: { sum: string }; left: { sum: string } }[] };
  };
  let found: Answer;
  beforeAll(async () => {
    const question = workedQuestions().find(({ file }) => file.startsWith('28'));
    const { data, errors } = await api.ask<Answer>(question?.document ?? '');
    expect(errors).toEqual([]);
    found = data;
  });

  /** The sentence of the publication of the district administration of Перник, 09.09.2021. */
  const VOLUMES =
    'Целта на срещата бе да се изготви индикативна карта на социалните услуги на територията на областта, за да се направи преценка какво и какви обеми социални услуги да се заложат в оперативните програми и Плана за възстановяване и устойчивост.';

  it('has no volumes yet in Перник: they were to be judged, so nobody says by how much they differ', async () => {
    expect(VOLUMES).toContain('преценка какво и какви обеми');
    const { left, right, groupedAggregates, totalCount } = found.proposals;
    expect(left).toMatchObject({ kind: 'PROPOSALS' });
    expect(left.unplacedProposals).toHaveLength(6);
    expect(right.edition.actNumber).toBe('РМС № 574/8.08.2024');
    const [rows] = await ask<{ n: number; users: string }>(
      database.url,
      `select count(*)::int as n, sum(e.maximum_users)::text as users from map_entry e
       join municipality m on m.id = e.host_id join district d on d.id = m.district_id where d.code = 'PER'`,
    );
    expect(totalCount).toBe(rows?.n);
    expect(groupedAggregates.every(({ key: [first] }) => first?.value === 'UNDECIDED')).toBe(true);
    expect(groupedAggregates.find(({ key: [, second] }) => second?.value === 'KNOWN')?.right.sum).toBe(rows?.users);
    for (const { left: proposed, difference, higher, provenance } of found.proposals.nodes) {
      expect(proposed).toEqual({ status: 'UNDECIDED', users: null, provenance: null, origins: [] });
      expect([difference, higher, provenance]).toEqual([null, null, 'PLACEHOLDER']);
    }
  });

  it('needs against what is there: the greatest difference first, from an invented rule', () => {
    const differences = found.needs.nodes.map(({ difference }) => difference ?? Number.NaN);
    expect(differences.length).toBeGreaterThan(5);
    expect(differences).toEqual(differences.toSorted((a, b) => b - a));
    for (const { left, right, difference, provenance } of found.needs.nodes) {
      expect(difference).toBe((left.users ?? 0) - (right.users ?? 0));
      expect([left.provenance, provenance]).toEqual(['SYNTHETIC', 'SYNTHETIC']);
      expect(left.origins.map((id) => id.split('_')[0])).toEqual(['CriterionRule', 'MunicipalityIndicator']);
    }
  });
});

describe('a comparison', () => {
  it('of proposals and the edition is what each proposes above the Map, from the records that it names', async () => {
    const found = await cells('left: { proposalsOf: "DEMO-VRC-2027" }, right: { editionInForce: true }');
    const proposed = found.filter(({ left }) => left.status === 'KNOWN');
    expect(proposed.length).toBeGreaterThan(5);
    for (const { difference, higher, left, right } of proposed) {
      expect([difference, higher]).toEqual([5, 'LEFT']);
      const { data } =
        await api.ask(`{ p: node(id: "${left.origins[0]}") { ... on PlanningProposal { maximumUsers isNew } }
        e: node(id: "${right.origins[0]}") { ... on MapEntry { maximumUsers } } }`);
      // A new service adds to the row of the edition, another proposal says its number.
      const isNew = left.origins.includes(right.origins[0] ?? '');
      const maximumUsers = isNew ? 5 : left.users;
      expect(data).toEqual({ p: { maximumUsers, isNew }, e: { maximumUsers: right.users } });
    }
    expect(found.every(({ host }) => host.code.startsWith('VRC'))).toBe(true);
    const agreed = await cells('left: { agreedIn: "DEMO-VRC-2027" }, right: { proposalsOf: "DEMO-VRC-2027" }');
    const statuses = new Set(agreed.map(({ left }) => left.status));
    expect(statuses).toEqual(new Set(['KNOWN', 'NOT_AGREED']));
  });

  it('of the Map and what is there is what coverage says, also where the Map has no row', async () => {
    const found = await cells('left: { editionInForce: true }, right: { supply: true }, district: "VRC"');
    type Row = { id: string; maximumUsers: number | null; countedPlaces: number; provenance: string };
    const { data } = await api.ask<{ coverage: { nodes: Row[] } }>(
      `{ coverage(where: { district: { eq: "VRC" } }, first: 500) { nodes { id maximumUsers countedPlaces } } }`,
    );
    const rows = new Map(data.coverage.nodes.map((row) => [row.id, row]));
    expect(found.filter(({ left }) => left.status !== 'NOT_PLANNED')).toHaveLength(rows.size);
    for (const { id, left, right, difference } of found) {
      const row = rows.get(id);
      if (row === undefined) continue;
      expect(left.users).toBe(row.maximumUsers);
      expect(right.users ?? right.atLeast).toBe(row.countedPlaces);
      const isKnown = right.status === 'KNOWN' && row.maximumUsers !== null;
      expect(difference).toBe(isKnown ? (row.maximumUsers ?? 0) - row.countedPlaces : null);
    }
    const all = await cells(
      'left: { editionInForce: true }, right: { supply: true }, where: { leftStatus: { eq: NOT_PLANNED }, right: { gt: 0 } }',
    );
    expect(all.length).toBeGreaterThan(0);
    for (const { right } of all) expect(right.origins[0]).toMatch(/^Service_/);
  });

  it('of annual plans is never above the Map, and says who has no plan', async () => {
    const found = await cells('left: { annualPlansFor: 2027 }, right: { editionInForce: true }, district: "VRC"');
    const both = found.filter(({ difference }) => difference !== null);
    expect(both.length).toBeGreaterThan(20);
    for (const { difference } of both) expect(difference).toBeLessThanOrEqual(0);
    const [other] = await cells(
      'left: { annualPlansFor: 2027 }, right: { editionInForce: true }, municipality: "PER32"',
    );
    expect(other?.left).toMatchObject({ status: 'NO_PLAN', users: null });
  });

  it('of needs by the rules of two days is what the change of the rules makes, on the same facts', async () => {
    const found = await cells(
      'left: { needs: { rulesOn: "2025-12-31" } }, right: { needs: {} }, district: "VRC", kinds: ["ASSISTANT_SUPPORT"]',
    );
    const [one] = found;
    expect(found.length).toBeGreaterThan(5);
    const persons = await ask<{ value: string }>(
      database.url,
      `select i.value::text from municipality_indicator i join municipality m on m.id = i.municipality_id
       where m.code = '${one?.host.code ?? ''}' and i.indicator = 'SIXTY_FIVE_AND_OVER' order by as_of_day desc limit 1`,
    );
    const value = Number(persons[0]?.value);
    expect(one?.left.users).toBe(Math.ceil((value * 20) / 1000));
    expect(one?.right.users).toBe(Math.ceil((value * 25) / 1000));
    expect(one?.higher).toBe('RIGHT');
    expect(one?.left.origins[1]).toBe(one?.right.origins[1]);
    expect(one?.left.origins[0]).not.toBe(one?.right.origins[0]);
  });

  it('of a draft is for those who may see it', async () => {
    const { ministry } = await actors(database.url, 'PDV22');
    const [draft] = await ask<{ id: string }>(
      database.url,
      `select 'MapDraft_' || d.id as id from map_draft d where exists (select from map_draft_entry e where e.draft_id = d.id) limit 1`,
    );
    const args = `left: { draft: "${draft?.id ?? ''}" }, right: { editionInForce: true }`;
    expect((await refusal(args))?.extensions.code).toBe('BAD_USER_INPUT');
    const found = await cells(
      `${args}, where: { or: [{ difference: { gt: 0 } }, { difference: { lt: 0 } }] }`,
      ministry,
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('of a round that is not public says so, and nothing of it to those who may not read it', async () => {
    const { ministry } = await actors(database.url, 'PDV22');
    const statuses = async (side: string, headers = {}) => {
      const found = await cells(`left: { ${side} }, right: { editionInForce: true }`, headers);
      return new Set(found.map(({ left }) => left.status));
    };
    for (const side of ['proposalsOf: "DEMO-VID-2027"', 'agreedIn: "DEMO-VID-2027"']) {
      expect(await statuses(side), side).toEqual(new Set(['NOT_PUBLIC']));
      expect(await statuses(side, ministry), side).toContain('NOT_PLANNED');
    }
    expect(await statuses('proposalsOf: "DEMO-VRC-2027"')).not.toContain('NOT_PUBLIC');
    expect(await statuses('proposalsOf: "PER-2021-2027"')).not.toContain('NOT_PUBLIC');
  });

  it('counts the rows that were read of annual plans, also of plans without any', async () => {
    const planning = await ask<{ code: string }>(
      database.url,
      `select m.code from municipality m join annual_plan a on a.municipality_id = m.id where a.year = 2027 order by m.code limit 3`,
    );
    const bounds = { hosts: planning.map(({ code }) => code), kinds: [], most: 2 };
    const kysely = openKysely(database.url, 1);
    const { rows, length } = await annualPlansOf(kysely, 2027, bounds).finally(() => kysely.destroy());
    expect([rows.length, length]).toEqual([0, 2]);
  });

  it('before the first edition says that there is none', async () => {
    const found = await cells('left: { editionInForce: true }, right: { annualPlansFor: 2027 }, asOf: "2023-01-01"');
    expect(new Set(found.map(({ left }) => left.status))).toEqual(new Set(['NO_EDITION']));
  });

  it('comes in pages that together are the whole, always in the same order', async () => {
    const args = 'left: { editionInForce: true }, right: { supply: true }, district: "VRC"';
    const whole = await cells(args);
    const pages: string[] = [];
    let after = '';
    do {
      const { data } = await api.ask<{
        planComparison: { nodes: Cell[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(`{ planComparison(${args}, first: 40${after}) { nodes { ${CELL} } pageInfo { hasNextPage endCursor } } }`);
      pages.push(...data.planComparison.nodes.map(nameOf));
      const { hasNextPage, endCursor } = data.planComparison.pageInfo;
      after = hasNextPage ? `, after: "${endCursor}"` : '';
    } while (after !== '');
    expect(pages).toEqual(whole.map(nameOf));
    expect(pages).toEqual(pages.toSorted());
  });

  it('takes as many statements for the country as for one municipality, whatever the sides', async () => {
    const sides = ['needs: {}', 'editionInForce: true', 'annualPlansFor: 2027', 'supply: true'];
    const NAMES = '{ totalCount nodes { host { name } kind { name } district { name } left { users } } }';
    const statements = async (args: string) => (await api.ask(`{ planComparison(${args}) ${NAMES} }`)).statements;
    for (const [index, left] of sides.entries()) {
      const right = sides[(index + 1) % sides.length] ?? '';
      const pair = `left: { ${left} }, right: { ${right} }`;
      const [one, all] = [await statements(`${pair}, municipality: "VRC10"`), await statements(`${pair}, first: 500`)];
      expect(all, pair).toBe(one);
      expect(all).toBeLessThanOrEqual(10);
    }
  });

  it('takes an area that is written as null for one that is not named', async () => {
    const count = async (args: string) => (await cells(`left: { needs: {} }, right: { supply: true }${args}`)).length;
    expect(await count(', district: null, municipality: null, kinds: null')).toBe(await count(''));
  });

  it('refuses what it cannot mean, by name', async () => {
    const edition = 'right: { editionInForce: true }';
    const message = async (args: string) => {
      const error = await refusal(args);
      expect(error?.extensions.code).toBe('BAD_USER_INPUT');
      return error?.message;
    };
    expect(await message(`left: { proposalsOf: "NO" }, ${edition}`)).toContain('NO');
    expect(await message(`left: { agreedIn: "\\u0000" }, ${edition}`)).toContain('no round');
    expect(await message(`left: { proposalsOf: "PER-2021-2027" }, ${edition}, district: "VRC"`)).toContain(
      'one district',
    );
    expect(await message(`left: { needs: {} }, ${edition}, municipality: "XXX99"`)).toContain('XXX99');
    expect(await message(`left: { needs: {} }, ${edition}, where: { host: { eq: "XXX99" } }`)).toContain('XXX99');
    const many = Array.from({ length: 101 }, () => '"ASSISTANT_SUPPORT"').join(', ');
    expect(await message(`left: { needs: {} }, ${edition}, kinds: [${many}]`)).toContain('100');
  });
});
