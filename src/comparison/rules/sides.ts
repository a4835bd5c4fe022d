import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Cell, cellKey, type CellSupply } from '../../coverage/rules/index.js';
import { type Provenance } from '../../kernel/provenance.js';
import { type NeedFacts, needOf, type ProposalState, type RowBefore, rowProposed } from '../../planning/rules/index.js';
import { type PlanSide } from './compared-cell.js';
import { type Origin, type PlanFigure, untold } from './plan-figure.js';

function sideOf(figures: readonly (Cell & PlanFigure)[], elsewhere: PlanSide['elsewhere']): PlanSide {
  return { figures: new Map(figures.map((each) => [cellKey(each), each])), elsewhere };
}

/** A number of users with what it comes from, or that nobody stated it. */
function figure(users: number | null, provenance: Provenance | null, origins: readonly Origin[]): PlanFigure {
  return { status: users === null ? 'NOT_STATED' : 'KNOWN', users, atLeast: null, provenance, origins };
}

/** A row that provides for so many users. */
export type PlannedUsers = Cell & {
  readonly key: string;
  readonly users: number | null;
  readonly provenance: Provenance;
};

/** What the rows of an edition or of a draft provide for; null where there is no such edition (ЗСУ чл. 34-35). */
export function rowsSide(type: 'MapEntry' | 'MapDraftEntry', rows: readonly PlannedUsers[] | null): PlanSide {
  if (rows === null) return sideOf([], () => untold('NO_EDITION'));
  return sideOf(
    rows.map(({ level, host, kind, key, users, provenance }) => ({
      ...{ level, host, kind },
      ...figure(users, provenance, [{ type, key }]),
    })),
    () => untold('NOT_PLANNED'),
  );
}

/** What annual plans provide for with state money; where no plan is to be read, nobody can say (ЗСУ чл. 38). */
export function annualPlansSide(rows: readonly PlannedUsers[], planned: ReadonlySet<string>): PlanSide {
  return sideOf(
    rows.map(({ level, host, kind, key, users, provenance }) => ({
      ...{ level, host, kind },
      ...figure(users, provenance, [{ type: 'AnnualPlanEntry', key }]),
    })),
    ({ host }) => untold(planned.has(host) ? 'NOT_PLANNED' : 'NO_PLAN'),
  );
}

/** A proposal, with what it says of where, what and at which level; null is what it does not say. */
export type Proposed = {
  readonly key: string;
  readonly level: PlanningLevel | null;
  readonly host: string | null;
  readonly kind: string | null;
  readonly users: number | null;
  readonly isNew: boolean | null;
  /** The row of the edition in force that a new service adds to; null where there is none. */
  readonly row: (RowBefore & { readonly key: string }) | null;
  readonly state: ProposalState;
  readonly provenance: Provenance;
};

/** Whether a proposal says all that makes a cell. */
export function isPlaced(proposal: Proposed): proposal is Proposed & Cell {
  return proposal.level !== null && proposal.host !== null && proposal.kind !== null;
}

/**
 * What is proposed, or agreed, in a round: the proposals for one cell taken together, new services beside the row of the Map. One that does not say where, what or
 * at which level may be for any cell that agrees with what it does say, so of these nobody knows; nor of any, where not all
 * proposals of the round are to be read (ЗСУ чл. 24, 35).
 */
export function proposalsSide(
  proposals: readonly Proposed[],
  { onlyAgreed = false, isReadable = true }: { readonly onlyAgreed?: boolean; readonly isReadable?: boolean } = {},
): PlanSide {
  const standing = proposals.filter(({ state }) => state !== 'WITHDRAWN');
  const meant = onlyAgreed ? standing.filter(({ state }) => state === 'AGREED') : standing;
  const open = new Set(standing.filter(isPlaced).map(cellKey));
  const unplaced = meant.filter((proposal) => !isPlaced(proposal));
  const figures = [...Map.groupBy(meant.filter(isPlaced), cellKey).values()].flatMap((ofCell) => {
    const [first, ...others] = ofCell;
    if (first === undefined) return [];
    const { level, host, kind, row } = first;
    const { users, provenance, isFromRow } = rowProposed([first, ...others], row);
    const origins = [
      ...ofCell.map(({ key }) => ({ type: 'PlanningProposal', key })),
      ...(isFromRow && row !== null ? [{ type: 'MapEntry', key: row.key }] : []),
    ];
    return [{ level, host, kind, ...figure(users, provenance, origins) }];
  });
  return sideOf(figures, (cell) => {
    if (unplaced.some((proposal) => mayBeFor(proposal, cell))) return untold('UNDECIDED');
    if (!isReadable) return untold('NOT_PUBLIC');
    return untold(open.has(cellKey(cell)) ? 'NOT_AGREED' : 'NOT_PLANNED');
  });
}

function mayBeFor(proposal: Proposed, cell: Cell): boolean {
  const agrees = (said: string | null, asked: string) => said === null || said === asked;
  return agrees(proposal.level, cell.level) && agrees(proposal.host, cell.host) && agrees(proposal.kind, cell.kind);
}

/** The facts of a need with the cell and the records that it is told from. */
export type NeedOfCell = NeedFacts &
  Cell & { readonly ruleId: string | null; readonly indicatorIds: readonly string[] };

/**
 * What is needed by the criteria. Of a cell that neither the Map nor a rule has, no rule says anything; where one says what
 * a district or the country needs, nobody says that this host is to meet it (ЗСУ чл. 24 и 33; чл. 34, ал. 2).
 */
export function needsSide(facts: readonly NeedOfCell[], rules: readonly Pick<Cell, 'level' | 'kind'>[]): PlanSide {
  const ruled = new Set(rules.map(({ level, kind }) => `${level} ${kind}`));
  return sideOf(
    facts.map((each) => {
      const { level, host, kind, ruleId, indicatorIds } = each;
      const { status, usersNeeded, needProvenance } = needOf(each);
      const origins = [
        ...(ruleId === null ? [] : [{ type: 'CriterionRule', key: ruleId }]),
        ...(level === 'MUNICIPAL' ? indicatorIds.map((key) => ({ type: 'MunicipalityIndicator', key })) : []),
      ];
      const known = { status, users: usersNeeded, atLeast: null, provenance: needProvenance, origins };
      return { level, host, kind, ...known };
    }),
    ({ level, kind }) => untold(level !== 'MUNICIPAL' && ruled.has(`${level} ${kind}`) ? 'SHARED' : 'NO_RULE'),
  );
}

/** What lawfully counts by the ledger of coverage; where it has no line, no place is there (ЗСУ чл. 43). */
export function supplySide(supply: readonly CellSupply[]): PlanSide {
  return sideOf(
    supply.map(({ level, host, kind, countedPlaces, unknownPlaces, services, provenance }) => {
      const isKnown = unknownPlaces === 0;
      const origins = services.map((key) => ({ type: 'Service', key }));
      return {
        ...{ level, host, kind, provenance, origins },
        ...{ status: isKnown ? 'KNOWN' : 'PLACES_UNKNOWN', users: isKnown ? countedPlaces : null },
        atLeast: isKnown ? null : countedPlaces,
      };
    }),
    () => ({ ...untold('KNOWN'), users: 0 }),
  );
}
