/** Codes of bad requests, as clients see them in `errors[].extensions.code`. */
export type RequestErrorCode =
  | 'BAD_USER_INPUT'
  | 'CURSOR_INVALID'
  | 'PAGINATION_INVALID'
  | 'FILTER_NULL_NOT_ALLOWED'
  | 'ORDER_BY_REQUIRES_NEAR'
  | 'KNOWN_AT_IN_FUTURE'
  | 'HISTORY_NOT_RETAINED'
  | 'QUERY_TIMEOUT'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TOO_DEEP'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'BUSY';

/** The request cannot be answered as it stands. The message says what is wrong and what to do, to the person who asked. */
export class RequestError extends Error {
  constructor(
    readonly code: RequestErrorCode,
    message: string,
    /** The way to the part of the input of a command that is wrong. */
    readonly path: readonly string[] = ['input'],
  ) {
    super(message);
    this.name = 'RequestError';
  }
}
