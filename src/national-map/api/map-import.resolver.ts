import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { LANG, LanguageScalar } from '../../platform/graphql/index.js';
import { RequestError } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';
import { type ImportProblem, importProblems } from '../rules/index.js';
import { ImportProblemType, type MapImport, MapImportReportType } from './map-import.type.js';

const MOST_SHOWN = 20_000;

@Resolver(() => MapImportReportType)
export class MapImportReportResolver {
  @FieldResolver(() => Int, { description: 'How many cells are wrong.' })
  problemCount(@Root() { problems }: MapImport): number {
    return problems.length;
  }

  @FieldResolver(() => [ImportProblemType], { description: 'What is wrong, by row, then in the order of the columns.' })
  problems(
    @Root() { problems }: MapImport,
    @Arg('first', () => Int, { defaultValue: 1_000, description: 'So many of them, at most 20,000.' }) first: number,
  ): readonly ImportProblem[] {
    if (first < 1 || first > MOST_SHOWN) {
      throw new RequestError(
        'BAD_USER_INPUT',
        `first is ${String(first)}; it must be from 1 to ${String(MOST_SHOWN)}.`,
      );
    }
    return problems.slice(0, first);
  }
}

@Resolver(() => ImportProblemType)
export class ImportProblemResolver {
  @FieldResolver(() => String, { description: 'The reason in a sentence, with what to do.' })
  message(
    @Root() { code }: ImportProblem,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    const entry = importProblems.find((each) => each.code === code);
    return ((lang ?? context.language) === 'en' ? entry?.nameEn : entry?.nameBg) ?? code;
  }

  @FieldResolver(() => String, { description: 'The article that the row is about.' })
  article(@Root() { code }: ImportProblem): string {
    return importProblems.find((each) => each.code === code)?.article ?? '';
  }
}
