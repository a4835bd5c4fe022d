import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { Cost } from '../answers/cost-directives.js';
import { type Collection, type SearchHitRow, searchRows } from '../query/index.js';
import { type Context } from '../request/context.js';
import { LookUpArgs } from './look-up.args.js';
import { Node } from './node.type.js';
import { rowByKey } from './row-loader.js';

@ObjectType('TextPart', { description: 'A part of a text that was found.', simpleResolvers: true })
class TextPart {
  @Field(() => String, { description: 'The part; all parts in their order are the whole text.' })
  text: string;
  @Field(() => Boolean, { description: 'It sounds like a word that was searched for: show it highlighted.' })
  isMatch: boolean;
}

@ObjectType('SearchReason', { description: 'Why something was found.', simpleResolvers: true })
class SearchReason {
  @Field(() => String, {
    description:
      'The field that fits best, such as nameBg, nameEn or code; of what it belongs to, such as municipality.nameBg of a project.',
  })
  field: string;
  @Field(() => String, { description: 'What it says.' })
  text: string;
  @Field(() => [TextPart], { description: 'The same in parts, plain text without markup.' })
  parts: readonly TextPart[];
}

@ObjectType('SearchHit', { description: 'Something that was found.', simpleResolvers: true })
class SearchHit {
  @Field(() => Float, { description: 'How well it fits, from 0 to 1; 1 is the same name or code.' })
  rank: number;
}

/** The resolver of `search` over all collections that say what of them is searched. */
export function searchResolvers(
  collections: readonly Collection<{ readonly pk: string }>[],
): readonly (new () => object)[] {
  const searched = collections.filter((each) => each.searched !== undefined);
  const byType = new Map(searched.map((each) => [each.name, each]));
  const SearchedType = Object.fromEntries([...byType.keys()].map((name) => [name, name]));
  registerEnumType(SearchedType, {
    name: 'SearchedType',
    description: 'What can be searched.',
    valuesConfig: Object.fromEntries(
      [...byType.keys()].map((name) => [name, { description: `Things of type ${name}.` }]),
    ),
  });

  @ArgsType()
  class SearchArgs extends LookUpArgs {
    @Field(() => String, {
      description:
        'A name or a part of it in Bulgarian or in Latin letters, with small mistakes, or an exact code; 1 to 200 characters.',
    })
    text: string;
    @Field(() => [SearchedType], { nullable: true, description: 'Only things of these types. Absent: of all.' })
    types?: string[];
    @Field(() => Int, { defaultValue: 10, description: 'So many, the best first, 1 to 100.' })
    first: number;
  }

  @Resolver()
  class SearchResolver {
    @Cost({ weight: 50 })
    @Query(() => [SearchHit], {
      description:
        'Things by name or code, in Bulgarian or by the official transliteration, whatever the case and with small mistakes. Latin letters that look like Cyrillic ones are understood.',
    })
    async search(
      @Args(() => SearchArgs) { text, types, first }: SearchArgs,
      @Ctx() context: Context,
    ): Promise<readonly SearchHitRow[]> {
      const asked = types == null ? searched : searched.filter(({ name }) => types.includes(name));
      return searchRows(await context.database(), asked, { text, first });
    }
  }

  @Resolver(() => SearchHit)
  class SearchHitResolver {
    @FieldResolver(() => Node, { description: 'The thing itself.' })
    async node(@Root() { type, pk }: SearchHitRow, @Ctx() context: Context): Promise<unknown> {
      const collection = byType.get(type);
      return collection === undefined ? null : context.loader(rowByKey(collection)).load(pk);
    }

    @FieldResolver(() => SearchReason, { description: 'Why it was found.' })
    reason(@Root() { field, text, parts }: SearchHitRow): SearchReason {
      return { field, text, parts };
    }
  }
  return [SearchResolver, SearchHitResolver];
}
