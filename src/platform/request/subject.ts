import { type GraphQLFieldResolver, type GraphQLSchema, defaultFieldResolver } from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { type Context } from './context.js';

type ParameterDecorator = ReturnType<typeof createParameterDecorator>;

/** The day that the answer is about, in a resolver's parameters; the same in the whole subtree of a root field. */
export function OnDay(): ParameterDecorator {
  return createParameterDecorator<Context>(({ context, info }) => context.subjectOf(info).day);
}

/** The day and the edition of the Map that the answer is about, in a resolver's parameters. */
export function About(): ParameterDecorator {
  return createParameterDecorator<Context>(({ context, info }) => context.subjectOf(info));
}

type SubjectArguments = { readonly asOf?: Day | null; readonly editionId?: string | null };

/** Lets every root field that takes `asOf` tell the request what it asks about, before anything below it is resolved. */
export function carrySubject(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (!field.args.some(({ name }) => name === 'asOf')) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    const carried: GraphQLFieldResolver<unknown, Context, SubjectArguments> = (source, args, context, info) => {
      context.answerAbout(info.path.key, { day: args.asOf ?? context.today, editionId: args.editionId ?? null });
      return resolve(source, args, context, info);
    };
    field.resolve = carried;
  }
  return schema;
}
