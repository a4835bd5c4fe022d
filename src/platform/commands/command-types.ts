import { ArgsType, type ClassType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { registerRefusals, UserErrorType } from '../graphql/index.js';
import { type Collection } from '../query/index.js';
import { type Command } from './command.js';
import { requestRefusals } from './request-refusals.js';

registerRefusals(requestRefusals);

export const BatchMode = { ALL_OR_NOTHING: 'ALL_OR_NOTHING', PER_ROW: 'PER_ROW' } as const;
export type BatchMode = keyof typeof BatchMode;
registerEnumType(BatchMode, {
  name: 'BatchMode',
  description: 'What happens to the others when one of many is refused.',
  valuesConfig: {
    ALL_OR_NOTHING: { description: 'Where one is refused none is done.' },
    PER_ROW: { description: 'Each by itself: those that are not refused are done.' },
  },
});
export const CommandStatus = { DONE: 'DONE', REFUSED: 'REFUSED', NOT_DONE: 'NOT_DONE' } as const;
registerEnumType(CommandStatus, {
  name: 'CommandStatus',
  description: 'What came of one of many.',
  valuesConfig: {
    DONE: { description: 'It was done; with dryRun: it would be.' },
    REFUSED: { description: 'It was refused; userErrors says why.' },
    NOT_DONE: { description: 'Nothing is wrong with it, but another one was refused.' },
  },
});

@ArgsType()
export class DryRunArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only says what would be refused: everything is tried, and nothing is written.',
  })
  dryRun: boolean;
}

@ArgsType()
export class VersionedArgs extends DryRunArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you have seen of what it is done to; where that has another by now, the command is refused with CONFLICT.',
  })
  expectedVersion?: number | null;
}

/** The type of what a command is done to, as the payload shows it. */
export type SubjectType = {
  readonly field: string;
  readonly type: () => ClassType;
  readonly collection: Collection<{ readonly pk: string }>;
  /** The field of the payload that shows what the command reports of its work. */
  readonly report?: { readonly field: string; readonly type: () => ClassType; readonly description: string };
};

function addOutcome(type: ClassType, subject: SubjectType): void {
  Field(subject.type, {
    nullable: true,
    description: 'As it is now; null where there is none, or it is not yours to see.',
  })(type.prototype, subject.field);
  Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was done.' })(
    type.prototype,
    'userErrors',
  );
  if (subject.report === undefined) return;
  const { field, type: reportType, description } = subject.report;
  Field(reportType, { nullable: true, description })(type.prototype, field);
}

/** What came of a command by itself. */
export function payloadType(
  name: string,
  description: string,
  subject: SubjectType,
  reveals: Command['reveals'],
): ClassType {
  class Payload {}
  ObjectType(name, { description, simpleResolvers: true })(Payload);
  addOutcome(Payload, subject);
  if (reveals !== undefined) {
    Field(() => String, { nullable: true, description: reveals.description })(Payload.prototype, reveals.field);
  }
  return Payload;
}

/** What came of many at once. */
export function batchTypes(Named: string, name: string, subject: SubjectType): ClassType {
  class Row {}
  ObjectType(`${Named}Row`, { description: `What came of one of many ${name}.`, simpleResolvers: true })(Row);
  Field(() => Int, { description: 'Its place among the inputs, from 0.' })(Row.prototype, 'index');
  Field(() => CommandStatus, { description: 'Whether it was done.' })(Row.prototype, 'status');
  addOutcome(Row, subject);
  class Batch {}
  ObjectType(`${Named}BatchPayload`, { description: `What came of many ${name}.`, simpleResolvers: true })(Batch);
  Field(() => [Row], { description: 'One for each input, in their order.' })(Batch.prototype, 'rows');
  return Batch;
}
