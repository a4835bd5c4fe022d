import { Provenance } from '../../kernel/provenance.js';
import { type MemoryCollection } from '../../platform/query/index.js';
import { type Contribution, CountOutcome } from '../rules/index.js';

/** The ledger as a list, in its own fixed order: by service, kind and first day. */
export const contributions: MemoryCollection<Contribution> = {
  name: 'Contribution',
  columns: {
    service: { kind: 'code', value: (line) => line.serviceKey },
    kind: { kind: 'code', value: (line) => line.kind },
    from: { kind: 'date', value: (line) => line.from },
    outcome: {
      kind: 'enum',
      codeSet: { name: 'CountOutcome', codes: CountOutcome },
      value: (line) => line.outcome,
    },
    // The rest of an old capacity repeats in every kind, so it is never summed.
    allocatedPlaces: { kind: 'integer', value: ({ basis, places }) => (basis === 'ALLOCATION' ? places : null) },
    provenance: { kind: 'enum', codeSet: { name: 'Provenance', codes: Provenance }, value: (line) => line.provenance },
  },
  relations: {},
  defaultOrder: ['service', 'kind', 'from'].map((field) => ({ field, direction: 'ASC', nulls: 'LAST' })),
  keyOf: ({ serviceKey, kind, from, basis }) => `${serviceKey} ${kind} ${from} ${basis}`,
};
