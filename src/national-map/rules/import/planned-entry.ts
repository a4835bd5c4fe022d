import { type PlanningLevel } from '../../../catalogue/rules/index.js';
import { type StateFunding } from '../state-funding.js';

/** A row that an edition plans: by which host, for whom, of which kind, for how many users, and who pays (ЗСУ чл. 32 и 43). */
export type PlannedEntry = {
  readonly level: PlanningLevel;
  readonly host: string;
  readonly kind: string;
  /** Null where the row states none. */
  readonly maximumUsers: number | null;
  readonly stateFunding: StateFunding;
};
