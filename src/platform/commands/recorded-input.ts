type Raw = Readonly<Record<string, unknown>>;

/** The parts of an input that say where something is. */
const PLACE = new Set(['settlement', 'address', 'latitude', 'longitude']);

/** What the audit keeps of an input: of a place that may be protected nothing, for what is recorded once stays. */
export function recordedInput(raw: Raw, isPlacePublic: boolean): Raw {
  return isPlacePublic ? raw : Object.fromEntries(Object.entries(raw).filter(([name]) => !PLACE.has(name)));
}
