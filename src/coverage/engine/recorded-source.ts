import { type Kysely } from 'kysely';
import { readingAt } from '../../platform/database/read-state.js';
import { type Database } from '../../platform/query/index.js';
import { changedMunicipalities, loadDirectory, loadMunicipalities, loadSnapshot } from '../store/index.js';
import { type FactsSource } from './facts-source.js';

/** Facts from the database, each reading from one recorded state of it. */
export function recordedSource(database: Kysely<unknown>): FactsSource {
  const at = <Read>(sequence: string, read: (state: Database) => Promise<Read>) => readingAt(database, sequence, read);
  return {
    whole: (sequence) =>
      at(sequence, async (state) => ({
        snapshot: await loadSnapshot(state),
        directory: await loadDirectory(state),
      })),
    changed: (one, other) => {
      const [after, upTo] = BigInt(one) < BigInt(other) ? [one, other] : [other, one];
      return changedMunicipalities(database, after, upTo);
    },
    some: (sequence, codes) => at(sequence, (state) => loadMunicipalities(state, codes)),
  };
}
