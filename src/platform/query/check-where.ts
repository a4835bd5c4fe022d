import { RequestError } from './request-error.js';
import { isRecord, writtenEntries } from './where.js';

/**
 * What the schema cannot refuse. A null in a condition is refused: it could mean "is missing" or "I left it empty", and
 * the wrong guess would silently answer another question.
 */
export function checkWhere(value: unknown, path: readonly string[] = ['where']): void {
  if (value === null) {
    throw new RequestError(
      'FILTER_NULL_NOT_ALLOWED',
      `${path.join('.')} is null. To ask for missing values use isNull: true; to set no condition leave it out.`,
    );
  }
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
    throw new RequestError(
      'BAD_USER_INPUT',
      `${path.join('.')} contains the character U+0000 or a half of one, which no text here has.`,
    );
  }
  if (Array.isArray(value)) value.forEach((item, index) => checkWhere(item, [...path, String(index)]));
  else if (isRecord(value)) {
    for (const [name, inner] of writtenEntries(value)) checkWhere(inner, [...path, name]);
  }
}
