import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, type ClassType, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Cost } from '../answers/cost-directives.js';
import { type Refused } from '../../kernel/refused.js';
import { rowByKey } from '../graphql/index.js';
import { RequestError } from '../query/index.js';
import { type Context } from '../request/context.js';
import { type Asked } from './command-office.js';
import { BatchMode, batchTypes, DryRunArgs, payloadType, type SubjectType, VersionedArgs } from './command-types.js';
import { type Command } from './command.js';
import { type Fields } from './fields.js';
import { idempotencyKeyOf } from './idempotent.js';
import { inputType } from './input-type.js';
import { type Outcome, subjectField } from './run-command.js';

const MOST_IN_A_BATCH = 500;
/** What a command costs, in points: a transaction with several statements. */
const WEIGHT = 50;

type Payload = { readonly userErrors: readonly Refused[] } & Readonly<Record<string, unknown>>;

const known: Command[] = [];

/** Every command that the schema has, in the order in which modules told them. */
export function allCommands(): readonly Command[] {
  return known;
}

/**
 * The mutations of a command: one for itself and one for many at once. What is shown once has no place among many; and a
 * version can be expected of what there is before the command only.
 */
export function commandMutations<F extends Fields>(typed: Command<F>, subject: SubjectType): ClassType {
  // The desk hands a command the input that its own fields describe, and nothing else.
  const command = typed as unknown as Command;
  known.push(command);
  const { name, description, fields, reveals } = command;
  const Named = name.charAt(0).toUpperCase() + name.slice(1);
  const input = inputType(`${Named}Input`, `What ${name} is told.`, fields);
  const payload = payloadType(`${Named}Payload`, `What came of ${name}.`, subject, reveals);
  // Read when it is asked for: where that fails, what was done is told all the same.
  const load =
    (context: Context, { subject: key }: Outcome) =>
    () =>
      key === null ? null : context.loader(rowByKey(subject.collection)).load(key);

  class Mutations {
    async one(
      given: object,
      { dryRun, expectedVersion }: Partial<VersionedArgs>,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<Payload> {
      const asked = { ...askedOf(context, info, dryRun ?? false), expectedVersion: expectedVersion ?? null };
      const outcome = await context.aside(() => context.commands.one(command, { ...given }, asked));
      return {
        [subject.field]: load(context, outcome),
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
      const rows = outcomes.map((outcome, index) => ({
        ...{ index, status: outcome.status, userErrors: outcome.refusals },
        [subject.field]: load(context, outcome),
        ...reportIn(subject, outcome),
      }));
      return { rows };
    }
  }
  Resolver()(Mutations);
  const { prototype } = Mutations;
  Arg('input', () => input, { description: 'What it is told.' })(prototype, 'one', 0);
  Args(() => (subjectField(command) === null ? DryRunArgs : VersionedArgs))(prototype, 'one', 1);
  Ctx()(prototype, 'one', 2);
  Info()(prototype, 'one', 3);
  Cost({ weight: WEIGHT })(prototype, 'one');
  mutation(() => payload, name, description, prototype, 'one');
  if (reveals !== undefined) return Mutations;
  const batch = batchTypes(Named, name, subject);
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

function reportIn({ report }: SubjectType, outcome: Outcome): object {
  return report === undefined ? {} : { [report.field]: outcome.report ?? null };
}

function askedOf(context: Context, info: GraphQLResolveInfo, dryRun: boolean): Omit<Asked, 'expectedVersion'> {
  const { viewer, today, requestId, commandsUntil: until, readSheet } = context;
  return {
    ...{ viewer, today, requestId, dryRun, until, readSheet },
    idempotencyKey: idempotencyKeyOf(info, context.idempotencyKey),
  };
}
