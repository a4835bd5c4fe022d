import { type EntitySchema } from '@mikro-orm/core';
import { type ClassType } from 'type-graphql';
import { type Download } from './http/downloads.js';
import { type Page } from './http/pages.js';
import { type NodeFinder } from './graphql/node-finder.js';
import { type Collection } from './query/index.js';

/** What a module gives to the whole: its tables, what of them can be listed and found by id, its part of the schema. */
export type Module = {
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  readonly collections: readonly Collection<{ readonly pk: string }>[];
  readonly resolvers: readonly (ClassType | (new () => object))[];
  /** Things with an id that are not rows of a collection. */
  readonly nodes?: Readonly<Record<string, NodeFinder>>;
  /** Files that everybody may fetch. */
  readonly downloads?: readonly Download[];
  /** Documents to read, print or keep. */
  readonly pages?: readonly Page[];
};
