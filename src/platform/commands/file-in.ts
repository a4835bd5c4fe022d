import { createHash } from 'node:crypto';
import { type Fields } from './fields.js';

/** Of a file that is sent in a request, in bytes; in base64 it is a third more. */
export const LARGEST_FILE = 2 * 1_048_576;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes that are written in base64, or why they are refused. */
export function fileIn(base64: string): Uint8Array | 'FILE_UNREADABLE' | 'FILE_TOO_LARGE' {
  const text = base64.trim();
  if (text.length > Math.ceil(LARGEST_FILE / 3) * 4) return 'FILE_TOO_LARGE';
  if (text === '' || text.length % 4 !== 0 || !BASE64.test(text)) return 'FILE_UNREADABLE';
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > LARGEST_FILE ? 'FILE_TOO_LARGE' : bytes;
}

type Raw = Readonly<Record<string, unknown>>;

/** What a command was told, as the audit keeps it: of a file its size and its SHA-256. */
export function withoutFiles(fields: Fields, raw: Raw): Raw {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      fields[name]?.type === 'file' && typeof value === 'string' ? fingerprint(value) : value,
    ]),
  );
}

function fingerprint(base64: string): { readonly bytes: number; readonly sha256: string } {
  const bytes = Buffer.from(base64, 'base64');
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
