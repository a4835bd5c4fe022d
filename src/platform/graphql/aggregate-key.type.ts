import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { type Collection, type NamesOf } from '../query/index.js';
import { type Context } from '../request/context.js';
import { type Language } from '../request/language.js';
import { codeLists } from './code-enum.js';
import { LANG, type Named, nameIn } from './named.js';
import { rowBy } from './row-loader.js';
import { LanguageScalar } from './scalars.js';

@ObjectType('AggregateKey', { description: 'What the rows of a group have in common.', simpleResolvers: true })
export class AggregateKeyType {
  @Field(() => String, { description: 'The dimension, as named in groupBy.' })
  dimension: string;
  @Field(() => String, {
    nullable: true,
    description: 'A code, true or false, a year as 2026 or a month as 2026-11; null where the rows have no value.',
  })
  value: string | null;
}

export type AggregateKey = AggregateKeyType & { readonly names: NamesOf | undefined };

@Resolver(() => AggregateKeyType)
export class AggregateKeyResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of what a code stands for; null for the rest.',
  })
  async name(
    @Root() { value, names }: AggregateKey,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): Promise<string | null> {
    if (value === null || names === undefined) return null;
    const named =
      'codeList' in names ? inCodeList(names.codeList, value) : await inRows(context, names.collection(), value);
    return named === null ? null : nameIn(named, lang ?? context.language).value;
  }
}

function inCodeList(name: string, code: string): Named | null {
  const list = codeLists().find((each) => each.name === name);
  return list?.codes.find((each) => each.code === code) ?? null;
}

type NamedRow = Named & { readonly code: string };

function inRows(context: Context, collection: Collection, code: string): Promise<NamedRow | null> {
  return context.loader(loaderOf(collection)).load(code);
}

const loaders = new WeakMap<Collection, ReturnType<typeof rowBy<NamedRow>>>();

function loaderOf(collection: Collection): ReturnType<typeof rowBy<NamedRow>> {
  // What lends its code as a dimension has a code and a name.
  const loader = loaders.get(collection) ?? rowBy<NamedRow>(collection as Collection<NamedRow>, 'code', 'code');
  loaders.set(collection, loader);
  return loader;
}
