import { ApolloServer } from '@apollo/server';
import { type GraphQLSchema } from 'graphql';
import { type Answering } from '../answers/answering.js';
import { type Limits } from '../answers/limits.js';
import { type Context } from '../request/context.js';

/**
 * Apollo Server over the schema: it reads and validates documents, keeps them parsed, and speaks GraphQL over HTTP. What
 * happens between the document and its answer is `Answering`.
 */
export function graphqlServer(schema: GraphQLSchema, { tokens }: Limits, answering: Answering): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [answering.plugin],
    parseOptions: { maxTokens: tokens },
    stringifyResult: JSON.stringify,
    // A GET never changes anything here, and a POST must be application/json, which no other site can send unasked.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
  });
}
