import { type Contribution } from './contribution.js';
import { type Coverage } from './compute-coverage.js';
import { type CoverageRow } from './coverage-row.js';
import { type MunicipalityFact } from './snapshot.js';

/** What a municipality is due: its own rows, the district rows of its district, and the national ones. Never summed. */
export type MinimumPackage = {
  readonly rows: readonly CoverageRow[];
  readonly notOnMap: readonly Contribution[];
  readonly fallsShort: boolean | null;
  readonly lacksAccess: boolean | null;
};

export function minimumPackage(
  coverage: Pick<Coverage, 'edition' | 'rows' | 'notOnMap'>,
  municipality: MunicipalityFact,
): MinimumPackage {
  return {
    rows: coverage.rows.filter((row) => isDueTo(row, municipality)),
    notOnMap: coverage.notOnMap.filter((line) => line.municipality === municipality.code),
    fallsShort: fallsShort(coverage, municipality.code),
    lacksAccess: lacksAccess(coverage, municipality),
  };
}

function isDueTo({ level, host, district }: CoverageRow, municipality: MunicipalityFact): boolean {
  switch (level) {
    case 'MUNICIPAL':
      return host === municipality.code;
    case 'DISTRICT':
      return district === municipality.district;
    case 'NATIONAL':
      return true;
  }
}

/** A municipality falls short when a row that it hosts, at any level, is short. Before the first edition nobody can say. */
export function fallsShort(
  { edition, rows }: Pick<Coverage, 'edition' | 'rows'>,
  municipality: string,
): boolean | null {
  if (edition === null) return null;
  return rows.some((row) => row.host === municipality && row.status === 'SHORTFALL');
}

/** Its people lack access when a row of their district is short, or when no agreement secures their access to it. */
export function lacksAccess(
  { edition, rows }: Pick<Coverage, 'edition' | 'rows'>,
  { code, district }: MunicipalityFact,
): boolean | null {
  if (edition === null) return null;
  return rows.some(
    (row) =>
      row.level === 'DISTRICT' &&
      row.district === district &&
      (row.status === 'SHORTFALL' || row.accessNotSecured.includes(code)),
  );
}
