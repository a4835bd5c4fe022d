import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { type FastifyBaseLogger } from 'fastify';
import { type GraphQLSchema } from 'graphql';
import { type Context } from '../request/context.js';
import { formatError, isUnexpected } from './error-format.js';

export type GraphqlServerOptions = {
  readonly schema: GraphQLSchema;
  readonly log: FastifyBaseLogger;
  /** Told, after each operation, how many SQL statements it took. */
  readonly onOperation?: ((operation: { readonly statements: number }) => void) | undefined;
};

/** Apollo Server over the schema, with the errors and the end of each request done the house's way. */
export function graphqlServer({ schema, log, onOperation }: GraphqlServerOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [endOfRequest(log, onOperation)],
    stopOnTerminationSignals: false,
  });
}

function endOfRequest(
  log: FastifyBaseLogger,
  onOperation: GraphqlServerOptions['onOperation'],
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: ({ contextValue: context }) =>
      Promise.resolve({
        didEncounterErrors: ({ errors }) => {
          for (const error of errors.filter(isUnexpected)) {
            log.error({ requestId: context.requestId, err: error.originalError ?? error }, 'unexpected error');
          }
          return Promise.resolve();
        },
        willSendResponse: async ({ response, errors }) => {
          await context.end();
          onOperation?.({ statements: context.statements });
          if (response.body.kind !== 'single' || errors === undefined) return;
          response.body.singleResult.errors = response.body.singleResult.errors?.map((formatted, index) =>
            formatError(formatted, errors[index], context.requestId),
          );
        },
      }),
  };
}
