import {
  DirectiveLocation,
  getDirectiveValues,
  GraphQLDirective,
  GraphQLNonNull,
  type GraphQLResolveInfo,
  GraphQLString,
} from 'graphql';
import { RequestError } from '../query/index.js';

const LONGEST_KEY = 200;

export const idempotentDirective = new GraphQLDirective({
  name: 'idempotent',
  description:
    'On a mutation: your own name for this request, such as a UUID. The same request under the same key is answered as the first time and not done again, for at least a day; another request under it is refused with IDEMPOTENCY_KEY_REUSED, and the same one while the first is under way may be with IDEMPOTENCY_IN_PROGRESS. The header Idempotency-Key says the same for the whole document.',
  locations: [DirectiveLocation.FIELD],
  args: { key: { type: new GraphQLNonNull(GraphQLString), description: 'Unique among your requests.' } },
});

/** The client's own name for what one field of a mutation asks. */
export function idempotencyKeyOf(info: GraphQLResolveInfo, header: string | undefined): string | null {
  const [node] = info.fieldNodes;
  const given = node && getDirectiveValues(idempotentDirective, node, info.variableValues)?.key;
  const key = typeof given === 'string' ? given : header === undefined ? null : `${header}#${String(info.path.key)}`;
  if (key !== null && (key.trim() === '' || key.length > LONGEST_KEY || key.includes('\0'))) {
    throw new RequestError('BAD_USER_INPUT', 'The key of @idempotent is empty or longer than 200 characters.');
  }
  return key;
}
