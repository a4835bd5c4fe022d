/**
 * The computation a second time, sentence by sentence from the specification, slow and without an index.
 * It shares types with the rules and not one function, so that a mistake would have to be made twice.
 */
import {
  type CountReasonCode,
  type CoverageStatus,
  type EditionFact,
  type EntryFact,
  type ExemptionFact,
  type RowIdentity,
  type ShortfallSeverity,
  type Snapshot,
} from '../../../src/coverage/rules/index.js';
import { type Provenance } from '../../../src/kernel/provenance.js';
import { type Cell, inOrder, linesOf, type LiteralLine, outsideTheMap, sorted, spans } from './literal-ledger.js';

export type LiteralPledge = { agreement: string; honouredPlaces: number; reason: CountReasonCode };
export type LiteralRow = RowIdentity & {
  edition: string;
  entry: string;
  district: string;
  planningRegion: string;
  maximumUsers: number | null;
  countedPlaces: number;
  havePlaces: number;
  gapPlaces: number | null;
  openPlaces: number | null;
  shortfallPlaces: number;
  unknownPlaces: number | null;
  bounds: { lower: number; upper: number | null };
  coverageRatio: string | null;
  status: CoverageStatus;
  severity: ShortfallSeverity | null;
  temporarilyLost: boolean;
  ledger: LiteralLine[];
  pledges: LiteralPledge[];
  accessNotSecured: string[];
  exemption: string | null;
  provenance: Provenance;
};
export type LiteralCoverage = {
  edition: string | null;
  rows: LiteralRow[];
  notOnMap: LiteralLine[];
  pledges: LiteralPledge[];
};

export type LiteralOptions = { edition?: EditionFact; horizonDays?: number };

export function literalCoverage(
  snapshot: Snapshot,
  t: string,
  { edition: fixed, horizonDays = 0 }: LiteralOptions = {},
): LiteralCoverage {
  const edition = fixed ?? inForce(snapshot.editions, t);
  const entries = snapshot.entries.filter((entry) => entry.edition === edition?.actNumber);
  const lines = linesOf(snapshot, t);
  const pledges = settle(snapshot, t, entries, lines);
  const ahead = daysAfter(t, horizonDays).map(
    (d) => literalCoverage(snapshot, d, fixed ? { edition: fixed } : {}).rows,
  );
  const rows = entries
    .map((entry) => rowOf(snapshot, t, entry, lines, pledges))
    .map((row) => ({ ...row, status: withRisk(row, ahead) }));
  return {
    edition: edition?.actNumber ?? null,
    rows: sorted(rows, ({ level, host, kind }) => [level, host, kind]),
    notOnMap: inOrder(lines.filter((line) => !entries.some((entry) => isOf(entry, line))).map(outsideTheMap)),
    pledges,
  };
}

/** §4: "AT_RISK some day in `(t, t + horizon]` has status SHORTFALL"; a row that is not there is not short. */
function withRisk(row: LiteralRow, ahead: readonly LiteralRow[][]): CoverageStatus {
  if (row.status !== 'MET') return row.status;
  const isShortLater = ahead.some((rows) =>
    rows.some(
      (one) => one.level === row.level && one.host === row.host && one.kind === row.kind && one.status === 'SHORTFALL',
    ),
  );
  return isShortLater ? 'AT_RISK' : 'MET';
}

