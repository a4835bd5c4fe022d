import { serviceKinds } from '../../catalogue/store/index.js';
import { basis, command, given } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { allocations, legacyOn, services } from '../store/index.js';
import { allocateFrom, holdsOn } from './change-facts.js';
import { doneTo, requireRunning, serviceFor } from './running-service.js';

export const allocateLegacy = command({
  name: 'serviceLegacyAllocate',
  permission: 'LEGACY_ALLOCATE',
  subject: 'Service',
  description:
    'Allocates places of an old type to a kind of the Map, by decision and never by itself; what is not allocated stays unknown (ЗСУ ПЗР § 31).',
  fields: {
    service: given.id('Service', 'The service.'),
    kind: given.text('The code of a kind that the old type may become.'),
    places: given.count('How many of the places are for the kind, from the day on.'),
    from: given.date('From which day.'),
    basis,
  },
  async perform(desk, { places, from, ...input }) {
    const row = await serviceFor(desk, input.service);
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    requireRunning(desk, row, from, 'from');
    const kind = await desk.withCode(serviceKinds, 'code', input.kind, 'kind');
    const legacy = await legacyOn(desk.database, row.pk, from);
    if (legacy === null) return desk.refuse('NO_LEGACY_CAPACITY', 'from');
    desk.refuseWhere(!legacy.kinds.includes(kind.pk), 'KIND_NOT_OF_LEGACY', 'kind');
    const all = await desk.rowsOf(allocations, 'serviceId', row.pk);
    const had = all.find((each) => each.kindId === kind.pk && holdsOn(from)(each));
    // Also on each later day from which more is allocated to other kinds.
    const later = all
      .map(({ validFrom }) => validFrom)
      .filter((day) => day > from && (had === undefined || holdsOn(day)(had)));
    for (const day of [from, ...later]) {
      const onDay = await legacyOn(desk.database, row.pk, day);
      const afterwards = (onDay?.allocated ?? 0) - (had?.places ?? 0) + places;
      desk.refuseWhere(onDay?.total != null && afterwards > onDay.total, 'MORE_THAN_LEGACY', 'places');
    }
    await allocateFrom(desk, row.pk, kind.pk, places, from, await enteredBy(desk.database, desk.viewer));
    await desk.touch(services, row.pk);
    return doneTo(row, from);
  },
});
