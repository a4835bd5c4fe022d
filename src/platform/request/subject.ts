import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
} from 'graphql';
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

type SubjectArguments = {
  readonly asOf?: Day | null;
  readonly editionId?: string | null;
  readonly knownAt?: string | null;
};

/** Lets every root field that takes `asOf` tell the request what it asks about, before anything below it is resolved. */
export function carrySubject(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (!field.args.some(({ name }) => name === 'asOf')) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    const carried: GraphQLFieldResolver<unknown, Context, SubjectArguments> = (source, args, context, info) => {
      const { asOf, editionId = null, knownAt = null } = args;
      context.answerAbout(info.path.key, { day: asOf ?? context.today, editionId, knownAt });
      return resolve(source, args, context.at(info), info);
    };
    field.resolve = carried;
  }
  return schema;
}

/** Gives every resolver below a root field the context of the instant that the root field looks back to. */
export function carryInstant(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    // The types of introspection are the same in every schema, and know no request.
    if (!(type instanceof GraphQLObjectType) || isIntrospectionType(type) || type === schema.getQueryType()) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined) continue;
      const carried: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) =>
        resolve(source, args, context.at(info), info);
      field.resolve = carried;
    }
  }
  return schema;
}
