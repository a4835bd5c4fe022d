/** Section 5 of the specification a second time: packages and roll-ups over the rows of `literal.ts`. */
import type { Provenance } from '../../../src/kernel/provenance.js';
import { type CoverageStatus, type MunicipalityFact } from '../../../src/coverage/rules/index.js';
import { type LiteralLine } from './literal-ledger.js';
import { literalRatio, type LiteralCoverage, type LiteralRow } from './literal.js';

export type LiteralPackage = {
  rows: LiteralRow[];
  notOnMap: LiteralLine[];
  fallsShort: boolean | null;
  lacksAccess: boolean | null;
};
export type LiteralRollUp = {
  rowsByStatus: Partial<Record<CoverageStatus, number>>;
  shortfallPlaces: number;
  exemptPlaces: number;
  undecidedPlaces: number;
  bounds: { lower: number; upper: number | null };
  maximumUsers: number;
  havePlaces: number;
  coveredPlaces: number;
  coverageRatio: string | null;
  municipalitiesFallingShort: number;
  provenance: Provenance | null;
};

/** "its MUNICIPAL rows + the DISTRICT rows of its district + the NATIONAL rows, and beside them what is NOT_ON_MAP" */
export function literalPackage(coverage: LiteralCoverage, { code, district }: MunicipalityFact): LiteralPackage {
  const { edition, rows, notOnMap } = coverage;
  const ofDistrict = rows.filter((row) => row.level === 'DISTRICT' && row.district === district);
  const isShort = ({ status }: LiteralRow) => status === 'SHORTFALL';
  return {
    rows: rows.filter(
      (row) => row.level === 'NATIONAL' || (row.level === 'MUNICIPAL' ? row.host === code : ofDistrict.includes(row)),
    ),
    notOnMap: notOnMap.filter(({ municipality }) => municipality === code),
    fallsShort: edition === null ? null : rows.some((row) => row.host === code && isShort(row)),
    lacksAccess:
      edition === null ? null : ofDistrict.some((row) => isShort(row) || row.accessNotSecured.includes(code)),
  };
}

/** "every row belongs to its host, once" */
export function literalRollUp(rows: readonly LiteralRow[]): LiteralRollUp {
  const sum = (of: readonly LiteralRow[], value: (row: LiteralRow) => number | null) =>
    of.reduce((total, row) => total + (value(row) ?? 0), 0);
  const having = (...statuses: CoverageStatus[]) => rows.filter(({ status }) => statuses.includes(status));
  const open = having('SHORTFALL', 'UNKNOWN');
  const measured = rows.filter(({ status, maximumUsers }) => status !== 'EXEMPT' && maximumUsers !== null);
  const maximumUsers = sum(measured, (row) => row.maximumUsers);
  const coveredPlaces = sum(measured, (row) => Math.min(row.havePlaces, row.maximumUsers ?? 0));
  const rowsByStatus: LiteralRollUp['rowsByStatus'] = {};
  for (const { status } of rows) rowsByStatus[status] = (rowsByStatus[status] ?? 0) + 1;
  return {
    rowsByStatus,
    shortfallPlaces: sum(rows, (row) => row.shortfallPlaces),
    exemptPlaces: sum(having('EXEMPT'), (row) => row.openPlaces),
    undecidedPlaces: sum(having('UNKNOWN'), (row) => row.openPlaces),
    bounds: {
      lower: sum(open, (row) => row.bounds.lower),
      upper: open.some(({ bounds }) => bounds.upper === null) ? null : sum(open, (row) => row.bounds.upper),
    },
    maximumUsers,
    havePlaces: sum(measured, (row) => row.havePlaces),
    coveredPlaces,
    coverageRatio: literalRatio(coveredPlaces, maximumUsers),
    municipalitiesFallingShort: new Set(having('SHORTFALL').map(({ host }) => host)).size,
    provenance:
      (['SYNTHETIC', 'PLACEHOLDER', 'OFFICIAL'] as const).find((each) =>
        rows.some(({ provenance }) => provenance === each),
      ) ?? null,
  };
}
