import { sql } from 'kysely';
import { command, given, optional } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { capacityReports, isUniversal, runnersOn, services } from '../store/index.js';
import { doneTo, requireRunning } from './running-service.js';

export const reportCapacity = command({
  name: 'serviceCapacityReport',
  permission: 'CAPACITY_REPORT',
  subject: 'Service',
  description:
    'Reports how many use the service, wait for it, and could still be taken, on a day. Counts only; the same day once more is a correction (ЗСУ чл. 79 и 86).',
  fields: {
    service: given.id('Service', 'The service.'),
    reportedFor: given.date('The day that the counts are of.'),
    users: given.count('Persons who use it.'),
    waiting: optional(given.count('Persons on its waiting list; of a universal service none is kept.')),
    freePlaces: optional(given.count('Places that are free.')),
  },
  async perform(desk, { reportedFor, users, waiting, freePlaces, ...input }) {
    const row = await desk.subject(services, input.service, 'service');
    const runners = await runnersOn(desk.database, row.pk, reportedFor);
    const provider = runners.find((each) => each === desk.viewer.provider) ?? runners[0] ?? null;
    desk.permit({ municipality: row.municipalityId, provider });
    desk.dated(reportedFor, 'reportedFor');
    requireRunning(desk, row, reportedFor, 'reportedFor');
    const universal = await isUniversal(desk.database, row.pk, reportedFor);
    desk.refuseWhere(universal && waiting !== null, 'UNIVERSAL_HAS_NO_LIST', 'waiting');
    const { rows } = await sql<{ id: string }>`
      select id from capacity_report where service_id = ${row.pk}::uuid and reported_for = ${reportedFor}`.execute(
      desk.database,
    );
    const counts = { users, waiting, freePlaces };
    const [known] = rows;
    if (known !== undefined) await desk.change(capacityReports, known.id, counts);
    else {
      const entered = await enteredBy(desk.database, desk.viewer);
      await desk.add(capacityReports, { serviceId: row.pk, reportedFor, ...counts, ...entered });
    }
    await desk.touch(services, row.pk);
    return doneTo(row, reportedFor, provider);
  },
});
