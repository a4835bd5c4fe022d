import { command, given, optional } from '../../platform/commands/index.js';
import { fundings, services, statedPlacesOn } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { daysOfMoney, isSpell, MONEY_OF_PROJECTS } from '../rules/index.js';
import { continuationAgreements, projectServices } from '../store/index.js';
import { doneTo, project, projectFor } from './project-for.js';
import { termOf } from './term-of.js';

export const linkService = command({
  name: 'projectServiceLink',
  permission: 'PROJECT_REGISTER',
  subject: 'Project',
  description:
    'Records that the project pays for a service of the municipality, with so many of its places; once more for the same service corrects how many. Its money then is money of the service beside all other, and ends with the last day of the project; the agreement that continues it comes after (ЗСУ чл. 41).',
  fields: {
    project,
    service: given.id('Service', 'The service.'),
    places: optional(given.count('How many of its places the project pays for; absent: not known.', 1)),
    endsOpenMoney: optional(
      given.flag(
        'Whether money of a European fund that is recorded without a last day is that of this project, and ends with it; absent: it is of another programme and stays.',
      ),
    ),
  },
  async perform(desk, { places, endsOpenMoney, ...input }) {
    const row = await projectFor(desk, input.project);
    const service = await desk.take(services, input.service, 'service');
    desk.permit({ municipality: service.municipalityId });
    const days = daysOfMoney(await termOf(desk, row.pk), service.startsOn);
    const agreements = await desk.rowsOf(continuationAgreements, 'projectId', row.pk);
    desk.refuseWhere(agreements.length > 0, 'LINKED_AFTER_AGREEMENT', 'service');
    const day = desk.today >= days.validFrom && desk.today < days.validUntil ? desk.today : days.validFrom;
    const most = await statedPlacesOn(desk.database, service.pk, day);
    desk.refuseWhere(places !== null && most !== null && places > most, 'MORE_THAN_PLACES', 'places');
    const entered = await enteredBy(desk.database, desk.viewer);
    const link = (await desk.rowsOf(projectServices, 'projectId', row.pk)).find(
      ({ serviceId }) => serviceId === service.pk,
    );
    if (link !== undefined) {
      await desk.change(projectServices, link.pk, { places, ...entered });
      return doneTo(desk, row, days.validFrom);
    }
    await desk.add(projectServices, { projectId: row.pk, serviceId: service.pk, places, ...entered });
    desk.refuseWhere(days.validFrom >= days.validUntil, 'NOT_CONSISTENT', 'service');
    const known = (await desk.rowsOf(fundings, 'serviceId', service.pk)).filter(
      ({ fundingSource }) => fundingSource === MONEY_OF_PROJECTS,
    );
    const open = known.find(({ validFrom, validUntil }) => validUntil === null && validFrom < days.validUntil);
    const own = endsOpenMoney === true ? open : undefined;
    const isFromBefore = own !== undefined && own.validFrom < days.validFrom;
    if (isFromBefore) await desk.change(fundings, own.pk, { validUntil: days.validFrom });
    if (!known.some(isSpell(days))) {
      if (own !== undefined && !isFromBefore) await desk.change(fundings, own.pk, days);
      else await desk.add(fundings, { serviceId: service.pk, fundingSource: MONEY_OF_PROJECTS, ...days, ...entered });
    }
    await desk.touch(services, service.pk);
    return doneTo(desk, row, days.validFrom);
  },
});
