import { askCoverage, type ListedGroup } from '../../coverage/api/index.js';
import { type RowGroup } from '../../coverage/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { type Gap, gapsByPart, type GapsOf, type PlacedGap, priceOfGaps } from '../rules/index.js';
import { latestStandards } from '../store/index.js';
import { type GapPriceType, shownPrice } from './gap-price.type.js';

/** Prices in the money of the day's year, by the standards that are known to the reading of the context. */
export async function priceOf(context: Context, day: Day, gaps: readonly Gap[]): Promise<GapPriceType> {
  const year = Number(day.slice(0, 4));
  const standards = await context.once(`cost standards ${String(year)}`, async () =>
    latestStandards(await context.database(), year),
  );
  return shownPrice(priceOfGaps(gaps, standards, year));
}

/** The price of what is missing in a part of the country; null before the first edition of the Map. */
export async function priceWhere(
  context: Context,
  subject: Subject,
  part: GapsOf | null = null,
): Promise<GapPriceType | null> {
  const groups = await askCoverage(context, subject, 'groups', ['MUNICIPALITY', 'DISTRICT', 'KIND']);
  if (groups.length === 0) return null;
  const gapsOf = context.once(groups, () => gapsByPart(groups.map(gapOf)));
  return priceOf(context, subject.day, gapsOf(part));
}

/** The price of what is missing in rows that were taken together; the question is asked by kind too, once for all of them. */
export async function priceOfGroup(context: Context, subject: Subject, group: ListedGroup): Promise<GapPriceType> {
  const { groupBy, where } = group.asked;
  const parts = await askCoverage(context, subject, 'groups', [...new Set([...groupBy, 'KIND' as const])], where);
  const byGroup = context.once(group.asked, () => Map.groupBy(parts, ({ key }) => keyOf(key, groupBy)));
  return priceOf(context, subject.day, (byGroup.get(keyOf(group.key, groupBy)) ?? []).map(gapOf));
}

function keyOf(key: RowGroup['key'], dimensions: readonly string[]): string {
  return JSON.stringify(key.filter(({ by }) => dimensions.includes(by)).map(({ code }) => code));
}

function gapOf({ key, shortfallPlaces, rowsByStatus, provenance }: RowGroup): PlacedGap {
  const codeBy = (dimension: string) => key.find(({ by }) => by === dimension)?.code ?? '';
  const undecidedRows = rowsByStatus.find(({ status }) => status === 'UNKNOWN')?.rows ?? 0;
  return {
    ...{ host: codeBy('MUNICIPALITY'), district: codeBy('DISTRICT'), kind: codeBy('KIND') },
    ...{ shortfallPlaces, undecidedRows, provenance },
  };
}
