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
