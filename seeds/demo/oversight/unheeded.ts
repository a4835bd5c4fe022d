import { type Day } from '../days.js';
import { type ServiceDraft } from '../drafts.js';
import { type FollowUpDraft, type InspectionDraft, type PrescriptionDraft } from './inspection-drafts.js';
import { criterionCode } from './findings.js';
import { addresseeOf } from './prescribe.js';

/** One service for each payer, so that each of the measures is seen: state money that was stopped in the end, and the others. */
const STATE_MONEY_STOPPED = 'S-BLG44-001';

type Case = { readonly service: ServiceDraft; readonly performedOn: Day };

/** Inspections of services where nothing helped: not fulfilled by the deadline, nor after the extra term. */
export function unheeded(services: readonly ServiceDraft[]): {
  readonly inspections: readonly InspectionDraft[];
  readonly prescriptions: readonly PrescriptionDraft[];
} {
  const all = casesAmong(services).map(ofCase);
  return {
    inspections: all.flatMap(({ inspections }) => inspections),
    prescriptions: all.map(({ prescription }) => prescription),
  };
}

function casesAmong(services: readonly ServiceDraft[]): readonly Case[] {
  const stopped = services.find(({ key }) => key === STATE_MONEY_STOPPED);
  const paidBy = (source: string) =>
    services.find(
      ({ funding, startsOn, closedOn }) =>
        startsOn !== null && startsOn < '2024-01-01' && closedOn === undefined && funding[0]?.source === source,
    );
  return [
    { service: stopped, performedOn: '2025-03-03' },
    { service: paidBy('MUNICIPAL'), performedOn: '2026-01-12' },
    { service: paidBy('PRIVATE'), performedOn: '2026-01-19' },
  ].flatMap(({ service, performedOn }) => (service === undefined ? [] : [{ service, performedOn }]));
}

function ofCase({ service, performedOn }: Case): {
  readonly inspections: readonly InspectionDraft[];
  readonly prescription: PrescriptionDraft;
} {
  const key = `I-${service.key.slice(2)}-U1`;
  const visit = (suffix: string, on: Day, kind: InspectionDraft['kind']): InspectionDraft => ({
    ...{ key: `${key}${suffix}`, service: service.key, kind, performedOn: on, outcome: 'PRESCRIPTION' },
    findings: [{ area: 'STAFF', criterion: criterionCode(2, 3), result: 'NOT_MET' }],
  });
  const year = Number(performedOn.slice(0, 4));
  const on = (month: string): Day => `${year}-${month}-15`;
  const check = (suffix: string, checkedOn: Day): FollowUpDraft => ({
    ...{ inspection: `${key}${suffix}`, checkedOn, result: 'NOT_FULFILLED' },
  });
  return {
    inspections: [
      visit('', performedOn, 'PLANNED'),
      visit('-1', on('05'), 'FOLLOW_UP'),
      visit('-2', on('09'), 'FOLLOW_UP'),
    ],
    prescription: {
      key: `R-${key.slice(2)}`,
      inspection: key,
      addressee: addresseeOf(service, performedOn),
      issuedOn: on('02') > performedOn ? on('02') : on('03'),
      deadlineOn: on('04'),
      extendedDeadlineOn: on('08'),
      followUps: [check('-1', on('05')), check('-2', on('09'))],
    },
  };
}
