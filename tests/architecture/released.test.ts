import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { kartaSchema } from '../../src/schema.js';
import { changesBetween } from '../../src/schema-changes.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await kartaSchema();
});

describe('what was promised to clients', () => {
  it('is kept: no change of the schema breaks it', async () => {
    const changes = await changesBetween(buildSchema(read('schema/released.graphql')), schema);
    expect(changes.filter(({ criticality }) => criticality === 'BREAKING')).toEqual([]);
  });

  it('would be found broken: a field that goes, an argument that must be given, a value that is new', async () => {
    const promised = buildSchema('type Query { a(x: Int): E b: Int } enum E { ONE }');
    const broken = buildSchema('type Query { a(x: Int!): E } enum E { ONE TWO }');
    const changes = await changesBetween(promised, broken);
    expect(changes.map(({ criticality, coordinate }) => `${criticality} ${coordinate}`).sort()).toEqual([
      'BREAKING Query.a.x',
      'BREAKING Query.b',
      'DANGEROUS E.TWO',
    ]);
  });

  it('goes only with a day and a replacement', () => {
    const reasons = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isEnumType(type)) return type.getValues().map(({ deprecationReason }) => deprecationReason);
      if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => field.deprecationReason);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) => [
        field.deprecationReason,
        ...field.args.map(({ deprecationReason }) => deprecationReason),
      ]);
    });
    for (const reason of reasons) if (reason != null) expect(reason).toMatch(/^\d{4}-\d{2}-\d{2}: use \S/);
  });
});

describe('the page of errors', () => {
  it('explains every code that the server gives, each at a place of its own', () => {
    const page = read('docs/errors.md');
    const told = [...page.matchAll(/<a id="(\w+)"><\/a>`(\w+)`/g)];
    for (const [, place, code] of told) expect(place).toBe(code?.toLowerCase());
    const codes = new Set(told.map(([, , code]) => code));
    const sources = readdirSync(new URL('../../src/platform', import.meta.url), { recursive: true })
      .filter((file): file is string => typeof file === 'string' && file.endsWith('.ts'))
      // Refusals of commands, and of the files that they are given, are answers, in the schema.
      .filter((file) => !/^(commands|spreadsheets)/.test(file))
      .map((file) => read(`src/platform/${file}`));
    const given = new Set(
      sources.flatMap((text) =>
        [
          ...text.matchAll(/(?:RequestError|errorExtensions|refuse)\(\s*'([A-Z_]+)'|code: '([A-Z_]+)'|\| '([A-Z_]+)'/g),
        ].flatMap(([, a, b, c]) => [a, b, c].filter((code) => code?.includes('_') === true)),
      ),
    );
    expect(given.size).toBeGreaterThan(10);
    const unexplained = [...given].filter((code) => !codes.has(code));
    expect(unexplained).toEqual([]);
  });
});
