import { buildSchema, getNamedType } from 'graphql';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../../../src/modules.js';
import { type AnswerReport } from '../../../src/platform/answers/answering.js';
import { FactsNews } from '../../../src/platform/database/facts-news.js';
import { type Collection } from '../../../src/platform/query/index.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import {
  areas,
  type Cell,
  cells,
  isSeen,
  type LimitedType,
  limitedTypes,
  type Reader,
  statesOf,
} from '../../support/reading-matrix.js';
import { enterSamples, type Samples } from '../../support/reading-samples.js';
import { ask } from '../../seeds/ask.js';

const collections: readonly Collection[] = modules.flatMap((module) => module.collections);
const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));
const lists = new Map(
  Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, type }) => [getNamedType(type).name, name]),
);
const listOf = (type: string) => lists.get(`${type}Connection`) ?? '';
const hasHistory = (type: LimitedType) => {
  const shown = schema.getType(type);
  return shown !== undefined && 'getFields' in shown && 'history' in shown.getFields();
};

let database: TestDatabase;
let news: FactsNews;
let api: Api;
let samples: Samples;
const reports: AnswerReport[] = [];
beforeAll(async () => {
  database = await demoDatabase();
  samples = await enterSamples(database.url);
  news = await FactsNews.listen(database.url);
  api = await apiOver(database, '2026-11-25', { news, onAnswer: (report) => reports.push(report) });
});
afterAll(async () => {
  await news.stop();
  await api.stop();
});

/** Of these all rows are public and small counts of persons are not; of other types the row itself is what is seen. */
const PERSONS: { readonly [T in LimitedType]?: string } = {
  ...{ CapacityReport: 'users', ProjectCount: 'persons', ReferralReport: 'referred', ReferralCount: 'referred' },
  NeedsAnalysis: 'personsInNeed',
};
const isOfCounts = (type: LimitedType) => PERSONS[type] !== undefined;
const persons = (type: LimitedType, selection: string) =>
  isOfCounts(type) ? `persons: ${PERSONS[type]} ${selection}` : '';
const shown = (type: LimitedType) => persons(type, '{ value }');
/** The condition on the row, as far as it is seen. */
const seen = (type: LimitedType, id: string) =>
  `{ id: { eq: "${id}" }${isOfCounts(type) ? `, ${PERSONS[type]}: { gte: 0 }` : ''} }`;
type Row = { readonly id: string; readonly persons?: { readonly value: number | null } };
const isShown = (row: Row | null | undefined) => row != null && row.persons?.value !== null;

type Group = { readonly count: number; readonly persons?: { readonly sum: number | null } };
type Part = Row & {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly groupedAggregates: readonly Group[];
  readonly history: { readonly nodes: readonly { readonly version: number }[] };
};
type Parts = Readonly<Record<string, Part | null>>;

/** Every filter through a relation that leads to the type. */
function filtersTo(type: LimitedType, id: string): readonly string[] {
  return collections.flatMap(({ name, relations }) =>
    Object.entries(relations).flatMap(([relation, { to, many }]) => {
      // Who sees the key that replaced another is not the one who sees that.
      if (to().name !== type || listOf(name) === '' || name === 'ApiKey') return [];
      const one = seen(type, id);
      const where = `${relation}: ${many ? `{ some: ${one} }` : one}`;
      return [`by_${name}_${relation}: ${listOf(name)}(where: { ${where} }) { totalCount }`];
    }),
  );
}

function documentFor(type: LimitedType, id: string): string {
  const list = listOf(type);
  const node = (alias: string, knownAt = '') =>
    `${alias}: node(id: "${id}"${knownAt}) { id ... on ${type} { id ${shown(type)} } }`;
  const listed = (alias: string, knownAt = '') =>
    `${alias}: ${list}(where: { id: { eq: "${id}" } }${knownAt}) { nodes { id ${shown(type)} } }`;
  const [before, since] = [samples.before, samples.since].map((instant) => `, knownAt: "${instant}"`);
  return `{ ${listed('list')} ${node('node')} ${listed('listSince', since)} ${node('nodeSince', since)}
    ${listed('listBefore', before)} ${node('nodeBefore', before)}
    count: ${list}(where: ${seen(type, id)}) { totalCount groupedAggregates(groupBy: []) { count ${persons(type, '{ sum }')} } }
    ${filtersTo(type, id).join(' ')}
    ${hasHistory(type) ? `past: node(id: "${id}") { ... on ${type} { history { nodes { version } } } }` : ''} }`;
}

