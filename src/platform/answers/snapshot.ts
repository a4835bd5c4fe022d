import { type Answered } from '../request/context.js';

/** What a root field was answered about. */
export type RootSnapshot = {
  readonly field: string;
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly dataVersion: string;
  /** The day lies ahead: the answer is what is known to hold then. */
  readonly isForecast: boolean;
};

/** What an answer is about: its days, the recorded state of the facts, and each root field where they differ. */
export type Snapshot = {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly dataVersion: string | null;
  readonly isForecast: boolean | null;
  readonly rootFields: readonly RootSnapshot[];
};

/** A value stands at the top where all root fields share it; the day is today where none takes a day. */
export function snapshotOf(answered: readonly Answered[], today: string): Snapshot {
  const rootFields = answered.map(({ field, subject, version }) => ({
    field,
    asOf: subject.day,
    knownAt: subject.knownAt ?? version.recordedAt,
    dataVersion: version.sequence,
    isForecast: subject.day > today,
  }));
  const shared = <Name extends keyof RootSnapshot>(name: Name): RootSnapshot[Name] | null => {
    const values = new Set(rootFields.map((each) => each[name]));
    return values.size === 1 ? (rootFields[0]?.[name] ?? null) : null;
  };
  return {
    asOf: shared('asOf'),
    knownAt: shared('knownAt'),
    dataVersion: shared('dataVersion'),
    isForecast: shared('isForecast'),
    rootFields,
  };
}
