import { GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';

const MARK = 'karta.oneOf';

/** An input of which exactly one field is given. */
export function OneOf(): ClassDecorator {
  return Extensions({ [MARK]: true });
}

/** Makes the marked inputs `@oneOf`, which the builder of the schema cannot say. */
export function applyOneOf(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type instanceof GraphQLInputObjectType && type.extensions[MARK] === true) type.isOneOf = true;
  }
  return schema;
}
