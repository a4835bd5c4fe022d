import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { DateTimeScalar, Node, registerRefusals } from '../../platform/graphql/index.js';
import { commandRefusals, keyRefusals, Permission, Role } from '../rules/index.js';

registerRefusals(commandRefusals);
registerRefusals(keyRefusals);

@ObjectType('ApiKey', {
  description: 'A key with which an agency’s system says who it is. Seen by the operator, and by its owner.',
  implements: Node,
  simpleResolvers: true,
})
export class ApiKeyType extends Node {
  @Field(() => String, { description: 'Whose it is and for what.' })
  name: string;
  @Field(() => Role, { description: 'As whom it acts.' })
  role: Role;
  @Field(() => [String], { description: 'The codes of the municipalities that it acts for.' })
  municipalityCodes: readonly string[];
  @Field(() => [Permission], { nullable: true, description: 'Only these permissions; null: all of the role.' })
  scopes: readonly Permission[] | null;
  @Field(() => Provenance, { description: 'The provenance of what it enters.' })
  entersAs: Provenance;
  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  createdAt: string;
  @Field(() => DateTimeScalar, { description: 'Until when it is valid.' })
  expiresAt: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null when it was not.' })
  revokedAt: string | null;
  @Field(() => Int, { description: 'Counts the changes, from 1.' })
  version: number;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt: string;
}
