import { type GraphQLSchema, isInterfaceType, specifiedDirectives } from 'graphql';
import { buildSchema as buildTypeGraphqlSchema, type NonEmptyArray } from 'type-graphql';
import { applyCosts, costDirective, listSizeDirective } from '../answers/cost-directives.js';
import { RateLimitResolver } from '../answers/rate-limit.resolver.js';
import { idempotentDirective } from '../commands/idempotent.js';
import { type Module } from '../module.js';
import { carryInstant, carrySubject } from '../request/subject.js';
import { AggregateKeyResolver } from './aggregate-key.type.js';
import { completeConnections } from './connection.type.js';
import { type NodeFinder, rowFinder } from './node-finder.js';
import { nodeResolver } from './node.resolver.js';
import { applyOneOf } from './one-of.js';
import { answerNamesDirectly } from './named.js';
import { answerFromFetched } from './prefetching.js';
import { searchResolvers } from './search.resolver.js';
import { completeUserErrorCodes, UserErrorResolver } from './user-error.js';
import { completeWhereInputs } from './where.input.js';

/** Rows say what they are; compiled documents need to be told so for each interface. */
function tellTypes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (row: { readonly __typename?: string }) => row.__typename;
  }
}

/** The schema that all modules make together. */
export async function buildSchema(modules: readonly Module[], more: Module['resolvers'] = []): Promise<GraphQLSchema> {
  const finders = new Map<string, NodeFinder>(
    modules.flatMap(({ collections, nodes = {} }) => [
      ...collections.map((collection) => [collection.name, rowFinder(collection)] as const),
      ...Object.entries(nodes),
    ]),
  );
  const resolvers = [
    nodeResolver((typename) => finders.get(typename)),
    UserErrorResolver,
    AggregateKeyResolver,
    RateLimitResolver,
    ...searchResolvers(modules.flatMap(({ collections }) => collections)),
    ...modules.flatMap((module) => module.resolvers),
    ...more,
  ];
  completeConnections();
  completeWhereInputs();
  completeUserErrorCodes();
  const schema = await buildTypeGraphqlSchema({
    // The list begins with the resolver of nodes, so it is never empty.
    resolvers: resolvers as unknown as NonEmptyArray<NewableFunction>,
    directives: [...specifiedDirectives, costDirective, listSizeDirective, idempotentDirective],
    validate: false,
  });
  tellTypes(schema);
  const complete = applyCosts(carrySubject(carryInstant(applyOneOf(schema))));
  answerNamesDirectly(complete);
  answerFromFetched(
    complete,
    modules.flatMap(({ collections }) => collections),
  );
  return complete;
}
