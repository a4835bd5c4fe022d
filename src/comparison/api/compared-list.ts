import { loadDirectory, knownCodesOf } from '../../coverage/store/index.js';
import { type Day } from '../../kernel/day.js';
import { type Connection, connection, ofAllIn } from '../../platform/graphql/index.js';
import { filterRows, pageOf, RequestError } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { compare } from '../rules/index.js';
import { comparedCells, type ComparedRow, hostsIn, idOfCell, type Round, roundWithCode } from '../store/index.js';
import { type ReadSide } from './compared-side.type.js';
import { type PlanComparisonArgs } from './plan-comparison.args.js';
import { type PlanSideInput } from './plan-side.input.js';
import { readSide } from './read-side.js';

export type ListedCell = ComparedRow & { readonly id: string };
export type ComparedList = Connection<ListedCell> & {
  readonly left: ReadSide;
  readonly right: ReadSide;
  readonly asOf: Day;
};

const MOST_KINDS = 100;

/** A page of the cells of a comparison. Everything is read first, in as many statements whatever the number of rows. */
export async function comparedList(
  context: Context,
  subject: Subject,
  { left, right, district, municipality, kinds, ...args }: PlanComparisonArgs,
): Promise<ComparedList> {
  const database = await context.database();
  const directory = await context.once('directory of cells', () => loadDirectory(database));
  refuseUnknown('district', district == null ? [] : [district], directory.areas.districts);
  refuseUnknown('municipality', municipality == null ? [] : [municipality], directory.hostNames);
  refuseUnknown('kind', kinds ?? [], directory.kinds);
  if ((kinds ?? []).length > MOST_KINDS) {
    throw new RequestError('BAD_USER_INPUT', `At most ${String(MOST_KINDS)} kinds may be named.`);
  }
  const rounds = await roundsOf(context, [left, right]);
  const districts = new Set([
    ...[...rounds.values()].map((round) => round.district),
    ...(district == null ? [] : [district]),
  ]);
  const [only = null, other] = [...districts];
  if (other !== undefined) {
    throw new RequestError('BAD_USER_INPUT', `A round plans one district: ${String(only)} is not ${other}.`);
  }
  const hosts = await hostsIn(database, only, municipality ?? null);
  const area = { hosts, kinds: kinds ?? null };
  const sides = {
    left: await readSide(context, subject, left, area, rounds),
    right: await readSide(context, subject, right, area, rounds),
  };
  const placeOf = new Map(hosts.map((host) => [host.code, host]));
  const rows = compare(sides.left, sides.right).flatMap((cell): readonly ListedCell[] => {
    const place = placeOf.get(cell.host);
    if (place === undefined) return [];
    const placed = { ...cell, district: place.district, planningRegion: place.planningRegion };
    return [{ ...placed, id: idOfCell(placed) }];
  });
  const collection = comparedCells(directory);
  const found = filterRows<ComparedRow>(collection, rows, args.where, knownCodesOf(directory));
  const list = [subject.day, subject.knownAt, left, right, district, municipality, kinds];
  // What is filtered are the rows themselves.
  const listed = found as readonly ListedCell[];
  const page = pageOf<ListedCell>(collection, listed, args, list);
  return { ...connection(page, ofAllIn<ListedCell>(collection, listed)), ...sides, asOf: subject.day };
}

async function roundsOf(context: Context, sides: readonly PlanSideInput[]): Promise<ReadonlyMap<string, Round>> {
  const database = await context.database();
  const codes = new Set(sides.flatMap(({ proposalsOf, agreedIn }) => proposalsOf ?? agreedIn ?? []));
  const rounds = new Map<string, Round>();
  for (const code of codes) {
    const round = await roundWithCode(database, code);
    if (round === null)
      throw new RequestError('BAD_USER_INPUT', `There is no round of planning with the code ${code}.`);
    rounds.set(code, round);
  }
  return rounds;
}

function refuseUnknown(what: string, codes: readonly string[], known: { has(code: string): boolean }): void {
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new RequestError('BAD_USER_INPUT', `There is no ${what} with the code ${unknown}.`);
}
