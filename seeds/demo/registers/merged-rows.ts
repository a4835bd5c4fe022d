import { type TableRows } from '../../rows.js';
import { DEMO_REFERENCE_DAY } from '../days.js';
import { type ServiceDraft } from '../drafts.js';
import { fact, serviceId, tableOf } from '../rows/fact-rows.js';
import { isRunning } from './running.js';

const MERGED = 4;

/** Records of closed services that turned out to be the same service as another of the municipality (ЗСУ чл. 25, т. 11). */
export function mergedRows(services: readonly ServiceDraft[]): TableRows {
  const kindsOf = ({ allocations }: ServiceDraft) => allocations.map(({ kind }) => kind);
  const pairs = services.flatMap((service) => {
    const { closedOn, municipality, level } = service;
    if (closedOn === undefined || closedOn > DEMO_REFERENCE_DAY) return [];
    const into = services.find(
      (other) =>
        other.municipality === municipality &&
        other.level === level &&
        isRunning(other, closedOn) &&
        kindsOf(other).some((kind) => kindsOf(service).includes(kind)),
    );
    return into === undefined ? [] : [{ merged: service.key, into: into.key, on: closedOn }];
  });
  return tableOf(
    'merged_service',
    pairs
      .slice(0, MERGED)
      .map(({ merged, into, on }) =>
        fact('merged_service', [merged], { merged_id: serviceId(merged), into_id: serviceId(into), merged_on: on }),
      ),
  );
}
