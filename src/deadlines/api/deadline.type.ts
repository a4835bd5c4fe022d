import { Field, ObjectType } from 'type-graphql';
import { Role } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, Node, registerCodes } from '../../platform/graphql/index.js';
import { DeadlineKind, deadlineKinds } from '../rules/index.js';

registerCodes(DeadlineKind, deadlineKinds, 'DeadlineKind', 'What falls due.');

@ObjectType('Deadline', {
  description:
    'Something that falls due for a body by an article, and is not done yet. Computed from the facts and stored nowhere; what only some may see falls due only for them.',
  implements: Node,
  simpleResolvers: true,
})
export class DeadlineType extends Node {
  @Field(() => DeadlineKind, { description: 'What falls due.' })
  kind: DeadlineKind;
  @Field(() => Role, { description: 'For whom.' })
  body: Role;
  @Field(() => DateScalar, { description: 'The last day, by the calendar.' })
  dueOn: Day;
}
