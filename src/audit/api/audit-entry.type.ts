import { Field, Int, ObjectType } from 'type-graphql';
import { Permission, Role } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { DateScalar, DateTimeScalar, Node } from '../../platform/graphql/index.js';

@ObjectType('AuditEntry', {
  description:
    'One command that was carried out: who gave it, for whom, when, on what basis, from which request. Entries are only added, and each is bound to the one before it by a hash. Seen by the ministry and the operator, and by those concerned.',
  implements: Node,
  simpleResolvers: true,
})
export class AuditEntryType extends Node {
  @Field(() => Int, { description: 'Its place in the audit, from 1, without gaps.' })
  position: number;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: string;
  @Field(() => String, { description: 'The client that gave it: an API key, or the subject of an identity provider.' })
  client: string;
  @Field(() => String, { description: 'The name of the client.' })
  clientName: string;
  @Field(() => Role, { description: 'As whom it acted.' })
  role: Role;
  @Field(() => Permission, { description: 'By which permission.' })
  permission: Permission;
  @Field(() => String, { description: 'The mutation.' })
  command: string;
  @Field(() => String, { description: 'The type of what it was done to.' })
  subjectType: string;
  @Field(() => String, { description: 'The id of what it was done to.' })
  subjectId: string;
  @Field(() => String, {
    nullable: true,
    description: 'The act that it rests on; null where it rests on none, or the input is null.',
  })
  actNumber: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of that act; null where there is none, or the input is null.',
  })
  actDate: Day | null;
  @Field(() => DateScalar, { description: 'From which day it has effect.' })
  effectiveOn: Day;
  @Field(() => String, { description: 'The id of the request, as in X-Request-Id.' })
  requestId: string;
  @Field(() => String, {
    nullable: true,
    description:
      'What the mutation was told, as JSON, without where a protected place is; null where it changed what you may not read before it is public.',
  })
  input: string | null;
  @Field(() => String, { description: 'SHA-256 of the hash before it and of its own text, in hexadecimal.' })
  hash: string;
  @Field(() => String, { description: 'The hash of the entry before it; empty for the first.' })
  previousHash: string;
}
