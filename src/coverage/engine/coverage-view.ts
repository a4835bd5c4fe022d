import { type Day } from '../../kernel/day.js';
import { type KnownCodes } from '../../platform/query/index.js';
import {
  byCell,
  type CountryCoverage,
  type CountryOnDay,
  type CoverageRow,
  type Directory,
  type EditionFact,
  rowsInOrder,
} from '../rules/index.js';

/** Which rows: all, those of a host, of a district, or of a kind. */
export type RowScope =
  { readonly host: string } | { readonly district: string } | { readonly kind: string } | { readonly country: true };

/** The rows of one day with what the schema asks of them. */
export class CoverageView {
  readonly coverage: CountryCoverage;
  readonly directory: Directory;
  #rows: readonly CoverageRow[] | null = null;

  constructor(coverage: CountryCoverage, directory: Directory) {
    this.coverage = coverage;
    this.directory = directory;
  }

  get day(): Day {
    return this.coverage.day;
  }

  get edition(): EditionFact | null {
    return this.country.edition;
  }

  get country(): CountryOnDay {
    return this.coverage.calendar.on(this.coverage.day);
  }

  /** By level, host and kind. */
  get rows(): readonly CoverageRow[] {
    this.#rows ??= rowsInOrder(this.coverage);
    return this.#rows;
  }

  rowsOf(scope: RowScope): readonly CoverageRow[] {
    if ('host' in scope) return this.coverage.rowsOfHost.get(scope.host) ?? [];
    if ('district' in scope) {
      const hosts = this.coverage.calendar.facts.municipalitiesOfDistrict.get(scope.district) ?? [];
      return hosts.flatMap((host) => this.coverage.rowsOfHost.get(host) ?? []).sort(byCell);
    }
    if ('kind' in scope) return this.rows.filter(({ kind }) => kind === scope.kind);
    return this.rows;
  }

  get knownCodes(): KnownCodes {
    const { municipalities, municipalitiesOfDistrict } = this.coverage.calendar.facts;
    const regions = () => new Set([...municipalities.values()].map(({ municipality }) => municipality.planningRegion));
    return {
      host: municipalities,
      district: municipalitiesOfDistrict,
      planningRegion: { has: (code) => regions().has(code) },
      kind: this.directory.kinds,
    };
  }
}