function daysAfter(t: string, count: number): string[] {
  const first = Date.parse(`${t}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(first + (index + 1) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** §2: "In force on `t`: the latest with `effectiveFrom <= t`." */
function inForce(editions: readonly EditionFact[], t: string): EditionFact | null {
  return (
    sorted(
      [...editions].filter(({ effectiveFrom }) => effectiveFrom <= t),
      (e) => [e.effectiveFrom],
    ).at(-1) ?? null
  );
}

function countedIn(lines: readonly LiteralLine[], cell: Cell): number {
  return lines
    .filter((line) => line.outcome === 'COUNTED')
    .filter(
      ({ level, municipality, kind }) =>
        level === cell.level && municipality === cell.municipality && kind === cell.kind,
    )
    .reduce((sum, { places }) => sum + (places ?? 0), 0);
}

/** §4, MUNICIPAL row: pledges are honoured in the order (`from`, key) from the host's own surplus until it is used up. */
function settle(
  snapshot: Snapshot,
  t: string,
  entries: readonly EntryFact[],
  lines: readonly LiteralLine[],
): LiteralPledge[] {
  const left = new Map<string, number>();
  const active = snapshot.agreements56.filter((agreement) => spans(agreement, t));
  return sorted(active, ({ from, key }) => [from, key]).map(({ key, host, kind, places }) => {
    const pot = `${host} ${kind}`;
    const surplus = left.get(pot) ?? surplusOf(entries, lines, { level: 'MUNICIPAL', municipality: host, kind });
    const honouredPlaces = Math.min(places, surplus);
    left.set(pot, surplus - honouredPlaces);
    return { agreement: key, honouredPlaces, reason: honouredPlaces < places ? 'PLEDGE_NOT_BACKED' : 'IN_FORCE' };
  });
}

function surplusOf(entries: readonly EntryFact[], lines: readonly LiteralLine[], cell: Cell): number {
  const entry = entries.find((one) => isOf(one, cell));
  const maximum = entry === undefined ? 0 : entry.maximumUsers;
  return maximum === null ? 0 : Math.max(0, countedIn(lines, cell) - maximum);
}

function rowOf(
  snapshot: Snapshot,
  t: string,
  entry: EntryFact,
  lines: LiteralLine[],
  settled: LiteralPledge[],
): LiteralRow {
  const { level, host, kind, maximumUsers } = entry;
  const { district, planningRegion } = municipalityOf(snapshot, host);
  const ledger = inOrder(lines.filter((line) => isOf(entry, line)));
  const counted = countedIn(lines, { level, municipality: host, kind });
  const touching = snapshot.agreements56.filter((one) => level === 'MUNICIPAL' && one.kind === kind);
  const givenBy = touching.filter((one) => one.host === host).map(({ key }) => key);
  const broughtBy = touching.filter((one) => one.beneficiary === host).map(({ key }) => key);
  const pledges = settled.filter(({ agreement }) => [...givenBy, ...broughtBy].includes(agreement));
  const honoured = (keys: string[]) =>
    pledges
      .filter(({ agreement }) => keys.includes(agreement))
      .reduce((sum, { honouredPlaces }) => sum + honouredPlaces, 0);
  const have = counted - honoured(givenBy) + honoured(broughtBy);

  const gapPlaces = maximumUsers === null ? null : maximumUsers - have;
  const openPlaces = gapPlaces === null ? null : Math.max(0, gapPlaces);
  const unknown = ledger.filter(({ outcome }) => outcome === 'UNKNOWN').map(({ places }) => places);
  const unknownPlaces = unknown.includes(null) ? null : unknown.reduce<number>((sum, places) => sum + (places ?? 0), 0);
  const lower = openPlaces === null || unknownPlaces === null ? 0 : Math.max(0, openPlaces - unknownPlaces);
  const exemption = exemptionOf(snapshot, entry, t);
  const status = statusOf(exemption, maximumUsers, openPlaces, lower);
  const isShort = status === 'SHORTFALL';
  const others = snapshot.municipalities.filter((one) => one.district === district && one.code !== host);
  const isOwed = level === 'DISTRICT' && maximumUsers !== 0 && exemption === null;
  const isSecured = (code: string) =>
    snapshot.agreements55.some(
      (one) => spans(one, t) && one.host === host && one.kind === kind && one.participants.includes(code),
    );
  return {
    ...{ level, host, kind, edition: entry.edition, entry: entry.id, district, planningRegion, maximumUsers },
    ...{ countedPlaces: counted, havePlaces: have, gapPlaces, openPlaces, unknownPlaces, status, ledger, pledges },
    shortfallPlaces: isShort ? (openPlaces ?? 0) : 0,
    bounds: { lower, upper: openPlaces },
    coverageRatio: maximumUsers === null ? null : literalRatio(have, maximumUsers),
    severity: isShort ? (have === 0 ? 'MISSING' : 'PARTIAL') : null,
    temporarilyLost: isShort && lostForATime(ledger) >= (openPlaces ?? 0),
    accessNotSecured: isOwed
      ? sorted(
          others.map(({ code }) => code).filter((code) => !isSecured(code)),
          (code) => [code],
        )
      : [],
    exemption: exemption?.key ?? null,
    provenance: literalWeakest([entry, ...ledger.filter(({ outcome }) => outcome === 'COUNTED')]),
  };
}

/** §4, Status: "the first that holds". */
function statusOf(
  exemption: ExemptionFact | null,
  maximum: number | null,
  open: number | null,
  lower: number,
): CoverageStatus {
  if (exemption !== null) return 'EXEMPT';
  if (maximum === 0) return 'NOT_REQUIRED';
  if (maximum === null || open === null || (lower === 0 && open > 0)) return 'UNKNOWN';
  return open > 0 ? 'SHORTFALL' : 'MET';
}

function exemptionOf(snapshot: Snapshot, { level, host, kind }: EntryFact, t: string): ExemptionFact | null {
  const active = snapshot.exemptions.filter(
    (one) => one.level === level && one.host === host && one.kind === kind && spans(one, t),
  );
  return sorted(active, ({ from, key }) => [from, key])[0] ?? null;
}

/** §4, `temporarilyLost`: "known places of the row's own EXCLUDED allocations whose codes are all among" these five. */
function lostForATime(ledger: readonly LiteralLine[]): number {
  const passing = [
    'SERVICE_SUSPENDED',
    'LICENCE_NOT_YET_VALID',
    'LICENCE_REVOKED',
    'LICENCE_TERMINATED',
    'LICENCE_EXPIRED',
  ];
  return ledger
    .filter(({ basis, outcome }) => basis === 'ALLOCATION' && outcome === 'EXCLUDED')
    .filter(({ reasons }) => reasons.every((code) => passing.includes(code)))
    .reduce((sum, { places }) => sum + (places ?? 0), 0);
}

/** §4, `coverageRatio`: "4 decimals, half up; null when the maximum is 0". In whole numbers throughout. */
export function literalRatio(have: number, maximum: number): string | null {
  if (maximum === 0) return null;
  const whole = Math.floor((have * 10_000) / maximum);
  const left = have * 10_000 - whole * maximum;
  const tenThousandths = left * 2 >= maximum ? whole + 1 : whole;
  const digits = tenThousandths.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function literalWeakest(facts: readonly { provenance: Provenance }[]): Provenance {
  const found = facts.map(({ provenance }) => provenance);
  return found.includes('SYNTHETIC') ? 'SYNTHETIC' : found.includes('PLACEHOLDER') ? 'PLACEHOLDER' : 'OFFICIAL';
}

function municipalityOf({ municipalities }: Snapshot, code: string): Snapshot['municipalities'][number] {
  const found = municipalities.find((one) => one.code === code);
  if (found === undefined) throw new Error(`No municipality ${code}`);
  return found;
}

function isOf(entry: RowIdentity, cell: Cell): boolean {
  return entry.level === cell.level && entry.host === cell.municipality && entry.kind === cell.kind;
}
