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
  // A scalar that refuses a literal says so itself; validation puts its own code above that.
  const scalar = cause instanceof GraphQLError ? cause.originalError : undefined;
  const own =
    scalar instanceof GraphQLError
      ? scalar.extensions.code
      : cause instanceof GraphQLError
        ? cause.extensions.code
        : undefined;
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

/** An answer of Apollo's that was refused before there was a request to format errors for: its errors get the reference. */
export function withReference(body: string, requestId: string): string {
  const { errors, ...rest } = JSON.parse(body) as { readonly errors?: readonly GraphQLFormattedError[] };
  const referred = errors?.map((error) => ({
    ...error,
    extensions: { requestId, retryable: false, ...error.extensions },
  }));
  return JSON.stringify({ errors: referred, ...rest });
}
