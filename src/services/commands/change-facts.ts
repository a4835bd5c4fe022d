import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';
import { type Collection } from '../../platform/query/index.js';
import { type Desk } from '../../platform/commands/index.js';
import { type Entered } from '../../sources/store/index.js';
import { type AllocationRow, allocations } from '../store/index.js';

type Dated = { readonly pk: string; readonly validFrom: Day; readonly validUntil: Day | null };

/** Of facts of a service those that hold on the day, or begin after it. */
export function holdsFrom(day: Day) {
  return ({ validFrom, validUntil }: Dated) =>
    validFrom >= day || contains({ from: validFrom, until: validUntil }, day);
}

export function holdsOn(day: Day) {
  return ({ validFrom, validUntil }: Dated) => contains({ from: validFrom, until: validUntil }, day);
}

/** Ends a fact with the day, and says whether it did: one that begins only then is not ended. */
export async function endFact(desk: Desk, collection: Collection<Dated>, row: Dated, day: Day): Promise<boolean> {
  if (row.validFrom >= day) return false;
  await desk.change(collection, row.pk, { validUntil: day });
  return true;
}

/** From the day on the service has so many places for the kind, until the allocation before it would have ended. */
export async function allocateFrom(
  desk: Desk,
  service: string,
  kind: string,
  places: number,
  day: Day,
  entered: Entered,
): Promise<void> {
  const ofKind = (await desk.rowsOf(allocations, 'serviceId', service)).filter(({ kindId }) => kindId === kind);
  const current = ofKind.find(holdsOn(day));
  if (current?.validFrom === day) return desk.change(allocations, current.pk, { places });
  const next = ofKind
    .filter(({ validFrom }) => validFrom > day)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  if (current !== undefined) await desk.change(allocations, current.pk, { validUntil: day });
  const validUntil = current === undefined ? (next?.validFrom ?? null) : current.validUntil;
  await desk.add(allocations, { serviceId: service, kindId: kind, places, validFrom: day, validUntil, ...entered });
}

/** The service has no places for the kind from the day on. Answers what it had. */
export async function deallocateFrom(
  desk: Desk,
  service: string,
  kind: string,
  day: Day,
): Promise<AllocationRow | null> {
  const current = (await desk.rowsOf(allocations, 'serviceId', service)).find(
    (row) => row.kindId === kind && holdsOn(day)(row),
  );
  if (current === undefined) return null;
  if (current.validFrom === day) await desk.change(allocations, current.pk, { places: 0 });
  else await desk.change(allocations, current.pk, { validUntil: day });
  return current;
}
