import { randomUUID } from 'node:crypto';
import { type Day } from '../../kernel/day.js';
import { firstWorkingDayFrom } from '../../platform/calendar/working-days.js';
import { basis, command, type Desk, externalIdField, given, givenExternalId } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import {
  extensionRefusal,
  FollowUpResult,
  isLost,
  lastDayToFulfil,
  measureRefusal,
  PrescriptionAddressee,
  QualityMeasureKind,
} from '../rules/index.js';
import { isStateMoney } from '../../services/rules/index.js';
import { fundings } from '../../services/store/index.js';
import { inspections, prescriptionFollowUps, prescriptions, qualityMeasures } from '../store/index.js';
import { inspectionFor, standing } from './inspect.js';

const prescription = given.id('Prescription', 'The prescription.');

async function prescriptionFor(desk: Desk, id: string, on: Day, ...path: string[]) {
  const row = await desk.subject(prescriptions, id, 'prescription');
  const { serviceId } = await desk.take(inspections, row.inspectionId, 'prescription');
  const followUps = await desk.rowsOf(prescriptionFollowUps, 'prescriptionId', row.pk);
  const found = await standing(desk, serviceId, on, { row, followUps }, 'prescription');
  desk.dated(on, ...path);
  desk.refuseWhere(on < row.issuedOn, 'OUT_OF_ORDER', ...path);
  return found;
}

/** The mayor answers for a municipal service, with the provider when it is assigned; a private provider for his own. */
function addresseeOf({
  isAssigned,
  isMunicipal,
}: {
  isAssigned: boolean;
  isMunicipal: boolean;
}): PrescriptionAddressee {
  if (isAssigned) return 'MAYOR_AND_PROVIDER';
  return isMunicipal ? 'MAYOR' : 'PROVIDER';
}

export const issuePrescription = command({
  name: 'prescriptionIssue',
  permission: 'PRESCRIPTION_ISSUE',
  subject: 'Prescription',
  description: 'Issues a binding prescription with a deadline after an inspection that ended so (ЗСУ чл. 59-60).',
  fields: {
    externalId: externalIdField,
    inspection: given.id('Inspection', 'The inspection.'),
    addressee: given.code(PrescriptionAddressee, 'Who must fulfil it.'),
    deadlineOn: given.date('The last day to fulfil it.'),
    basis,
  },
  async perform(desk, { externalId, inspection, addressee, deadlineOn, basis: { actDate } }) {
    const { row, runs, place } = await inspectionFor(desk, inspection, 'inspection');
    desk.refuseWhere(row.outcome !== 'PRESCRIPTION', 'INSPECTION_OPEN', 'inspection');
    desk.dated(actDate, 'basis', 'actDate');
    desk.refuseWhere(actDate < row.performedOn, 'OUT_OF_ORDER', 'basis', 'actDate');
    desk.refuseWhere(deadlineOn < actDate, 'OUT_OF_ORDER', 'deadlineOn');
    desk.refuseWhere(addressee !== addresseeOf(runs), 'ADDRESSEE_MISMATCH', 'addressee');
    const id = await desk.add(prescriptions, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ inspectionId: row.pk, addressee, issuedOn: actDate, deadlineOn },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    await desk.touch(inspections, row.pk);
    return { subject: id, on: actDate, ...place };
  },
});

export const extendPrescription = command({
  name: 'prescriptionExtend',
  permission: 'PRESCRIPTION_ISSUE',
  subject: 'Prescription',
  description:
    'Extends the deadline once, after a check that did not find it fulfilled, to a day that lies ahead of the decision, three months at most (ЗСУ чл. 59).',
  fields: { prescription, until: given.date('The last day after the extension.'), basis },
  async perform(desk, { prescription: id, until, basis: { actDate } }) {
    const { row, place, followUps } = await prescriptionFor(desk, id, actDate, 'basis', 'actDate');
    const isFulfilled = followUps.some(({ result }) => result === 'FULFILLED');
    desk.refuseWhere(isFulfilled, 'PRESCRIPTION_FULFILLED', 'prescription');
    desk.require(extensionRefusal(row, followUps, actDate, until), 'until');
    await desk.change(prescriptions, row.pk, { extendedDeadlineOn: until });
    return { subject: row.pk, on: actDate, ...place };
  },
});

export const recordFollowUp = command({
  name: 'prescriptionFollowUpRecord',
  permission: 'PRESCRIPTION_ISSUE',
  subject: 'Prescription',
  description: 'Records what a check of the prescription found (ЗСУ чл. 59-60).',
  fields: {
    prescription,
    checkedOn: given.date('The day of the check.'),
    result: given.code(FollowUpResult, 'What it found.'),
  },
  async perform(desk, { prescription: id, checkedOn, result }) {
    const { row, place, followUps } = await prescriptionFor(desk, id, checkedOn, 'checkedOn');
    const isFulfilled = followUps.some((each) => each.result === 'FULFILLED');
    desk.refuseWhere(isFulfilled, 'PRESCRIPTION_FULFILLED', 'prescription');
    const entered = await enteredBy(desk.database, desk.viewer);
    await desk.add(prescriptionFollowUps, { prescriptionId: row.pk, checkedOn, result, ...entered });
    await desk.touch(prescriptions, row.pk);
    return { subject: row.pk, on: checkedOn, ...place };
  },
});

export const takeMeasure = command({
  name: 'qualityMeasureTake',
  permission: 'MEASURE_TAKE',
  subject: 'Prescription',
  description:
    'Takes the next measure when a prescription is not fulfilled even after its extra term: which one, depends on who pays. A stop of the state money takes the places out of the count (ЗСУ чл. 59-60).',
  fields: { prescription, kind: given.code(QualityMeasureKind, 'The measure.'), basis },
  async perform(desk, { prescription: id, kind, basis: { actNumber, actDate } }) {
    const { row, place, followUps, runs, service } = await prescriptionFor(desk, id, actDate, 'basis', 'actDate');
    const lapsesOn = firstWorkingDayFrom(lastDayToFulfil(row));
    desk.refuseWhere(!isLost(row, lapsesOn, followUps, actDate), 'TERM_STILL_RUNS', 'prescription');
    const taken = (await desk.rowsOf(qualityMeasures, 'prescriptionId', row.pk)).map((each) => each.kind);
    desk.require(measureRefusal(kind, { ...runs, taken }), 'kind');
    const entered = await enteredBy(desk.database, desk.viewer);
    await desk.add(qualityMeasures, { prescriptionId: row.pk, kind, actNumber, decidedOn: actDate, ...entered });
    if (kind === 'STATE_FUNDING_STOPPED') {
      const ended = await stopStateFunding(desk, service.pk, actDate);
      desk.refuseWhere(ended === 0, 'NO_STATE_FUNDING_TO_STOP', 'basis', 'actDate');
    }
    await desk.touch(prescriptions, row.pk);
    return { subject: row.pk, on: actDate, ...place };
  },
});

/** Ends the state money of a service with the day, and says how many fundings ended. */
async function stopStateFunding(desk: Desk, service: string, day: Day): Promise<number> {
  const ended = (await desk.rowsOf(fundings, 'serviceId', service)).filter(
    ({ fundingSource, validFrom, validUntil }) =>
      isStateMoney(fundingSource) && validFrom < day && (validUntil === null || validUntil > day),
  );
  for (const { pk } of ended) await desk.change(fundings, pk, { validUntil: day });
  return ended.length;
}
