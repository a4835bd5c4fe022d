import { type GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  Info,
  Int,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { Cost } from '../answers/cost-directives.js';
import { type Refused } from '../../kernel/refused.js';
import { rowByKey, UserErrorType } from '../graphql/index.js';
import { type Collection, RequestError } from '../query/index.js';
import { type Context } from '../request/context.js';
import { type Outcome } from './run-command.js';
import { type Asked } from './command-office.js';
import { type Command } from './command.js';
import { type Fields } from './fields.js';
import { idempotencyKeyOf } from './idempotent.js';
import { inputType } from './input-type.js';

export const BatchMode = { ALL_OR_NOTHING: 'ALL_OR_NOTHING', PER_ROW: 'PER_ROW' } as const;
type BatchMode = keyof typeof BatchMode;
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

const MOST_IN_A_BATCH = 500;
/** What a command costs, in points: a transaction with several statements. */
const WEIGHT = 50;

@ArgsType()
class DryRunArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only says what would be refused: everything is tried, and nothing is written.',
  })
  dryRun: boolean;
}

@ArgsType()
class OneArgs extends DryRunArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you have seen; where the record has another by now, the command is refused with CONFLICT.',
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

type Payload = { readonly userErrors: readonly Refused[] } & Readonly<Record<string, unknown>>;

const known: Command[] = [];

/** Every command that the schema has, in the order in which modules told them. */
export function allCommands(): readonly Command[] {
  return known;
}

/** The mutations of a command: one for itself and one for many at once. */
export function commandMutations<F extends Fields>(typed: Command<F>, subject: SubjectType): ClassType {
  // The desk hands a command the input that its own fields describe, and nothing else.
  const command = typed as unknown as Command;
  known.push(command);
  const { name, description, fields, reveals } = command;
  const Named = name.charAt(0).toUpperCase() + name.slice(1);
  const input = inputType(`${Named}Input`, `What ${name} is told.`, fields);
  const payload = payloadType(`${Named}Payload`, `What came of ${name}.`, subject, reveals);
  const batch = batchTypes(Named, name, subject);
  const load = async (context: Context, { subject: key }: Outcome): Promise<unknown> =>
    key === null ? null : context.loader(rowByKey(subject.collection)).load(key);

  class Mutations {
    async one(
      given: object,
      { dryRun, expectedVersion }: OneArgs,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<Payload> {
      const asked = { ...askedOf(context, info, dryRun), expectedVersion: expectedVersion ?? null };
      const outcome = await context.aside(() => context.commands.one(command, { ...given }, asked));
      return {
        [subject.field]: await load(context, outcome),
        userErrors: outcome.refusals,
        ...reportIn(subject, outcome),
        ...(reveals !== undefined && { [reveals.field]: outcome.revealed ?? null }),
      };
    }

    async many(
      inputs: readonly object[],
      mode: BatchMode,
      { dryRun }: DryRunArgs,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<{ readonly rows: readonly Payload[] }> {
      const asked = { ...askedOf(context, info, dryRun), expectedVersion: null };
      const raws = inputs.slice(0, MOST_IN_A_BATCH).map((each) => ({ ...each }));
      if (inputs.length > MOST_IN_A_BATCH) throw tooMany(inputs.length);
      const outcomes = await context.aside(() =>
        mode === 'PER_ROW'
          ? context.commands.each(command, raws, asked)
          : context.commands.together(command, raws, asked),
      );
      const rows = outcomes.map(async (outcome, index) => ({
        ...{ index, status: outcome.status, userErrors: outcome.refusals },
        [subject.field]: await load(context, outcome),
        ...reportIn(subject, outcome),
      }));
      return { rows: await Promise.all(rows) };
    }
  }
  Resolver()(Mutations);
  const { prototype } = Mutations;
  Arg('input', () => input, { description: 'What it is told.' })(prototype, 'one', 0);
  Args(() => OneArgs)(prototype, 'one', 1);
  Ctx()(prototype, 'one', 2);
  Info()(prototype, 'one', 3);
  Cost({ weight: WEIGHT })(prototype, 'one');
  mutation(() => payload, name, description, prototype, 'one');
  Arg('inputs', () => [input], { description: 'Many at once, at most 500.' })(prototype, 'many', 0);
  Arg('mode', () => BatchMode, { description: 'What happens to the others when one is refused.' })(
    prototype,
    'many',
    1,
  );
  Args(() => DryRunArgs)(prototype, 'many', 2);
  Ctx()(prototype, 'many', 3);
  Info()(prototype, 'many', 4);
  Cost({ weight: 10 * WEIGHT })(prototype, 'many');
  mutation(() => batch, `${name}Batch`, `${name} for many at once. ${description}`, prototype, 'many');
  return Mutations;
}

function tooMany(count: number): RequestError {
  return new RequestError(
    'BAD_USER_INPUT',
    `${String(count)} are too many for one batch; send at most ${String(MOST_IN_A_BATCH)}.`,
  );
}

function mutation(type: () => ClassType, name: string, description: string, prototype: object, method: string): void {
  Mutation(type, { name, description })(prototype, method, Object.getOwnPropertyDescriptor(prototype, method) ?? {});
}

function askedOf(context: Context, info: GraphQLResolveInfo, dryRun: boolean): Omit<Asked, 'expectedVersion'> {
  const { viewer, today, requestId } = context;
  return { ...{ viewer, today, requestId, dryRun }, idempotencyKey: idempotencyKeyOf(info, context.idempotencyKey) };
}

function reportIn({ report }: SubjectType, outcome: Outcome): object {
  return report === undefined ? {} : { [report.field]: outcome.report ?? null };
}

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

function payloadType(name: string, description: string, subject: SubjectType, reveals: Command['reveals']): ClassType {
  class Payload {}
  ObjectType(name, { description, simpleResolvers: true })(Payload);
  addOutcome(Payload, subject);
  if (reveals !== undefined) {
    Field(() => String, { nullable: true, description: reveals.description })(Payload.prototype, reveals.field);
  }
  return Payload;
}

function batchTypes(Named: string, name: string, subject: SubjectType): ClassType {
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
