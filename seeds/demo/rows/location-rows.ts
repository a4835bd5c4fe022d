import { idOf, type Row } from '../../rows.js';
import { type ServiceDraft } from '../drafts.js';
import { Random } from '../random.js';
import { type Municipality } from '../territory.js';
import { fact, serviceId } from './fact-rows.js';

/** About half a kilometre: near the middle of the settlement, at no real address. */
const NEARBY = 0.005;

/** Addresses of one service in settlements of its own municipality; the largest settlement has most of them. */
export function locationsOf(service: ServiceDraft, { settlements }: Municipality): readonly Row[] {
  const random = new Random(`addresses of ${service.key}`);
  const [largest] = settlements;
  return Array.from({ length: service.locations }, (_, index) => {
    const settlement =
      largest !== undefined && random.chance(0.6)
        ? largest
        : random.weighted(settlements.slice(0, 8), ({ population }) => population);
    return fact('service_location', [service.key, index], {
      service_id: serviceId(service.key),
      settlement_id: idOf('settlement', settlement.ekatte),
      address: `ул. „Демонстрационна“ № ${random.integer(1, 120)} (измислен адрес)`,
      latitude: nearby(settlement.latitude, random),
      longitude: nearby(settlement.longitude, random),
      valid_from: service.startsOn ?? service.provisions[0]?.from ?? '2026-01-01',
      valid_until: null,
    });
  });
}

function nearby(degrees: number, random: Random): number {
  return Number((degrees + random.between(-NEARBY, NEARBY)).toFixed(6));
}
