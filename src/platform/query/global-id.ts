import { RequestError } from './request-error.js';

const FORM = /^([A-Za-z0-9]+)_(.+)$/s;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The public id of a row: the type and the key. Clients must not take it apart; its form never changes. */
export function globalId(typename: string, key: string): string {
  return `${typename}_${key}`;
}

export function parseGlobalId(id: string): { readonly typename: string; readonly key: string } | null {
  const [, typename, key] = FORM.exec(id) ?? [];
  return typename === undefined || key === undefined ? null : { typename, key };
}

export function isUuid(key: string): boolean {
  return UUID.test(key);
}

/** The key behind an id of this type; anything else in its place is the asker's mistake. */
export function keyOfGlobalId(typename: string, id: unknown, path?: readonly string[]): string {
  const parsed = typeof id === 'string' ? parseGlobalId(id) : null;
  if (parsed === null || parsed.typename !== typename || !isUuid(parsed.key)) {
    throw notAnIdOf(typename, id, path);
  }
  return parsed.key;
}

export function notAnIdOf(typename: string, id: unknown, path?: readonly string[]): RequestError {
  return new RequestError(
    'BAD_USER_INPUT',
    `${String(id)} is not the id of a ${typename}. Ids come from the field id.`,
    path,
  );
}