async function answer(type: LimitedType, id: string, reader: Reader): Promise<Parts> {
  const headers = samples.keys[reader];
  const { data, errors } = await api.ask<Parts>(documentFor(type, id), {}, headers === null ? {} : { ...headers });
  expect(errors, api.logged.slice(-1).join()).toEqual([]);
  return data;
}

/** In which ways of reading the answer shows the row. */
function waysIn(parts: Parts): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    Object.entries(parts).map(([way, part]) => {
      if (way.startsWith('list')) return [way, part?.nodes.some(isShown) ?? false];
      if (way.startsWith('node')) return [way, isShown(part)];
      if (way === 'past') return [way, (part?.history.nodes.length ?? 0) > 0];
      if (way.startsWith('by_')) return [way, (part?.totalCount ?? 0) > 0];
      const grouped =
        part?.groupedAggregates.some(({ count, persons: all }) => count > 0 && all?.sum !== null) ?? false;
      expect(grouped, way).toBe((part?.totalCount ?? 0) > 0);
      return [way, grouped];
    }),
  );
}

/** At the instant before, what became public was not; and of counts the rows are public, with or without what they count. */
function expected({ type, state, ...where }: Cell, way: string): boolean {
  if (isOfCounts(type) && way === 'past') return true;
  const isThen = way.endsWith('Before') && !isOfCounts(type);
  return isSeen({ type, state: isThen ? 'limited' : state, ...where });
}

describe('rows that are not public', () => {
  it('are of the types of which the matrix has cells, and of no others', async () => {
    const limited = await ask<{ name: string }>(
      database.url,
      `select relname as name from pg_class where relrowsecurity and relname not like '%\\_history' and relnamespace = 'public'::regnamespace
       union select viewname from pg_views where schemaname = 'public' and definition like '%viewer_may%'`,
    );
    // A view shows of a table what may be seen of it.
    const tableOf = ({ table, recorded }: Collection) => recorded?.table ?? table.replace(/^shown_/, '');
    const typeOf = (name: string) =>
      collections.find((each) => tableOf(each) === name.replace(/^shown_/, ''))?.name ?? name;
    const types = new Set(limited.map(({ name }) => typeOf(name)));
    expect([...types].sort()).toEqual([...limitedTypes].sort());
  });

  it('are looked for through every relation that leads to them', () => {
    const through = limitedTypes.flatMap((type) => filtersTo(type, 'x').map(() => type));
    expect([...new Set(through)].sort()).toEqual(
      [
        ...['Inspection', 'InspectionFinding', 'Prescription', 'PrescriptionFollowUp', 'MapDraft', 'MapDraftEntry'],
        ...['ReferralReport', 'ReferralCount'],
        ...['ProjectCount', 'NeedsAnalysis', 'PlanningProposal', 'IntendedFunding', 'AnnualPlan', 'AnnualPlanEntry'],
      ].sort(),
    );
  });
});

describe('every way of reading', () => {
  it.each(cells.map((cell) => [cell.type, cell.state, cell.reader, cell.area, cell] as const))(
    'says the same of %s, %s, to %s in the %s area',
    async (type, _state, reader, _area, cell) => {
      const ways = waysIn(await answer(type, samples.idOf(cell), reader));
      expect(ways).toEqual(Object.fromEntries(Object.keys(ways).map((way) => [way, expected(cell, way)])));
    },
  );

  it.each(limitedTypes)('says the same of %s after an answer was kept for everybody', async (type) => {
    for (const state of statesOf(type)) {
      for (const area of areas) {
        const cell: Cell = { type, state, area, reader: 'MINISTRY' };
        const id = samples.idOf(cell);
        const kept = [
          await answer(type, id, 'everybody'),
          await answer(type, id, 'everybody'),
          await answer(type, id, 'everybody'),
        ];
        expect(reports.at(-1)?.cache).toBe('hit');
        const own = waysIn(await answer(type, id, 'MINISTRY'));
        expect(own.list).toBe(isSeen(cell));
        expect(reports.at(-1)?.cache).toBe('none');
        expect(await answer(type, id, 'everybody')).toEqual(kept[0]);
      }
    }
  });
});

describe('what was recorded of a row before it was public', () => {
  it.each(
    cells
      .filter(({ type, state }) => state === 'public' && !isOfCounts(type))
      .map((cell) => [cell.type, cell.reader, cell.area, cell] as const),
  )('is in the history of %s for %s in the %s area as it was to be seen then', async (type, reader, _area, cell) => {
    const { past } = await answer(type, samples.idOf(cell), reader);
    const versions = past?.history.nodes.map(({ version }) => version) ?? [];
    expect(versions.at(-1)).toBe(2);
    expect(versions.includes(1)).toBe(isSeen({ ...cell, state: 'limited' }));
  });
});
