import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Provenance, weakest } from '../../kernel/provenance.js';

/** What a proposal says of a row of the Map: a new service adds its users, else the number is that of the row. */
export type ProposedUsers = {
  readonly users: number | null;
  readonly isNew: boolean | null;
  readonly provenance: Provenance;
};

/** A row of the Map before what is proposed; of how many users, null where it states none. */
export type RowBefore = { readonly users: number | null; readonly provenance: Provenance };

/**
 * The users of a row after proposals, null where one of the numbers is not stated. Those that are not for new services say
 * the number of the row, together; new ones add to that, and where none says it, to what the row has. What comes out is as
 * weak as all that it is made from (ЗСУ чл. 24, 35).
 */
export function rowProposed(
  [first, ...others]: readonly [ProposedUsers, ...ProposedUsers[]],
  before: RowBefore | null,
): RowBefore & { readonly isFromRow: boolean } {
  const proposals = [first, ...others];
  const isFromRow = before !== null && proposals.every(({ isNew }) => isNew === true);
  const parts = [...proposals, ...(isFromRow ? [before] : [])];
  return {
    users: parts.reduce<number | null>((sum, { users }) => (sum === null || users === null ? null : sum + users), 0),
    provenance: weakest(first.provenance, ...parts.map(({ provenance }) => provenance)),
    isFromRow,
  };
}

/** A row of a draft of the Map before and after what was agreed was entered; null where it was not there, or states no number. */
export type TakenRow = {
  readonly level: PlanningLevel;
  readonly hostId: string;
  readonly kindId: string;
  readonly before: number | null;
  readonly after: number | null;
};
