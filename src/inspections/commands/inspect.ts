import { randomUUID } from 'node:crypto';
import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';
import {
  basis,
  command,
  type Desk,
  externalIdField,
  given,
  givenExternalId,
  optional,
} from '../../platform/commands/index.js';
import { services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { FindingResult, firstInspectionRefusal, InspectionKind, InspectionOutcome } from '../rules/index.js';
import { inspectionFindings, inspections, qualityCriteria, standingOf } from '../store/index.js';

const inspection = given.id('Inspection', 'The inspection.');

/** The inspection with its service, taken by somebody who may act on it. */
export async function inspectionFor(desk: Desk, id: string, ...path: string[]) {
  const row = await desk.subject(inspections, id, ...path);
  return standing(desk, row.serviceId, row.performedOn, { row }, ...path);
}

/** Where a service stands on a day, and what the audit is told of it; refused to whoever may not act there. */
export async function standing<More extends object>(
  desk: Desk,
  serviceId: string,
  on: Day,
  more: More,
  ...path: string[]
) {
  const service = await desk.take(services, serviceId, ...path);
  const runs = await standingOf(desk.database, serviceId, on);
  desk.permit({ municipality: service.municipalityId, provider: runs.provider });
  return { ...more, service, runs, place: { municipality: service.municipalityId, provider: runs.provider } };
}

export const openInspection = command({
  name: 'inspectionOpen',
  permission: 'INSPECTION_CARRY_OUT',
  subject: 'Inspection',
  description:
    'Records an inspection; it and all that it finds is not public before it is enforceable. The first comes 3 months after the start at the earliest (ЗСУ чл. 114-117).',
  fields: {
    externalId: externalIdField,
    service: given.id('Service', 'The service.'),
    kind: given.code(InspectionKind, 'Why it is made.'),
    performedOn: given.date('The day on which it is made.'),
  },
  async perform(desk, { externalId, service, kind, performedOn }) {
    const { place, service: inspected } = await standing(desk, service, performedOn, {}, 'service');
    desk.dated(performedOn, 'performedOn');
    if (kind === 'FIRST') desk.require(firstInspectionRefusal(inspected.startsOn, performedOn), 'performedOn');
    const id = await desk.add(inspections, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ serviceId: service, kind, performedOn },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: id, on: performedOn, ...place };
  },
});

export const recordFinding = command({
  name: 'inspectionFindingRecord',
  permission: 'INSPECTION_CARRY_OUT',
  subject: 'Inspection',
  description:
    'Records what the inspection found for a criterion in force on its day; until it is concluded the same criterion once more is a correction (ЗСУ чл. 105-106).',
  fields: {
    inspection,
    criterion: given.text('The code of the criterion.'),
    result: given.code(FindingResult, 'How far it is met.'),
    evidence: optional(
      given.text('By what that is seen: documents, places, figures. No personal data, as it becomes public.'),
    ),
  },
  async perform(desk, { inspection: id, criterion, result, evidence }) {
    const { row, place } = await inspectionFor(desk, id, 'inspection');
    desk.refuseWhere(row.outcome !== null, 'INSPECTION_CONCLUDED', 'inspection');
    const inForce = (await desk.rowsOf(qualityCriteria, 'code', criterion)).find(({ validFrom, validUntil }) =>
      contains({ from: validFrom, until: validUntil }, row.performedOn),
    );
    if (inForce === undefined) return desk.refuse('CRITERION_NOT_IN_FORCE', 'criterion');
    const known = (await desk.rowsOf(inspectionFindings, 'inspectionId', row.pk)).find(
      (each) => each.criterion === criterion,
    );
    if (known !== undefined) await desk.change(inspectionFindings, known.pk, { result, evidence });
    else {
      const entered = await enteredBy(desk.database, desk.viewer);
      const { area } = inForce;
      await desk.add(inspectionFindings, { inspectionId: row.pk, area, criterion, result, evidence, ...entered });
    }
    await desk.touch(inspections, row.pk);
    return { subject: row.pk, on: row.performedOn, ...place };
  },
});

export const concludeInspection = command({
  name: 'inspectionConclude',
  permission: 'INSPECTION_CARRY_OUT',
  subject: 'Inspection',
  description:
    'Concludes the inspection: without findings, or with a prescription; it is public from the day on which that is enforceable (ЗСУ чл. 59, 114).',
  fields: {
    inspection,
    outcome: given.code(InspectionOutcome, 'What it ended with.'),
    enforceableOn: given.date('The day on which the outcome is enforceable; not ahead.'),
    basis,
  },
  async perform(desk, { inspection: id, outcome, enforceableOn, basis: { actDate } }) {
    const { row, place } = await inspectionFor(desk, id, 'inspection');
    desk.refuseWhere(row.outcome !== null, 'INSPECTION_CONCLUDED', 'inspection');
    desk.dated(actDate, 'basis', 'actDate');
    desk.dated(enforceableOn, 'enforceableOn');
    desk.refuseWhere(actDate < row.performedOn, 'OUT_OF_ORDER', 'basis', 'actDate');
    desk.refuseWhere(enforceableOn < actDate, 'OUT_OF_ORDER', 'enforceableOn');
    const findings = await desk.rowsOf(inspectionFindings, 'inspectionId', row.pk);
    const isUnmet = findings.some(({ result }) => result === 'NOT_MET');
    desk.refuseWhere(isUnmet && outcome === 'NO_FINDINGS', 'OUTCOME_MISMATCH', 'outcome');
    await desk.change(inspections, row.pk, { outcome, enforceableOn });
    return { subject: row.pk, on: enforceableOn, ...place };
  },
});
