import { type Row, type TableRows } from '../../rows.js';
import { addDays, type Day, DEMO_REFERENCE_DAY } from '../days.js';
import { type ServiceDraft } from '../drafts.js';
import { type PrescriptionDraft } from '../oversight/inspection-drafts.js';
import { fact, keyedId, tableOf } from '../rows/fact-rows.js';
import { holdsOn } from './running.js';

/** What followed where a prescription was not fulfilled even after its extra term (ЗСУ чл. 59-60). */
export function measureRows(services: readonly ServiceDraft[], prescriptions: readonly PrescriptionDraft[]): TableRows {
  const byKey = new Map(services.map((service) => [service.key, service]));
  return tableOf(
    'quality_measure',
    prescriptions.filter(isLost).flatMap((prescription, index): readonly Row[] => {
      const service = byKey.get(serviceKeyOf(prescription));
      if (service === undefined) return [];
      const checkedOn = prescription.followUps.at(-1)?.checkedOn ?? DEMO_REFERENCE_DAY;
      const steps = measuresFor(service, checkedOn, index).map((kind, step) =>
        measure(prescription, kind, addDays(checkedOn, 14 + 30 * step)),
      );
      const stopped = stopOfStateMoney(service);
      const stop = stopped === null ? [] : [measure(prescription, 'STATE_FUNDING_STOPPED', stopped)];
      return [...steps, ...stop].filter(({ decided_on: day }) => String(day) <= DEMO_REFERENCE_DAY);
    }),
  );
}

function isLost({ extendedDeadlineOn, followUps }: PrescriptionDraft): boolean {
  const latest = followUps.at(-1);
  return (
    extendedDeadlineOn !== null &&
    latest !== undefined &&
    latest.checkedOn > extendedDeadlineOn &&
    latest.result === 'NOT_FULFILLED'
  );
}

/** `I-BGS01-003-2` is the second inspection of `S-BGS01-003`. */
function serviceKeyOf({ inspection }: PrescriptionDraft): string {
  return `S-${inspection.slice(2, 11)}`;
}

/** Who pays decides; with state money another provider is looked for first, in half of the cases in vain. */
function measuresFor(service: ServiceDraft, day: Day, index: number): readonly string[] {
  const sources = service.funding.filter(holdsOn(day)).map(({ source }) => source);
  const isAssigned = service.provisions.find(holdsOn(day))?.way === 'ASSIGNED';
  if (sources.includes('STATE') || sources.includes('STATE_AND_MUNICIPAL')) {
    if (isAssigned) return ['STOP_STATE_FUNDING_PROPOSED'];
    return index % 2 === 0 && stopOfStateMoney(service) === null
      ? ['ASSIGN_TO_PRIVATE']
      : ['ASSIGN_TO_PRIVATE', 'STOP_STATE_FUNDING_PROPOSED'];
  }
  return sources.includes('MUNICIPAL') ? ['CLOSE_MUNICIPAL'] : ['REVOKE_LICENCE'];
}

/** When the state money of the service ended, if it has. */
function stopOfStateMoney({ funding }: ServiceDraft): Day | null {
  const until = funding.findLast(({ source }) => source.startsWith('STATE'))?.until;
  return until !== undefined && until <= DEMO_REFERENCE_DAY ? until : null;
}

function measure({ key }: PrescriptionDraft, kind: string, decidedOn: Day): Row {
  return fact('quality_measure', [key, kind], {
    prescription_id: keyedId('prescription', key),
    kind,
    act_number: `Измислен акт по ${key}`,
    decided_on: decidedOn,
  });
}
