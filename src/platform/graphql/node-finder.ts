import { type Collection, isUuid } from '../query/index.js';
import { type Context, type Subject } from '../request/context.js';
import { rowByKey } from './row-loader.js';

/** Fetches the thing of one type that has this key; null when there is none. */
export type NodeFinder = (context: Context, key: string, subject: Subject) => unknown;

/** Finds the rows of a collection through the loader that relations use too. */
export function rowFinder(collection: Collection<{ readonly pk: string }>): NodeFinder {
  const loader = rowByKey(collection);
  return (context, key) => (isUuid(key) ? context.loader(loader).load(key) : null);
}
