import { addDays, type Day } from '../../kernel/day.js';
import { basis, command, type Desk, given, listOf, optional } from '../../platform/commands/index.js';
import { isStateMoney } from '../../services/rules/index.js';
import { type FundingRow, fundings, services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { moneyUntil, ProjectCounted } from '../rules/index.js';
import { continuationAgreements, projectCounts, projectServices, projectTerms, knownCount } from '../store/index.js';
import { doneTo, project, projectFor } from './project-for.js';

async function termOf(desk: Desk, id: string): Promise<{ readonly startsOn: Day; readonly endsOn: Day }> {
  const [term] = await desk.rowsOf(projectTerms, 'projectId', id);
  if (term === undefined || term.startsOn === null || term.endsOn === null) {
    return desk.refuse('PROJECT_TERM_UNKNOWN', 'project');
  }
  return { startsOn: term.startsOn, endsOn: term.endsOn };
}

/** Whether money pays on some day of the span; `until` is the first day after it. */
function paysIn(from: Day, until: Day) {
  return ({ validFrom, validUntil }: FundingRow) => validFrom < until && (validUntil === null || validUntil > from);
}

export const linkService = command({
  name: 'projectServiceLink',
  permission: 'PROJECT_REGISTER',
  subject: 'Project',
  description:
    'Records that the project pays for a service of the municipality, with so many of its places. Its money then is money of the service, and ends with the last day of the project (ЗСУ чл. 41).',
  fields: {
    project,
    service: given.id('Service', 'The service.'),
    places: optional(given.count('How many of its places the project pays for; absent: not known.', 1)),
  },
  async perform(desk, { places, ...input }) {
    const row = await projectFor(desk, input.project);
    const service = await desk.take(services, input.service, 'service');
    desk.permit({ municipality: service.municipalityId });
    const { startsOn, endsOn } = await termOf(desk, row.pk);
    const entered = await enteredBy(desk.database, desk.viewer);
    await desk.add(projectServices, { projectId: row.pk, serviceId: service.pk, places, ...entered });
    const from = service.startsOn !== null && service.startsOn > startsOn ? service.startsOn : startsOn;
    const until = addDays(endsOn, 1);
    desk.refuseWhere(from >= until, 'NOT_CONSISTENT', 'service');
    const known = (await desk.rowsOf(fundings, 'serviceId', service.pk)).find(
      (each) => each.fundingSource === 'EU_FUND' && paysIn(from, until)(each),
    );
    if (known === undefined) {
      await desk.add(fundings, {
        ...{ serviceId: service.pk, fundingSource: 'EU_FUND', validFrom: from, validUntil: until },
        ...entered,
      });
    } else if (known.validUntil === null) await desk.change(fundings, known.pk, { validUntil: until });
    await desk.touch(services, service.pk);
    return doneTo(desk, row, from);
  },
});

export const reportCount = command({
  name: 'projectCountReport',
  permission: 'PROJECT_REPORT',
  subject: 'Project',
  description:
    'Reports how many take part in the project and work in it, on a day. Counts only; the same day once more is a correction, but not of what a public text tells (ЗСУ чл. 86).',
  fields: {
    project,
    countedFor: given.date('The day that the counts are of.'),
    isPlanned: given.flag('Whether so many are intended, and not yet there.'),
    counts: listOf(
      given.object(
        'ProjectCountInput',
        {
          counted: given.code(ProjectCounted, 'Who is counted.'),
          persons: given.count('How many persons.'),
        },
        'A count of participants, or of staff in a role.',
      ),
    ),
  },
  async perform(desk, { countedFor, isPlanned, counts, ...input }) {
    const row = await projectFor(desk, input.project);
    desk.dated(countedFor, 'countedFor');
    const entered = await enteredBy(desk.database, desk.viewer);
    for (const { counted, persons } of counts) {
      const known = await knownCount(desk.database, row.pk, { countedFor, counted, isPlanned });
      desk.refuseWhere(known?.isTold ?? false, 'COUNT_OF_A_TEXT', 'countedFor');
      if (known !== null) await desk.change(projectCounts, known.id, { persons, ...entered });
      else await desk.add(projectCounts, { projectId: row.pk, countedFor, counted, persons, isPlanned, ...entered });
    }
    return doneTo(desk, row, countedFor);
  },
});

export const concludeContinuation = command({
  name: 'projectContinuationConclude',
  permission: 'CONTINUATION_CONCLUDE',
  subject: 'Project',
  description:
    'Records an agreement by which the state pays on for the services of a project after its last day. Their places then count, and no longer on the first day after the agreement (ЗСУ чл. 41, 49).',
  fields: {
    project,
    agreementNumber: given.text('The number of the agreement.'),
    concludedOn: given.date('The day of the agreement; it does not lie ahead.'),
    until: given.date('The last day that it pays for.'),
    basis,
  },
  async perform(desk, { agreementNumber, concludedOn, until, basis: { actNumber, actDate }, ...input }) {
    const row = await projectFor(desk, input.project);
    desk.dated(actDate, 'basis', 'actDate');
    desk.dated(concludedOn, 'concludedOn');
    desk.refuseWhere(concludedOn < actDate, 'OUT_OF_ORDER', 'concludedOn');
    const { endsOn } = await termOf(desk, row.pk);
    const before = moneyUntil(endsOn, await desk.rowsOf(continuationAgreements, 'projectId', row.pk));
    desk.refuseWhere(until <= before, 'CONTINUATION_TOO_SHORT', 'until');
    const links = await desk.rowsOf(projectServices, 'projectId', row.pk);
    desk.refuseWhere(links.length === 0, 'PROJECT_WITHOUT_SERVICE', 'project');
    const entered = await enteredBy(desk.database, desk.viewer);
    const from = addDays(before, 1);
    const end = addDays(until, 1);
    for (const { serviceId } of links) {
      const service = await desk.take(services, serviceId, 'project');
      if (service.closedOn !== null && service.closedOn <= from) continue;
      const paid = (await desk.rowsOf(fundings, 'serviceId', serviceId)).filter(paysIn(from, end));
      const isPaid = paid.some(({ fundingSource }) => isStateMoney(fundingSource));
      desk.refuseWhere(isPaid, 'OVERLAPS', 'until');
      await desk.add(fundings, { serviceId, fundingSource: 'STATE', validFrom: from, validUntil: end, ...entered });
      await desk.touch(services, serviceId);
    }
    await desk.add(continuationAgreements, {
      ...{ projectId: row.pk, agreementNumber, concludedOn, actNumber, actDate },
      ...{ continuesFrom: from, continuesUntil: until },
      ...entered,
    });
    return doneTo(desk, row, from);
  },
});
