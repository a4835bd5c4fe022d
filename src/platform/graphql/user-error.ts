import { Arg, Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { type Refused } from '../../kernel/refused.js';
import { type NamedCode } from '../../kernel/named-code.js';
import { type Context } from '../request/context.js';
import { type Language } from '../request/language.js';
import { LANG } from './named.js';
import { LanguageScalar } from './scalars.js';

/** A refusal as clients see it; those that rest on no article are about the request itself. */
type NamedRefusal = Omit<NamedCode, 'article'> & { readonly article?: string };

const refusals = new Map<string, NamedRefusal>();
const codes: Record<string, string> = {};

/** Adds the refusals that a module can give to the one list that clients see. Codes are permanent. */
export function registerRefusals(list: readonly NamedRefusal[]): void {
  for (const refusal of list) {
    refusals.set(refusal.code, refusal);
    codes[refusal.code] = refusal.code;
  }
}

/** Makes the enumeration of all refusals, once every module has told its own. */
export function completeUserErrorCodes(): void {
  registerEnumType(codes, {
    name: 'UserErrorCode',
    description: 'Why something asked for was refused. Permanent; new values may be added: have a default branch.',
    valuesConfig: Object.fromEntries(
      [...refusals.values()].map(({ code, nameBg, nameEn, article }) => [
        code,
        { description: `${nameBg} / ${nameEn}${article === undefined ? '' : ` (${article}).`}` },
      ]),
    ),
  });
}

@ObjectType('UserError', {
  description: 'Why something asked for was refused, and what to do. Nothing of it was done.',
  simpleResolvers: true,
})
export class UserErrorType {
  @Field(() => [String], {
    nullable: true,
    description: 'The way to the part of the input that was refused; positions in lists count from 0.',
  })
  field: readonly string[] | null;
  @Field(() => codes, { description: 'The reason.' })
  code: string;
}

@Resolver(() => UserErrorType)
export class UserErrorResolver {
  @FieldResolver(() => String, { description: 'The reason in a sentence, with what to do.' })
  message(
    @Root() { code, reference }: Refused,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    const refusal = refusals.get(code);
    const isEnglish = (lang ?? context.language) === 'en';
    const sentence = (isEnglish ? refusal?.nameEn : refusal?.nameBg) ?? code;
    if (reference === undefined) return sentence;
    return `${sentence} ${isEnglish ? 'The reference is' : 'Справката е'} ${reference}.`;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The article that it rests on; null where there is none.',
  })
  article(@Root() { code }: Refused): string | null {
    return refusals.get(code)?.article ?? null;
  }
}
