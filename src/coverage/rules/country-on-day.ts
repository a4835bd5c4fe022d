import { byCodePoint } from '../../kernel/code-point-order.js';
import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';
import { accessNotSecured } from './access-to-district-service.js';
import { type Cell, cellKey } from './cell.js';
import { type Contribution } from './contribution.js';
import { type ServiceFacts } from './counting/service-facts.js';
import { type CountryFacts } from './country-facts.js';
import { balanceOf, countedIn, coverageRow, type CoverageRow } from './coverage-row.js';
import { byFromAndKey } from './fact-order.js';
import { judgeService } from './judge-service.js';
import { type Pledge, settlePledges } from './settle-pledges.js';
import { type EditionFact, type EntryFact } from './snapshot.js';

/** The country on one day. What is asked of it is worked out once, and only for what is asked. */
export class CountryOnDay {
  /** Null before the first edition: then there is no Map, and nobody meets it or falls short of it. */
  readonly edition: EditionFact | null;
  readonly #lines = new Map<ServiceFacts, readonly Contribution[]>();
  readonly #pledges = new Map<string, readonly Pledge[]>();

  /** `fixedEdition`, where given, takes the place of the edition in force. */
  constructor(
    readonly facts: CountryFacts,
    readonly day: Day,
    fixedEdition?: EditionFact,
  ) {
    this.edition = fixedEdition ?? editionInForce(facts.editions, day);
  }

  /** The row of the Map; null where the edition has none. */
  row(cell: Cell): CoverageRow | null {
    const { edition, day, facts } = this;
    const host = facts.municipalities.get(cell.host);
    const entry = this.entry(cell);
    if (edition === null || host === undefined || entry === null) return null;
    const exemption = (host.exemptions.get(cellKey(cell)) ?? []).find((each) => contains(each, day)) ?? null;
    const owesAccess = entry.level === 'DISTRICT' && entry.maximumUsers !== 0 && exemption === null;
    return coverageRow({
      edition,
      entry,
      host: host.municipality,
      ledger: this.ledger(cell),
      pledges: this.pledgesOf(cell),
      exemption,
      accessNotSecured: owesAccess ? accessNotSecured(facts, entry, day) : [],
    });
  }

  /** Every row that the municipality hosts, by level and kind. */
  rowsOf(host: string): readonly CoverageRow[] {
    return this.entriesOf(host).flatMap((entry) => this.row(entry) ?? []);
  }

  entriesOf(host: string): readonly EntryFact[] {
    if (this.edition === null) return [];
    return this.facts.municipalities.get(host)?.entries.get(this.edition.actNumber) ?? [];
  }

  entry({ level, host, kind }: Cell): EntryFact | null {
    return this.entriesOf(host).find((each) => each.kind === kind && each.level === level) ?? null;
  }

  /** Every line of the cell, whether it has a row or not; by service and first day. */
  ledger(cell: Cell): readonly Contribution[] {
    const services = this.facts.municipalities.get(cell.host)?.servicesOfCell.get(cellKey(cell)) ?? [];
    return services.flatMap((service) => this.linesOf(service).filter(({ kind }) => kind === cell.kind));
  }

  /** Every line of the service, by kind and first day. */
  linesOf(service: ServiceFacts): readonly Contribution[] {
    const known = this.#lines.get(service);
    if (known !== undefined) return known;
    const lines = [...judgeService(service, this.facts.kindsOfLegacyType, this.day)].sort(byLine);
    this.#lines.set(service, lines);
    return lines;
  }

  /** The places that the cell has, with a row or without: counted there, less given, plus received (ЗСУ чл. 56). */
  have(cell: Cell): number {
    return countedIn(this.ledger(cell)) + balanceOf(this.pledgesOf(cell), cell.host);
  }

  /** What agreements of the day give from the cell and bring to it, in the order in which they are honoured. */
  pledgesOf({ level, host, kind }: Cell): readonly Pledge[] {
    const municipality = this.facts.municipalities.get(host);
    if (level !== 'MUNICIPAL' || municipality === undefined) return [];
    const hosts = new Set((municipality.received.get(kind) ?? []).map((agreement) => agreement.host));
    const received = [...hosts].flatMap((from) =>
      this.pledgesFrom(from, kind).filter(({ agreement }) => agreement.beneficiary === host),
    );
    const given = this.pledgesFrom(host, kind);
    if (received.length === 0) return given;
    return [...given, ...received].sort((a, b) => byFromAndKey(a.agreement, b.agreement));
  }

  /** What the host pledges of the kind on the day, and how much of it is honoured. */
  pledgesFrom(host: string, kind: string): readonly Pledge[] {
    const agreements = this.facts.municipalities.get(host)?.given.get(kind);
    if (agreements === undefined) return [];
    const key = `${host} ${kind}`;
    const known = this.#pledges.get(key);
    if (known !== undefined) return known;
    const pledges = settlePledges(agreements, () => this.surplus(host, kind), this.day);
    this.#pledges.set(key, pledges);
    return pledges;
  }

  /** A host may pledge only what it has above its own number in the Map; where the Map states none, nothing (чл. 56). */
  surplus(host: string, kind: string): number {
    const cell: Cell = { level: 'MUNICIPAL', host, kind };
    const entry = this.entry(cell);
    const maximum = entry === null ? 0 : entry.maximumUsers;
    return maximum === null ? 0 : Math.max(0, countedIn(this.ledger(cell)) - maximum);
  }
}

/** The latest edition that has taken effect by the day (ЗСУ чл. 36). */
export function editionInForce(editions: readonly EditionFact[], day: Day): EditionFact | null {
  return editions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

export function byLine(a: Contribution, b: Contribution): number {
  return (
    byCodePoint(a.serviceKey, b.serviceKey) ||
    byCodePoint(a.kind, b.kind) ||
    byCodePoint(a.from, b.from) ||
    byCodePoint(a.basis, b.basis)
  );
}
