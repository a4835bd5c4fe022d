import { addDays, type Day } from '../../kernel/day.js';
import { basis, command, type Desk, given, optional } from '../../platform/commands/index.js';
import { fundings, services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { type Term, termRefusal } from '../rules/index.js';
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

/** The money that began and ended with the project begins and ends with it again. */
async function moveMoney(desk: Desk, id: string, before: Term, after: Term): Promise<void> {
  const links = await desk.rowsOf(projectServices, 'projectId', id);
  const [first, last] = [before.startsOn, before.endsOn];
  if (links.length === 0 || first === null || last === null) return;
  const { startsOn, endsOn } = after;
  if (startsOn === null || endsOn === null) return desk.refuse('PROJECT_TERM_UNKNOWN', 'endsOn');
  for (const { serviceId } of links) {
    const { startsOn: begun } = await desk.take(services, serviceId, 'project');
    const from = (day: Day) => (begun !== null && begun > day ? begun : day);
    for (const money of await desk.rowsOf(fundings, 'serviceId', serviceId)) {
      if (money.fundingSource !== 'EU_FUND' || money.validUntil !== addDays(last, 1)) continue;
      const validFrom = money.validFrom === from(first) ? from(startsOn) : money.validFrom;
      const validUntil = addDays(endsOn, 1);
      desk.refuseWhere(validFrom >= validUntil, 'NOT_CONSISTENT', 'endsOn');
      await desk.change(fundings, money.pk, { validFrom, validUntil });
    }
    await desk.touch(services, serviceId);
  }
}
