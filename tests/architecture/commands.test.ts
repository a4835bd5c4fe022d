import { type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { kartaSchema } from '../../src/schema.js';
import { allCommands } from '../../src/platform/commands/index.js';

let mutations: ReturnType<GraphQLObjectType['getFields']>;
beforeAll(async () => {
  mutations = (await kartaSchema()).getMutationType()?.getFields() ?? {};
});

const named = (keep: (command: ReturnType<typeof allCommands>[number]) => boolean) =>
  allCommands()
    .filter(keep)
    .map(({ name }) => name);

describe('the mutations of the commands', () => {
  it('take the version that was seen where a record is named that the command is done to, and nowhere else', () => {
    expect(named(({ name }) => mutations[name]?.args.some((each) => each.name === 'expectedVersion') === true)).toEqual(
      named(({ subject, fields }) => Object.values(fields).some(({ typename }) => typename === subject)),
    );
    expect(mutations.licenceEndingIssue?.args.map(({ name }) => name)).toEqual(['input', 'dryRun']);
    expect(mutations.licenceEndingEnforce?.args.map(({ name }) => name)).toContain('expectedVersion');
  });

  it('are there for many at once, but for what shows something once', () => {
    expect(named(({ name }) => mutations[`${name}Batch`] === undefined)).toEqual(['apiKeyIssue', 'apiKeyRotate']);
  });
});
