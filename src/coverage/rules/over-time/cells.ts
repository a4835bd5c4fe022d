import { type Day } from '../../../kernel/day.js';
import { type Calendar } from '../calendar.js';
import { byCell, type Cell, cellKey } from '../cell.js';
import { type EditionFact } from '../snapshot.js';

/** Every cell for which an edition that is in force on some day of the period has a row, by level, host and kind. */
export function cellsBetween(calendar: Calendar, hosts: Iterable<string>, from: Day, to: Day): readonly Cell[] {
  const editions = editionsBetween(calendar, from, to);
  const cells = new Map<string, Cell>();
  for (const host of hosts) {
    const { entries } = calendar.facts.municipalities.get(host) ?? {};
    for (const { actNumber } of editions) {
      for (const { level, kind } of entries?.get(actNumber) ?? []) {
        const cell = { level, host, kind };
        cells.set(cellKey(cell), cell);
      }
    }
  }
  return [...cells.values()].sort(byCell);
}

function editionsBetween({ facts, fixedEdition }: Calendar, from: Day, to: Day): readonly EditionFact[] {
  if (fixedEdition !== undefined) return [fixedEdition];
  return facts.editions.filter(({ effectiveFrom }, index) => {
    const next = facts.editions[index + 1];
    return effectiveFrom <= to && (next === undefined || next.effectiveFrom > from);
  });
}
