import 'reflect-metadata';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { lexicographicSortSchema, print, type GraphQLSchema } from 'graphql';
import { modules } from './modules.js';
import { buildSchema } from './platform/graphql/build-schema.js';
import { datasetResolver } from './sources/api/index.js';

/** The whole schema: what every module adds, and what is said of all of them together. */
export function kartaSchema(): Promise<GraphQLSchema> {
  return buildSchema(modules, [datasetResolver(modules.flatMap(({ collections }) => collections))]);
}

/** The schema as text with the cost of its fields, in an order that does not change by itself. */
export async function printedSchema(): Promise<string> {
  return `${print(getDocumentNodeFromSchema(lexicographicSortSchema(await kartaSchema())))}\n`;
}
