import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, LANG, LanguageScalar, Node, whereInputOf } from '../../platform/graphql/index.js';
import { type Where } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';
import { About } from '../../platform/request/subject.js';
import { coverageShape } from '../engine/index.js';
import { changeCauses, type ChangeCause } from '../rules/index.js';
import { askCoverage } from './ask-coverage.js';
import { CauseTotalType, ChangeEventType, ChangePartType, CoverageChangesType } from './changes.type.js';
import { loadEvidence } from './evidence.js';
import { OverTimeArgs } from './over-time.args.js';
import { stampOf } from './result-stamp.type.js';

const CoverageWhere = whereInputOf(coverageShape);

@Resolver(() => CoverageChangesType)
export class ChangesResolver {
  @Cost({ weight: 2_000 })
  @Query(() => CoverageChangesType, {
    description:
      'How the rows of the Map changed from the end of one day to the end of another, with causes that add up to the whole exactly. At most 40 years.',
  })
  async coverageChanges(
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: Day,
    @Arg('to', () => DateScalar, { description: 'The last day.' }) to: Day,
    @Arg('where', () => CoverageWhere, {
      nullable: true,
      description: 'Only rows for which this holds on the first day or on the last.',
    })
    where: Where | undefined,
    @Args(() => OverTimeArgs) _args: OverTimeArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageChangesType> {
    const { rows, totals, shortfallPlaces, hash } = await askCoverage(context, subject, 'changes', from, to, where);
    return {
      rows: rows.map(({ level, host, kind, ...rest }) => ({ row: { level, host, kind }, ...rest })),
      ...{ totals, shortfallPlaces },
      ...(await stampOf(context, subject, hash)),
    };
  }
}

@Resolver(() => ChangeEventType)
export class ChangeEventResolver {
  @FieldResolver(() => Node, { description: 'The fact: a service, an agreement, an edition of the Map.' })
  async fact(@Root() { fact }: ChangeEventType, @Ctx() context: Context): Promise<unknown> {
    const [found] = await loadEvidence(context, [fact]);
    return found;
  }
}

@Resolver(() => ChangePartType)
export class ChangePartResolver {
  @FieldResolver(() => String, { description: 'The cause in a sentence.' })
  message(
    @Root() { cause }: ChangePartType,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    return sentenceOf(cause, lang ?? context.language);
  }

  @FieldResolver(() => String, { description: 'The article that it rests on.' })
  article(@Root() { cause }: ChangePartType): string {
    return changeCauses.find(({ code }) => code === cause)?.article ?? '';
  }
}

@Resolver(() => CauseTotalType)
export class CauseTotalResolver {
  @FieldResolver(() => String, { description: 'The cause in a sentence.' })
  message(
    @Root() { cause }: CauseTotalType,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    return sentenceOf(cause, lang ?? context.language);
  }
}

function sentenceOf(cause: ChangeCause, language: Language): string {
  const entry = changeCauses.find(({ code }) => code === cause);
  return (language === 'en' ? entry?.nameEn : entry?.nameBg) ?? cause;
}
