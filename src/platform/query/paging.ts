import { RequestError } from './request-error.js';

export type PageArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
};

/** How many rows from which side of which cursor. */
export type PageWindow = { readonly size: number; readonly backwards: boolean; readonly cursor: string | null };

const DEFAULT_PAGE = 25;
const LARGEST_PAGE = 500;

export function pageWindow({ first, after, last, before }: PageArguments): PageWindow {
  if (given(first) && given(last))
    refuse('first and last cannot both be given: ask for the rows after a cursor or before one.');
  const backwards = given(last) || (given(before) && !given(first));
  if (backwards && given(after)) refuse('after goes with first, before goes with last.');
  if (!backwards && given(before)) refuse('before goes with last, after goes with first.');
  const size = (backwards ? last : first) ?? DEFAULT_PAGE;
  if (size < 1 || size > LARGEST_PAGE) {
    refuse(`${backwards ? 'last' : 'first'} is ${String(size)}; it must be from 1 to ${String(LARGEST_PAGE)}.`);
  }
  return { size, backwards, cursor: (backwards ? before : after) ?? null };
}

function given<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

function refuse(message: string): never {
  throw new RequestError('PAGINATION_INVALID', message);
}
