import { basis, command, type Desk, given, optional } from '../../platform/commands/index.js';
import { fundings, type ServiceRow, services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import {
  type DaysOfMoney,
  daysOfMoney,
  MONEY_OF_PROJECTS,
  movedMoney,
  type Term,
  termRefusal,
} from '../rules/index.js';
import { continuationAgreements, projectServices, projectTerms } from '../store/index.js';
import { doneTo, project, projectFor } from './project-for.js';

export const setTerm = command({
  name: 'projectTermSet',
  permission: 'PROJECT_REGISTER',
  subject: 'Project',
  description:
    'States the term of a project or changes it. The money of the services that it pays for then begins and ends with the new days, and so does what falls away with it (ЗСУ чл. 41).',
  fields: {
    project,
    startsOn: optional(given.date('Its first day; absent: not known.')),
    endsOn: optional(given.date('Its last day; absent: not known.')),
    months: optional(given.count('Its term in months; absent: not known.', 1)),
    basis,
  },
  async perform(desk, { project: id, basis: { actDate }, ...term }) {
    const row = await projectFor(desk, id);
    desk.dated(actDate, 'basis', 'actDate');
    desk.require(termRefusal(term), 'endsOn');
    const isNothing = term.startsOn === null && term.endsOn === null && term.months === null;
    desk.refuseWhere(isNothing, 'PROJECT_TERM_UNKNOWN', 'endsOn');
    const [known] = await desk.rowsOf(projectTerms, 'projectId', row.pk);
    const entered = await enteredBy(desk.database, desk.viewer);
    if (known === undefined) {
      await desk.add(projectTerms, { projectId: row.pk, ...term, ...entered });
    } else {
      const isContinued = (await desk.rowsOf(continuationAgreements, 'projectId', row.pk)).length > 0;
      desk.refuseWhere(isContinued && term.endsOn !== known.endsOn, 'PROJECT_CONTINUED', 'endsOn');
      await moveMoney(desk, row.pk, known, term);
      await desk.change(projectTerms, known.pk, { ...term, ...entered });
    }
    return doneTo(desk, row, term.startsOn ?? desk.today);
  },
});

/** The money that began and ended with the project begins and ends with it again; that of others stays as it is. */
async function moveMoney(desk: Desk, id: string, known: Term, wanted: Term): Promise<void> {
  const entered = await enteredBy(desk.database, desk.viewer);
  const links = await desk.rowsOf(projectServices, 'projectId', id);
  const [first, last] = [known.startsOn, known.endsOn];
  if (links.length === 0 || first === null || last === null) return;
  const { startsOn, endsOn } = wanted;
  if (startsOn === null || endsOn === null) return desk.refuse('PROJECT_TERM_UNKNOWN', 'endsOn');
  for (const { serviceId } of links) {
    const service = await desk.take(services, serviceId, 'project');
    const before = daysOfMoney({ startsOn: first, endsOn: last }, service.startsOn);
    const after = daysOfMoney({ startsOn, endsOn }, service.startsOn);
    desk.refuseWhere(after.validFrom >= after.validUntil, 'NOT_CONSISTENT', 'endsOn');
    const paid = (await desk.rowsOf(fundings, 'serviceId', serviceId)).filter(
      ({ fundingSource }) => fundingSource === MONEY_OF_PROJECTS,
    );
    const others = await daysOfOthers(desk, id, service);
    const move = movedMoney(paid, { before, after, others });
    if (move === 'ADD') await desk.add(fundings, { serviceId, fundingSource: MONEY_OF_PROJECTS, ...after, ...entered });
    else if (move !== null) await desk.change(fundings, move.change.pk, after);
    await desk.touch(services, serviceId);
  }
}

/** The days on which the other projects of a service pay for it. */
async function daysOfOthers(desk: Desk, id: string, service: ServiceRow): Promise<readonly DaysOfMoney[]> {
  const days: DaysOfMoney[] = [];
  for (const { projectId } of await desk.rowsOf(projectServices, 'serviceId', service.pk)) {
    if (projectId === id) continue;
    const [term] = await desk.rowsOf(projectTerms, 'projectId', projectId);
    if (term === undefined || term.startsOn === null || term.endsOn === null) continue;
    days.push(daysOfMoney({ startsOn: term.startsOn, endsOn: term.endsOn }, service.startsOn));
  }
  return days;
}
