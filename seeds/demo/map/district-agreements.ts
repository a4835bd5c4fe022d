import { type Agreement55Draft } from '../drafts.js';
import { Random } from '../random.js';
import { type Municipality } from '../territory.js';
import { type PlannedRow } from './plan-rows.js';

/** Of the hosts of district services two in three have an agreement with the whole district, one in five with a part of it. */
export function districtAgreements(
  rows: readonly PlannedRow[],
  territory: readonly Municipality[],
): readonly Agreement55Draft[] {
  return rows
    .filter(({ level, isPlaced, maximum }) => level === 'DISTRICT' && !isPlaced && maximum !== 0)
    .flatMap(({ host, kind }) => {
      const random = new Random(`agreement of ${host} for ${kind}`);
      const draw = random.next();
      const others = territory
        .filter(({ code }) => code.startsWith(host.slice(0, 3)) && code !== host)
        .map(({ code }) => code);
      const participants = draw < 0.67 ? others : others.filter(() => random.chance(0.8));
      if (draw > 0.88 || participants.length === 0) return [];
      const from = random.chance(0.6)
        ? random.dayBetween('2024-08-20', '2025-06-30')
        : random.dayBetween('2025-07-01', '2026-10-31');
      return [{ key: `A55-${host}-${kind}`, host, kind, participants, from }];
    });
}
