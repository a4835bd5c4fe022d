import { rowsBesideAssistantSupport, usersOfAssistantSupport } from '../assistant-support-only.js';
import { type RowDraft, rowKey } from '../drafts.js';
import { type KindCode, kindCodes, kindPlans } from '../kinds.js';
import { Random } from '../random.js';
import { situations } from '../situations/index.js';
import { type Municipality } from '../territory.js';
import { apportion } from './apportion.js';

export type PlannedRow = RowDraft & { readonly maximum: number | null; readonly isPlaced: boolean };

/** Some municipal rows state no number of users, some state none at all. */
const NOT_STATED = 0.011;
const ZERO = 0.02;

/**
 * The rows of the edition. Those of the situations are placed as they stand; the rest of each kind is divided among its
 * hosts by delegated spending, so that each kind has exactly its total.
 */
export function planRows(territory: readonly Municipality[]): readonly PlannedRow[] {
  const placed = [...situations.flatMap(({ rows }) => rows), ...rowsBesideAssistantSupport()];
  const taken = new Set(placed.map(rowKey));
  if (taken.size !== placed.length) throw new Error('Two situations claim the same row');
  const rest = kindCodes.flatMap((kind) => {
    const fixed = placed.filter((row) => row.kind === kind).reduce((sum, { maximum }) => sum + usersIn(maximum), 0);
    const hosts = hostsOf(kind, territory).filter(({ host, level }) => !taken.has(rowKey({ level, host, kind })));
    return divide(kind, kindPlans[kind].total - fixed, hosts);
  });
  return [
    ...placed.flatMap((row) => (row.maximum === 'NO_ROW' ? [] : [{ ...row, maximum: row.maximum, isPlaced: true }])),
    ...rest.map((row) => ({ ...row, isPlaced: false })),
  ];
}

function usersIn(maximum: RowDraft['maximum']): number {
  return typeof maximum === 'number' ? maximum : 0;
}

type Host = { readonly level: 'MUNICIPAL' | 'DISTRICT'; readonly host: string; readonly weight: number };

function hostsOf(kind: KindCode, territory: readonly Municipality[]): readonly Host[] {
  const { level, least, presence } = kindPlans[kind];
  const random = new Random(`hosts of ${kind}`);
  const able = territory.filter(({ code }) => usersOfAssistantSupport[code] === undefined);
  if (level === 'MUNICIPAL') {
    return able
      .filter(({ spending }) => spending >= least && random.chance(presence))
      .map(({ code, spending }) => ({
        level,
        host: code,
        weight: measureOf(code) * spending * random.between(0.8, 1.2),
      }));
  }
  return [...Map.groupBy(able, ({ district }) => district).values()]
    .filter(() => random.chance(presence))
    .flatMap((district) => districtHosts(kind, district, random));
}

/** In each district the kind is hosted by one to three of the municipalities that have most. */
function districtHosts(kind: KindCode, district: readonly Municipality[], random: Random): readonly Host[] {
  const wanted = Math.min(
    district.length,
    kindPlans[kind].total >= 1_000 ? random.integer(2, 3) : random.integer(1, 2),
  );
  const hosts: Municipality[] = [];
  while (hosts.length < wanted) {
    hosts.push(
      random.weighted(
        district.filter((each) => !hosts.includes(each)),
        ({ spending }) => spending,
      ),
    );
  }
  return hosts.map(({ code, spending }) => ({
    level: 'DISTRICT',
    host: code,
    weight: measureOf(code) * spending * random.between(0.8, 1.2),
  }));
}

/** Money is not the whole of it: a municipality gets more or fewer places for the same amount. */
function measureOf(code: string): number {
  return new Random(`measure of ${code}`).between(0.6, 1.6);
}

function divide(
  kind: KindCode,
  users: number,
  hosts: readonly Host[],
): readonly (RowDraft & { maximum: number | null })[] {
  const random = new Random(`numbers of ${kind}`);
  const asked = hosts.map((host) => ({ ...host, draw: host.level === 'MUNICIPAL' ? random.next() : 1 }));
  const stated = asked.filter(({ draw }) => draw >= NOT_STATED + ZERO);
  const numbers = apportion(
    users,
    stated.map(({ weight }) => weight),
  );
  const maximumOf = new Map(stated.map(({ host }, index) => [host, numbers[index] ?? 0]));
  return asked.map(({ level, host, draw }) => ({
    level,
    host,
    kind,
    maximum: draw < NOT_STATED ? null : (maximumOf.get(host) ?? 0),
    funding: random.chance(0.12) ? 'PARTIAL' : 'FULL',
  }));
}
