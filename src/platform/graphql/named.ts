import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { Arg, type ClassType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { type Context } from '../request/context.js';
import { type Language } from '../request/language.js';
import { LanguageScalar } from './scalars.js';

/** What a row with a name holds. The Bulgarian name is the official one. */
export type Named = { readonly nameBg: string; readonly nameEn: string | null };

@ObjectType({ description: 'A name and the language that it is in.', simpleResolvers: true })
export class NameInfo {
  @Field(() => String, { description: 'The name.' })
  value: string;
  @Field(() => LanguageScalar, { description: 'The language of the name.' })
  lang: Language;
  @Field(() => Boolean, { description: 'The language asked for has no name, so the Bulgarian one is given.' })
  isFallback: boolean;
}

export const LANG = 'Language of the answer. Absent: the first of Accept-Language that exists, else Bulgarian.';

export function nameIn({ nameBg, nameEn }: Named, asked: Language): NameInfo {
  if (asked === 'en' && nameEn !== null) return { value: nameEn, lang: 'en', isFallback: false };
  return { value: nameBg, lang: 'bg', isFallback: asked !== 'bg' };
}

/**
 * Names are the fields asked for most. Where a type has them as below they are answered without the way through the
 * resolver class, which costs more than the answer.
 */
export function answerNamesDirectly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const { name, nameInfo } = isObjectType(type) ? type.getFields() : {};
    if (name === undefined || nameInfo === undefined) continue;
    const direct: GraphQLFieldResolver<Named, Context, { lang?: Language | null }> = (row, { lang }, { language }) =>
      nameIn(row, lang ?? language).value;
    name.resolve = direct as GraphQLFieldResolver<unknown, unknown>;
  }
}

/** The fields `name` and `nameInfo` of a type whose rows are named. */
export function namedFields(type: () => ClassType): abstract new () => object {
  @Resolver(type)
  abstract class NamedFields {
    @FieldResolver(() => String, { description: 'The name; in Bulgarian where the language asked for has none.' })
    name(
      @Root() row: Named,
      @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
      @Ctx() context: Context,
    ): string {
      return nameIn(row, lang ?? context.language).value;
    }

    @FieldResolver(() => NameInfo, { description: 'The name with its language.' })
    nameInfo(
      @Root() row: Named,
      @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
      @Ctx() context: Context,
    ): NameInfo {
      return nameIn(row, lang ?? context.language);
    }
  }
  return NamedFields;
}
