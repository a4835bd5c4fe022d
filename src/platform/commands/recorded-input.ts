import { sha256Of } from '../sha256.js';
import { type Fields } from './fields.js';

type Raw = Readonly<Record<string, unknown>>;

/** The parts of an input that say where something is. */
const PLACE = new Set(['settlement', 'address', 'latitude', 'longitude']);

/**
 * What the audit keeps of an input: of a file its size and its SHA-256; of a place that may be protected nothing, for what
 * is recorded once stays.
 */
export function recordedInput(fields: Fields, raw: Raw, isPlacePublic: boolean): Raw {
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => isPlacePublic || !PLACE.has(name))
      .map(([name, value]) => [
        name,
        fields[name]?.type === 'file' && typeof value === 'string' ? fingerprint(value) : value,
      ]),
  );
}

function fingerprint(base64: string): { readonly bytes: number; readonly sha256: string } {
  const bytes = Buffer.from(base64, 'base64');
  return { bytes: bytes.length, sha256: sha256Of(bytes) };
}
