import { byCodePoint } from '../../kernel/code-point-order.js';
import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';
import { accessNotSecured } from './access-to-district-service.js';
import { type Contribution } from './contribution.js';
import { countedIn, coverageRow, type CoverageRow } from './coverage-row.js';
import { type FactsIndex, indexFacts, rowKey } from './facts-index.js';
import { judgeService } from './judge-service.js';
import { placesNotOnMap } from './not-on-map.js';
import { type Pledge, settlePledges } from './settle-pledges.js';
import { type EditionFact, type EntryFact, type Snapshot } from './snapshot.js';

export type Coverage = {
  readonly day: Day;
  /** Null before the first edition: then there is no Map, and nobody meets it or falls short of it. */
  readonly edition: EditionFact | null;
  /** By level, host and kind, in code point order. */
  readonly rows: readonly CoverageRow[];
  /** Places for which the Map has no row; shown beside the rows, never summed with them. */
  readonly notOnMap: readonly Contribution[];
  /** Every agreement of чл. 56 in force on the day, also between municipalities without a row. */
  readonly pledges: readonly Pledge[];
};

/** What the Map promises on a day, what lawfully runs, and what is missing. The same facts give the same answer. */
export function computeCoverage(snapshot: Snapshot, day: Day, edition?: EditionFact): Coverage {
  return coverageOn(indexFacts(snapshot), day, edition);
}

/** The same over facts already arranged, for several days. `edition`, where given, takes the place of the one in force. */
export function coverageOn(facts: FactsIndex, day: Day, fixedEdition?: EditionFact): Coverage {
  const edition = fixedEdition ?? editionInForce(facts, day);
  const entries = edition === null ? [] : (facts.entriesOfEdition.get(edition.actNumber) ?? []);
  const entryOf = new Map(entries.map((entry) => [rowKey(entry), entry]));
  const ledgers = ledgersOn(facts, day);
  const pledges = settlePledges(facts.agreements56, surplusIn(ledgers, entryOf), day);
  const pledgesOf = pledgesByRow(pledges);

  const rows = entries.flatMap((entry) => {
    const host = facts.municipalities.get(entry.host);
    if (edition === null || host === undefined) return [];
    const exemption = (facts.exemptions.get(rowKey(entry)) ?? []).find((each) => contains(each, day)) ?? null;
    const owesAccess = entry.level === 'DISTRICT' && entry.maximumUsers !== 0 && exemption === null;
    return coverageRow({
      edition,
      entry,
      host,
      ledger: ledgers.get(rowKey(entry)) ?? [],
      pledges: pledgesOf.get(rowKey(entry)) ?? [],
      exemption,
      accessNotSecured: owesAccess ? accessNotSecured(facts, entry, day) : [],
    });
  });
  const outside = [...ledgers].filter(([key]) => !entryOf.has(key)).flatMap(([, ledger]) => ledger);
  return { day, edition, rows, notOnMap: placesNotOnMap(outside).sort(byLine), pledges };
}

/** The latest edition that has taken effect by the day (ЗСУ чл. 36). */
function editionInForce({ editions }: Pick<FactsIndex, 'editions'>, day: Day): EditionFact | null {
  return editions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

function ledgersOn(facts: FactsIndex, day: Day): ReadonlyMap<string, Contribution[]> {
  const ledgers = new Map<string, Contribution[]>();
  for (const service of facts.services) {
    for (const line of judgeService(service, facts.kindsOfLegacyType, day)) {
      const key = rowKey({ level: line.level, host: line.municipality, kind: line.kind });
      const ledger = ledgers.get(key);
      if (ledger === undefined) ledgers.set(key, [line]);
      else ledger.push(line);
    }
  }
  for (const ledger of ledgers.values()) ledger.sort(byLine);
  return ledgers;
}

/** A host may pledge only what it has above its own number in the Map; where the Map states none, nothing (чл. 56). */
function surplusIn(
  ledgers: ReadonlyMap<string, readonly Contribution[]>,
  entryOf: ReadonlyMap<string, EntryFact>,
): (host: string, kind: string) => number {
  return (host, kind) => {
    const key = rowKey({ level: 'MUNICIPAL', host, kind });
    const entry = entryOf.get(key);
    const maximum = entry === undefined ? 0 : entry.maximumUsers;
    return maximum === null ? 0 : Math.max(0, countedIn(ledgers.get(key) ?? []) - maximum);
  };
}

function pledgesByRow(pledges: readonly Pledge[]): ReadonlyMap<string, readonly Pledge[]> {
  const byRow = new Map<string, Pledge[]>();
  for (const pledge of pledges) {
    for (const host of [pledge.agreement.host, pledge.agreement.beneficiary]) {
      const key = rowKey({ level: 'MUNICIPAL', host, kind: pledge.agreement.kind });
      byRow.set(key, [...(byRow.get(key) ?? []), pledge]);
    }
  }
  return byRow;
}

function byLine(a: Contribution, b: Contribution): number {
  return (
    byCodePoint(a.serviceKey, b.serviceKey) ||
    byCodePoint(a.kind, b.kind) ||
    byCodePoint(a.from, b.from) ||
    byCodePoint(a.basis, b.basis)
  );
}
