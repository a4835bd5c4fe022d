import { addDays, type Day, DEMO_REFERENCE_DAY } from '../days.js';
import { type Random } from '../random.js';

export type ProcedureState =
  'PLANNED' | 'IN_ANNUAL_PLAN' | 'APPROVAL_REQUESTED' | 'APPROVED' | 'APPROVAL_REFUSED' | 'COMPLETED' | 'WITHDRAWN';

/** How many days before the latest step each step was taken, where it was. */
const PASSED: Readonly<Record<ProcedureState, Partial<Readonly<Record<Step, number>>>>> = {
  PLANNED: { planned_on: 0 },
  IN_ANNUAL_PLAN: { planned_on: 90, included_on: 0 },
  APPROVAL_REQUESTED: { planned_on: 150, included_on: 60, requested_on: 0 },
  APPROVED: { planned_on: 180, included_on: 90, requested_on: 28, opinion_on: 12, decided_on: 0 },
  APPROVAL_REFUSED: { planned_on: 180, included_on: 90, requested_on: 28, opinion_on: 12, decided_on: 0 },
  COMPLETED: {
    planned_on: 300,
    included_on: 210,
    requested_on: 120,
    opinion_on: 104,
    decided_on: 92,
    completed_on: 45,
  },
  WITHDRAWN: { planned_on: 120, included_on: 30 },
};
type Step = 'planned_on' | 'included_on' | 'requested_on' | 'opinion_on' | 'decided_on' | 'completed_on';

/** The days of a procedure that has come as far as this state; a completed one takes effect on a day that is known. */
export function stepsTo(
  state: ProcedureState,
  random: Random,
  effectiveOn?: Day,
): Readonly<Record<string, string | number | null>> {
  // Some of the requests are older than the 30 days in which they are to be decided.
  const latest = effectiveOn ?? addDays(DEMO_REFERENCE_DAY, -random.integer(2, 55));
  const passed = PASSED[state];
  const days = Object.fromEntries(Object.entries(passed).map(([step, before]) => [step, addDays(latest, -before)]));
  const refused = state === 'APPROVAL_REFUSED';
  return {
    state,
    ...days,
    annual_plan_year: days['included_on'] === undefined ? null : Number(days['included_on'].slice(0, 4)) + 1,
    opinion: passed.opinion_on === undefined ? null : refused ? 'NEGATIVE' : 'POSITIVE',
    refusal_reason: refused ? 'Измислен пример: отрицателно становище за качеството (ЗСУ чл. 54)' : null,
    effective_on: effectiveOn ?? null,
  };
}
