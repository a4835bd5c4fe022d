import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { namedFields } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type SourceRow } from '../store/index.js';
import { sourceByKey } from './source.loader.js';
import { SourceType } from './source.type.js';

type Sourced = { readonly sourceId: string };

type Fields = abstract new () => object;

/** The field `source` of a type whose rows are facts, beside the fields of `base`. */
export function factFields(type: () => ClassType, base: Fields = class {}): Fields {
  @Resolver(type)
  abstract class FactFields extends base {
    @FieldResolver(() => SourceType, { description: 'Where the fact comes from.' })
    source(@Root() row: Sourced, @Ctx() context: Context): Promise<SourceRow | null> {
      return context.loader(sourceByKey).load(row.sourceId);
    }
  }
  return FactFields;
}

/** The fields `source`, `name` and `nameInfo` of a type whose rows are facts with a name. */
export function namedFactFields(type: () => ClassType): Fields {
  return factFields(type, namedFields(type));
}
