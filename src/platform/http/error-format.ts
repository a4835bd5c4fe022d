import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RequestError } from '../query/index.js';

const RETRYABLE = new Set(['RATE_LIMITED', 'QUERY_TIMEOUT', 'MAINTENANCE']);

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
  const isUnexpected = code === 'INTERNAL_SERVER_ERROR';
  return {
    ...formatted,
    message: isUnexpected ? `Something unexpected happened. The reference is ${requestId}.` : formatted.message,
    extensions: { code, requestId, retryable: RETRYABLE.has(code) },
  };
}

function codeOf({ extensions }: GraphQLFormattedError, cause: unknown): string {
  if (cause instanceof RequestError) return cause.code;
  const own = cause instanceof GraphQLError ? cause.extensions.code : undefined;
  const code = own ?? extensions?.code;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

/** Whether the operator must hear of it: nobody expected it. */
export function isUnexpected(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  // GraphQL's own errors have no code where a value does not fit its type: the fault is the server's.
  const isExpected = cause instanceof GraphQLError && typeof cause.extensions.code === 'string';
  return !(cause instanceof RequestError) && !isExpected;
}
