import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type NamedCode } from '../../kernel/named-code.js';
import { type CodeList, codeLists, LANG, LanguageScalar, nameIn } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';

@ObjectType('NamedCode', { description: 'A code of a closed list, its name and article.', simpleResolvers: true })
class NamedCodeType {
  @Field(() => String, { description: 'The code; permanent.' })
  code: string;
  @Field(() => String, { description: 'The article that knows it.' })
  article: string;
}

@ObjectType('CodeList', { description: 'A closed list of codes, mostly from the law.', simpleResolvers: true })
class CodeListType {
  @Field(() => String, { description: 'Its name; where this schema has an enumeration of the list, it is called so.' })
  name: string;
  @Field(() => String, { description: 'What the codes tell.' })
  description: string;
  @Field(() => [NamedCodeType], { description: 'The codes in the order of the law.' })
  codes: readonly NamedCode[];
}

@Resolver(() => NamedCodeType)
export class CodeListResolver {
  @Query(() => [CodeListType], { description: 'Every closed list of codes with names in both languages, by name.' })
  codeLists(): readonly CodeList[] {
    return codeLists();
  }

  @FieldResolver(() => String, { description: 'What the code means.' })
  name(
    @Root() code: NamedCode,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    return nameIn(code, lang ?? context.language).value;
  }
}
