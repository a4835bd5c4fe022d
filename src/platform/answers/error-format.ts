import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RequestError } from '../query/index.js';

const RETRYABLE = new Set(['RATE_LIMITED', 'QUERY_TIMEOUT', 'MAINTENANCE', 'BUSY', 'IDEMPOTENCY_IN_PROGRESS']);
/** PostgreSQL's words for a statement that took too long, or was broken off. */
const CANCELED = '57014';

/** The page that says of each code what it means and what to do. */
export const ERRORS_PAGE = '/docs/errors.md';

/**
 * An error as clients see it: a stable code and a sentence. What nobody expected is shown by its reference only; its
 * text may hold SQL or data.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const code = codeOf(formatted, cause);
  const retryAfterSeconds = formatted.extensions?.retryAfterSeconds;
  return {
    ...formatted,
    message: messageOf(formatted, cause, code, requestId),
    extensions: {
      ...errorExtensions(code, requestId),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    },
  };
}

/** What every error says beside its message. */
export function errorExtensions(code: string, requestId: string) {
  return { code, requestId, retryable: RETRYABLE.has(code), docs: `${ERRORS_PAGE}#${code.toLowerCase()}` };
}

function messageOf({ message }: GraphQLFormattedError, cause: unknown, code: string, requestId: string): string {
  if (code === 'INTERNAL_SERVER_ERROR') return `Something unexpected happened. The reference is ${requestId}.`;
  if (isCanceled(cause))
    return 'A part of the answer took too long and was broken off. Ask for less, or for smaller pages.';
  return message;
}

function codeOf({ extensions }: GraphQLFormattedError, cause: unknown): string {
  if (cause instanceof RequestError) return cause.code;
  if (isCanceled(cause)) return 'QUERY_TIMEOUT';
  // A scalar that refuses a literal says so itself; validation puts its own code above that.
  const scalar = cause instanceof GraphQLError ? cause.originalError : undefined;
  const own =
    scalar instanceof GraphQLError ? scalar.extensions.code : cause instanceof GraphQLError ? codeIn(cause) : undefined;
  const code = own ?? extensions?.code;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

/** Errors of compiled documents may have no extensions, whatever their type says. */
function codeIn(error: GraphQLError): unknown {
  return (error.extensions as GraphQLError['extensions'] | undefined)?.code;
}

function isCanceled(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === CANCELED;
}

/** Whether the operator must hear of it: nobody expected it. */
export function isUnexpected(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  // GraphQL's own errors have no code where a value does not fit its type: the fault is the server's.
  const isExpected = cause instanceof GraphQLError && typeof codeIn(cause) === 'string';
  return !(cause instanceof RequestError) && !isExpected && !isCanceled(cause);
}

/** An answer of Apollo's that was refused before there was a request to format errors for: its errors get the reference. */
export function withReference(body: string, requestId: string): string {
  const { errors, ...rest } = JSON.parse(body) as { readonly errors?: readonly GraphQLFormattedError[] };
  const referred = errors?.map((error) => {
    const { code } = error.extensions ?? {};
    return {
      ...error,
      extensions: {
        ...errorExtensions(typeof code === 'string' ? code : 'BAD_REQUEST', requestId),
        ...error.extensions,
      },
    };
  });
  return JSON.stringify({ errors: referred, ...rest });
}
