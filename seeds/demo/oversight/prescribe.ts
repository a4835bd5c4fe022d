import { addDays, type Day, DEMO_REFERENCE_DAY } from '../days.js';
import { type ServiceDraft } from '../drafts.js';
import { type Random } from '../random.js';
import { type FollowUpDraft, type InspectionDraft, type PrescriptionDraft } from './inspection-drafts.js';
import { findingsFor } from './findings.js';

type Prescribed = { readonly prescription: PrescriptionDraft; readonly followUps: readonly InspectionDraft[] };

/**
 * A binding prescription, the check of it, and, where it was not fulfilled, an extra term of at most three months
 * (ЗСУ чл. 59 и 60). About one in ten whose term has run out was never checked: it is overdue.
 */
export function prescribe(
  service: ServiceDraft,
  inspection: InspectionDraft,
  random: Random,
  followUpKey: (index: number) => string,
): Prescribed {
  const issuedOn = addDays(inspection.performedOn, random.integer(7, 21));
  const deadlineOn = addDays(issuedOn, random.integer(30, 120));
  const visits: FollowUpDraft[] = [];
  const check = (after: Day, results: readonly FollowUpDraft['result'][]): FollowUpDraft | null => {
    const checkedOn = addDays(after, random.integer(5, 40));
    if (checkedOn >= DEMO_REFERENCE_DAY || !random.chance(0.9)) return null;
    const followUp = { inspection: followUpKey(visits.length + 1), checkedOn, result: random.pick(results) };
    visits.push(followUp);
    return followUp;
  };
  const first = check(deadlineOn, ['FULFILLED', 'FULFILLED', 'FULFILLED', 'PARTLY', 'NOT_FULFILLED']);
  const extendedDeadlineOn =
    first === null || first.result === 'FULFILLED' ? null : addDays(first.checkedOn, random.integer(40, 90));
  if (extendedDeadlineOn !== null) check(extendedDeadlineOn, ['FULFILLED', 'FULFILLED', 'NOT_FULFILLED']);
  return {
    prescription: {
      key: `R-${inspection.key.slice(2)}`,
      inspection: inspection.key,
      addressee: addresseeOf(service, inspection.performedOn),
      issuedOn,
      deadlineOn,
      extendedDeadlineOn,
      followUps: visits,
    },
    followUps: visits.map((each) => asInspection(service, each, random)),
  };
}

function asInspection(service: ServiceDraft, followUp: FollowUpDraft, random: Random): InspectionDraft {
  const outcome = followUp.result === 'FULFILLED' ? 'NO_FINDINGS' : 'PRESCRIPTION';
  return {
    key: followUp.inspection,
    service: service.key,
    kind: 'FOLLOW_UP',
    performedOn: followUp.checkedOn,
    outcome,
    findings: findingsFor(outcome, random),
  };
}

/** The mayor; the mayor and the provider when the service is assigned; the provider alone when it is its own. */
export function addresseeOf(service: ServiceDraft, on: Day): PrescriptionDraft['addressee'] {
  const provision = service.provisions.find(({ from, until }) => from <= on && (until === undefined || on < until));
  if (provision === undefined || provision.way === 'OWN') return 'MAYOR';
  return provision.way === null ? 'PROVIDER' : 'MAYOR_AND_PROVIDER';
}
