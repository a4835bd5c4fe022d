import { addDays, type Day } from '../../kernel/day.js';
import { basis, command, given, listOf } from '../../platform/commands/index.js';
import { isStateMoney } from '../../services/rules/index.js';
import { type FundingRow, fundings, services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { moneyUntil, ProjectCounted } from '../rules/index.js';
import { continuationAgreements, knownCount, projectCounts, projectServices } from '../store/index.js';
import { doneTo, project, projectFor } from './project-for.js';
import { termOf } from './term-of.js';

/** Whether money pays on some day of the span; `until` is the first day after it. */
function paysIn(from: Day, until: Day) {
  return ({ validFrom, validUntil }: FundingRow) => validFrom < until && (validUntil === null || validUntil > from);
}

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
      if (known !== null) {
        await desk.refuseTold(projectCounts, known, 'countedFor');
        await desk.change(projectCounts, known, { persons, ...entered });
      } else await desk.add(projectCounts, { projectId: row.pk, countedFor, counted, persons, isPlanned, ...entered });
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
