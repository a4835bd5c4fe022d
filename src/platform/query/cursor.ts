import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { parseDay } from '../../kernel/day.js';
import { type ColumnKind } from './column.js';
import { RequestError } from './request-error.js';

/** A value by which rows are ordered, as it stands in a cursor; null is a missing one. */
export type CursorValue = string | number | boolean | null;

const VERSION = 1;

/** The list that a cursor belongs to: a cursor used with other arguments would silently skip rows. */
export function listFingerprint(list: unknown): string {
  return createHash('sha256')
    .update(canonicalize(list) ?? '')
    .digest('base64url')
    .slice(0, 12);
}

export function writeCursor(list: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([VERSION, list, ...values])).toString('base64url');
}

/** The values in a cursor of this very list, one for each kind of key; anything else is refused. */
export function readCursor(cursor: string, list: string, kinds: readonly ColumnKind[]): readonly CursorValue[] {
  const parsed = parse(cursor);
  if (!Array.isArray(parsed)) throw notACursor();
  const [version, of, ...values] = parsed as readonly unknown[];
  if (version !== VERSION || typeof of !== 'string' || values.length !== kinds.length) throw notACursor();
  if (of !== list) {
    throw new RequestError(
      'CURSOR_INVALID',
      'The cursor belongs to a list with other arguments. Keep where, orderBy and asOf as they were, or start without a cursor.',
    );
  }
  return values.map((value, index) => {
    const kind = kinds[index];
    if (kind === undefined || !isOfKind(value, kind)) throw notACursor();
    return value;
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isOfKind(value: unknown, kind: ColumnKind): value is CursorValue {
  if (value === null) return true;
  switch (kind) {
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && parseDay(value) !== null;
    case 'timestamp':
      return (
        typeof value === 'string' &&
        /^(?!0000)\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) &&
        !Number.isNaN(Date.parse(value))
      );
    case 'decimal':
      return typeof value === 'string' && /^-?\d{1,100}(\.\d{1,100})?$/.test(value);
    case 'id':
      return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
    case 'name':
    case 'code':
    case 'enum':
    case 'hidden':
      return typeof value === 'string' && !value.includes('\0');
  }
}

function notACursor(): RequestError {
  return new RequestError('CURSOR_INVALID', 'This is not a cursor of this list. Cursors come from pageInfo and edges.');
}
