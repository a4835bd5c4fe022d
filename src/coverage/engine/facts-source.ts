import { type Directory, type Snapshot } from '../rules/index.js';

/** Where facts come from, as they were recorded up to a transaction, by its number. */
export type FactsSource = {
  whole(sequence: string): Promise<{ readonly snapshot: Snapshot; readonly directory: Directory }>;
  /** The municipalities with facts that changed between two states; null when something common to all did. */
  changed(from: string, to: string): Promise<readonly string[] | null>;
  /** Every fact of these municipalities. */
  some(sequence: string, municipalities: readonly string[]): Promise<Snapshot>;
};
