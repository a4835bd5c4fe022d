import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { namedFields } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type SourceRow } from '../store/index.js';
import { sourceByKey } from './source.loader.js';
import { SourceType } from './source.type.js';

type Sourced = { readonly sourceId: string };

const SOURCE = 'Where the fact comes from.';

/** The field `source` of a type whose rows are facts. */
export function factFields(type: () => ClassType): abstract new () => object {
  @Resolver(type)
  abstract class FactFields {
    @FieldResolver(() => SourceType, { description: SOURCE })
    source(@Root() row: Sourced, @Ctx() context: Context): Promise<SourceRow | null> {
      return context.loader(sourceByKey).load(row.sourceId);
    }
  }
  return FactFields;
}

/** The fields `source`, `name` and `nameInfo` of a type whose rows are facts with a name. */
export function namedFactFields(type: () => ClassType): abstract new () => object {
  @Resolver(type)
  abstract class NamedFactFields extends namedFields(type) {
    @FieldResolver(() => SourceType, { description: SOURCE })
    source(@Root() row: Sourced, @Ctx() context: Context): Promise<SourceRow | null> {
      return context.loader(sourceByKey).load(row.sourceId);
    }
  }
  return NamedFactFields;
}
