import { cell, readReference } from '../../reference/read-csv.js';
import { type Row, type TableRows } from '../../rows.js';
import { type Day } from '../days.js';
import { type ServiceDraft } from '../drafts.js';
import { Random } from '../random.js';
import { fact, serviceId, tableOf } from '../rows/fact-rows.js';
import { holdsOn, isRunning, placesOn } from './running.js';

const MONTHS: readonly Day[] = ['2026-08-31', '2026-09-30', '2026-10-31'];

/** Half of the running services report each month how many use them, wait, and could be taken (ЗСУ чл. 79 и 86). */
export function capacityReportRows(services: readonly ServiceDraft[]): TableRows {
  const universal = universalKinds();
  return tableOf(
    'capacity_report',
    services.flatMap((service) => {
      const random = new Random(`reports of ${service.key}`);
      if (!random.chance(0.5)) return [];
      return MONTHS.flatMap((month) => reportOf(service, month, universal, random) ?? []);
    }),
  );
}

function reportOf(service: ServiceDraft, month: Day, universal: ReadonlySet<string>, random: Random): Row | null {
  const places = placesOn(service, month);
  if (!isRunning(service, month) || places === null) return null;
  const isFull = random.chance(0.3);
  const users = isFull ? places : Math.min(places, Math.round(places * random.between(0.6, 1)));
  const hasList = service.allocations.filter(holdsOn(month)).every(({ kind }) => !universal.has(kind));
  return fact('capacity_report', [service.key, month], {
    service_id: serviceId(service.key),
    reported_for: month,
    users,
    waiting: hasList ? (users === places ? random.integer(0, 12) : 0) : null,
    free_places: places - users,
  });
}

/** Of a universal service no waiting list is kept (ЗСУ чл. 77). */
function universalKinds(): ReadonlySet<string> {
  return new Set(
    readReference('service-kinds')
      .filter((line) => line['access_class'] === 'UNIVERSAL')
      .map((line) => cell(line, 'code')),
  );
}
