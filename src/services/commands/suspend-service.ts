import { type Day } from '../../kernel/day.js';
import { basis, command, type Desk, given } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { type SuspensionGround } from '../rules/index.js';
import { type ServiceRow, services, suspensions } from '../store/index.js';
import { holdsFrom, holdsOn } from './change-facts.js';
import { doneTo, requireRunning, serviceFor } from './running-service.js';

const service = given.id('Service', 'The service.');
const from = given.date('The first day on which it stands still.');

async function suspend(desk: Desk, row: ServiceRow, ground: SuspensionGround, on: Day): Promise<void> {
  requireRunning(desk, row, on, 'from');
  // What the municipality itself records stands in the way of no suspension for quality.
  const suspended = (await desk.rowsOf(suspensions, 'serviceId', row.pk)).filter((each) => each.ground === ground);
  desk.refuseWhere(suspended.some(holdsFrom(on)), 'ALREADY_SUSPENDED', 'from');
  await desk.add(suspensions, {
    serviceId: row.pk,
    ground,
    validFrom: on,
    ...(await enteredBy(desk.database, desk.viewer)),
  });
  await desk.touch(services, row.pk);
}

export const suspendService = command({
  name: 'serviceSuspend',
  permission: 'SERVICE_SUSPEND',
  subject: 'Service',
  description: 'Suspends the provision on another ground than quality; its places do not count meanwhile (ЗСУ чл. 58).',
  fields: { service, from, basis },
  async perform(desk, input) {
    const row = await serviceFor(desk, input.service);
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    await suspend(desk, row, 'OTHER', input.from);
    return doneTo(row, input.from);
  },
});

export const suspendForQuality = command({
  name: 'serviceSuspendForQuality',
  permission: 'SERVICE_SUSPEND_QUALITY',
  subject: 'Service',
  description:
    'Suspends the provision because quality standards are not met; only a procedure of resumption ends it (ЗСУ чл. 59-60, 62).',
  fields: { service, from, basis },
  async perform(desk, input) {
    const row = await serviceFor(desk, input.service);
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    await suspend(desk, row, 'QUALITY', input.from);
    return doneTo(row, input.from);
  },
});

export const resumeService = command({
  name: 'serviceResume',
  permission: 'SERVICE_SUSPEND',
  subject: 'Service',
  description:
    'Resumes the provision after a suspension on another ground than quality; after one for quality a procedure is needed (ЗСУ чл. 62).',
  fields: { service, from: given.date('The first day on which it runs again.'), basis },
  async perform(desk, input) {
    const row = await serviceFor(desk, input.service);
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    const current = (await desk.rowsOf(suspensions, 'serviceId', row.pk)).find(
      (each) => each.ground === 'OTHER' && holdsOn(input.from)(each),
    );
    if (current === undefined || current.validFrom >= input.from) return desk.refuse('NOT_SUSPENDED', 'from');
    await desk.change(suspensions, current.pk, { validUntil: input.from });
    await desk.touch(services, row.pk);
    return doneTo(row, input.from);
  },
});
