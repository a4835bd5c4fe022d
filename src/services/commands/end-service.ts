import { basis, command, given } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { closingRefusal, TerminationGround } from '../rules/index.js';
import { mergedServices, services, standingOfService } from '../store/index.js';
import { doneTo, requireRunning, serviceFor } from './running-service.js';

export const terminateService = command({
  name: 'serviceTerminate',
  permission: 'SERVICE_TERMINATE',
  subject: 'Service',
  description: 'Closes the service by decision of the council; its places do not count from the day (ЗСУ чл. 53, 58).',
  fields: {
    service: given.id('Service', 'The service.'),
    ground: given.code(TerminationGround, 'Why.'),
    from: given.date('The first day on which it is closed.'),
    basis,
  },
  async perform(desk, input) {
    const row = await serviceFor(desk, input.service);
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    requireRunning(desk, row, input.from, 'from');
    desk.require(closingRefusal(input.ground, await standingOfService(desk.database, row.pk, input.from)), 'ground');
    await desk.change(services, row.pk, { closedOn: input.from, closingGround: input.ground });
    return doneTo(row, input.from);
  },
});

export const mergeService = command({
  name: 'serviceMerge',
  permission: 'SERVICE_MERGE',
  subject: 'Service',
  description:
    'Says that a record is the same service as another: it closes from the day, and its id still answers and names the other (ЗСУ чл. 25, т. 11).',
  fields: {
    service: given.id('Service', 'The record that ends.'),
    into: given.id('Service', 'The record that stays.'),
    from: given.date('From which day the other stands for both; its own first day where it should never have been.'),
    basis,
  },
  async perform(desk, input) {
    const row = await serviceFor(desk, input.service);
    const into = await desk.take(services, input.into, 'into');
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    const isOne = row.pk !== into.pk && row.municipalityId === into.municipalityId && row.level === into.level;
    const merged = await desk.rowsOf(mergedServices, 'mergedId', row.pk);
    const away = await desk.rowsOf(mergedServices, 'mergedId', into.pk);
    desk.refuseWhere(!isOne || merged.length > 0 || away.length > 0, 'MERGE_MISMATCH', 'into');
    desk.refuseWhere(row.startsOn !== null && input.from < row.startsOn, 'OUT_OF_ORDER', 'from');
    if (row.startsOn !== null && (row.closedOn === null || row.closedOn > input.from)) {
      await desk.change(services, row.pk, { closedOn: input.from });
    } else await desk.touch(services, row.pk);
    const entered = await enteredBy(desk.database, desk.viewer);
    await desk.add(mergedServices, { mergedId: row.pk, intoId: into.pk, mergedOn: input.from, ...entered });
    return doneTo(row, input.from);
  },
});
