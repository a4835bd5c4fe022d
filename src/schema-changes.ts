import { diff } from '@graphql-inspector/core';
import { type GraphQLSchema } from 'graphql';

/** One change of the contract. Adding a value to an enumeration is dangerous: clients need a default branch. */
export type SchemaChange = {
  readonly criticality: 'BREAKING' | 'DANGEROUS' | 'SAFE';
  readonly type: string;
  readonly coordinate: string;
  readonly message: string;
};

/** What was promised on a day that was not promised before. */
export type ChangelogEntry = { readonly releasedOn: string; readonly changes: readonly SchemaChange[] };

const CRITICALITY: Readonly<Record<string, SchemaChange['criticality']>> = {
  BREAKING: 'BREAKING',
  DANGEROUS: 'DANGEROUS',
  NON_BREAKING: 'SAFE',
};

export async function changesBetween(before: GraphQLSchema, after: GraphQLSchema): Promise<readonly SchemaChange[]> {
  const changes = await diff(before, after);
  return changes.map(({ criticality, type, path, message }) => ({
    criticality: CRITICALITY[String(criticality.level)] ?? 'BREAKING',
    type: String(type),
    coordinate: path ?? '',
    message,
  }));
}
