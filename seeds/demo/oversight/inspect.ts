import { addDays, type Day, DEMO_REFERENCE_DAY } from '../days.js';
import { type ServiceDraft } from '../drafts.js';
import { Random } from '../random.js';
import { findingsFor } from './findings.js';
import { type InspectionDraft, type InspectionKind, type PrescriptionDraft } from './inspection-drafts.js';
import { prescribe } from './prescribe.js';

/** Reports come out about three weeks after the visit. */
const REPORT_DAYS = 21;

/** The inspections of one service and what they led to. */
export function inspect(service: ServiceDraft): { inspections: InspectionDraft[]; prescriptions: PrescriptionDraft[] } {
  const random = new Random(`inspections of ${service.key}`);
  const visits = visitsTo(service, random).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const inspections: InspectionDraft[] = [];
  const prescriptions: PrescriptionDraft[] = [];
  const nextKey = (): string => `I-${service.key.slice(2)}-${inspections.length + 1}`;
  for (const { kind, on } of visits) {
    const inspection = visit(service, kind, on, nextKey(), random);
    inspections.push(inspection);
    if (inspection.outcome !== 'PRESCRIPTION') continue;
    const { prescription, followUps } = prescribe(service, inspection, random, (index) => `${inspection.key}-${index}`);
    prescriptions.push(prescription);
    inspections.push(...followUps);
  }
  return { inspections, prescriptions };
}

type Visit = { readonly kind: InspectionKind; readonly on: Day };

function visitsTo(service: ServiceDraft, random: Random): readonly Visit[] {
  const { startsOn, closedOn } = service;
  if (startsOn === null || startsOn > DEMO_REFERENCE_DAY) return [];
  const last = addDays(closedOn !== undefined && closedOn < DEMO_REFERENCE_DAY ? closedOn : DEMO_REFERENCE_DAY, -1);
  const visits: Visit[] = [];
  const add = (kind: InspectionKind, on: Day): void => {
    if (on <= last) visits.push({ kind, on });
  };
  // The first inspection comes 3 to 6 months after the start (ЗСУ чл. 116).
  if (startsOn >= '2022-01-01' && random.chance(0.55)) add('FIRST', addDays(startsOn, random.integer(92, 180)));
  const settled = startsOn < '2022-09-01' ? '2023-03-01' : addDays(startsOn, 200);
  if (settled < last && random.chance(0.24)) add('PLANNED', random.dayBetween(settled, last));
  if (settled < last && random.chance(0.05)) add('ON_SIGNAL', random.dayBetween(settled, last));
  const latest = service.licences.at(-1);
  if (latest !== undefined && latest.from > '2022-01-01' && random.chance(0.08)) {
    add('LICENCE_APPROVAL', addDays(latest.from, -random.integer(20, 50)));
  }
  for (const { from, until, ground } of service.suspensions) {
    if (ground === 'QUALITY') add('PLANNED', addDays(from, -random.integer(120, 200)));
    if (until !== undefined) add('RESUMPTION', addDays(until, -random.integer(5, 25)));
  }
  const needsLicence = service.provisions.some(({ provider }) => provider.kind !== 'MUNICIPALITY');
  if (needsLicence && service.licences.length === 0) add('UNLICENSED', random.dayBetween('2026-03-01', '2026-11-20'));
  return visits;
}

const PRESCRIBES: Readonly<Record<InspectionKind, number>> = {
  FIRST: 0.2,
  PLANNED: 0.22,
  ON_SIGNAL: 0.5,
  FOLLOW_UP: 0,
  LICENCE_APPROVAL: 0,
  RESUMPTION: 0,
  UNLICENSED: 1,
};

function visit(service: ServiceDraft, kind: InspectionKind, on: Day, key: string, random: Random): InspectionDraft {
  const isSuspendedAfter = service.suspensions.some(({ from, ground }) => ground === 'QUALITY' && from > on);
  const prescribes = random.chance(isSuspendedAfter && kind === 'PLANNED' ? 1 : PRESCRIBES[kind]);
  const isOut = addDays(on, REPORT_DAYS) < DEMO_REFERENCE_DAY;
  const outcome = isOut ? (prescribes ? 'PRESCRIPTION' : 'NO_FINDINGS') : null;
  return { key, service: service.key, kind, performedOn: on, outcome, findings: findingsFor(outcome, random) };
}
