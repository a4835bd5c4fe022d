import { readdirSync, readFileSync } from 'node:fs';
import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { kartaSchema } from '../../src/schema.js';

/** What lists are made of, by the ending of its name. */
const PLUMBING = /(Connection|Edge|WhereInput|OrderInput|OrderField|Filter|RangeInput|PageInfo|HavingInput)$/;
/** What the rows of a list are taken together with, after the name of the list. */
const AGGREGATES = ['Aggregates', 'Group', 'GroupBy', 'SummedField'];
const VALUES = /^(Integer|Decimal|Ratio|Date|DateTime)Aggregate$|^AggregateKey$/;

/** Types that name no thing of the domain but the shape of an answer. */
const TECHNICAL = new Set([
  ...[
    'Query',
    'Mutation',
    'CommandStatus',
    'BatchMode',
    'NameInfo',
    'NamedCode',
    'CodeList',
    'IntRange',
    'GroupKey',
    'StatusCount',
  ],
  ...['DatasetPart', 'ProvenanceShare', 'SortDirection', 'NullPlacement', 'Validity', 'CoverageGroupBy'],
  'CoverageGroupOrder',
]);

const root = new URL('../../', import.meta.url);
const [terms = '', forbidden = ''] = readFileSync(new URL('docs/glossary.md', root), 'utf8').split('## Never');
const known = new Set(terms.split('\n').flatMap((line) => identifiersIn(line.split('|')[2])));
const never = forbidden.split('\n').flatMap((line) => identifiersIn(line.split('|')[1]));
const say = forbidden.split('\n').flatMap((line) => identifiersIn(line.split('|')[2]));

let schema: GraphQLSchema;
let types: readonly GraphQLNamedType[];
let ofLists: ReadonlySet<string>;
beforeAll(async () => {
  schema = await kartaSchema();
  types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const lists = types.flatMap(({ name }) => /^(\w+)Connection$/.exec(name)?.[1] ?? []);
  ofLists = new Set([...lists, 'CoverageRow'].flatMap((list) => AGGREGATES.map((part) => `${list}${part}`)));
});

describe('the glossary', () => {
  it('has every object type, enumeration and code of the schema that names a thing of the domain', () => {
    // What came of a command has its name.
    const commands = Object.keys(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
      const command = field.charAt(0).toUpperCase() + field.slice(1);
      return [`${command}Payload`, `${command}Row`];
    });
    const things = types.filter(
      ({ name }) =>
        !commands.includes(name) &&
        !PLUMBING.test(name) &&
        !TECHNICAL.has(name) &&
        !VALUES.test(name) &&
        !ofLists.has(name),
    );
    const names = things.flatMap((type) => {
      if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
      return isObjectType(type) ? [type.name] : [];
    });
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has no identifier that the code does not have', () => {
    const used = new Set([...namesOf(types), ...sources().flatMap(({ code }) => code.match(/\w+/g) ?? [])]);
    expect([...known, ...say].filter((identifier) => !used.has(identifier))).toEqual([]);
  });

  it('leaves out no type as technical that the schema does not have', () => {
    const names = types.map(({ name }) => name);
    expect([...TECHNICAL].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('tells which words are never said, and nobody says them', () => {
    expect(never).not.toEqual([]);
    const said = [
      ...namesOf(types).map((name) => ({ where: 'the schema', name })),
      ...sources().flatMap(({ file, text }) => (text.match(/\w+/g) ?? []).map((name) => ({ where: file, name }))),
    ];
    expect(said.filter(({ name }) => never.some((word) => saysWord(name, word)))).toEqual([]);
  });
});

/** A word in small letters is found as a part of any name, also in the plural; one with a capital only as the whole name. */
function saysWord(name: string, word: string): boolean {
  if (word !== word.toLowerCase()) return name === word;
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');
  return parts.includes(word) || parts.includes(`${word}s`);
}

function identifiersIn(cell = ''): readonly string[] {
  return [...cell.matchAll(/`(\w+)`/g)].map(([, identifier = '']) => identifier);
}

/** Names of types, their fields, arguments and values. */
function namesOf(all: readonly GraphQLNamedType[]): readonly string[] {
  return all.flatMap((type) => {
    if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
    if (isInputObjectType(type)) return [type.name, ...Object.keys(type.getFields())];
    if (!isObjectType(type)) return [type.name];
    const fields = Object.values(type.getFields());
    return [type.name, ...fields.flatMap(({ name, args }) => [name, ...args.map((argument) => argument.name)])];
  });
}

/** Every source file: as it stands, and without what is said about it in comments. */
function sources(): readonly { readonly file: string; readonly text: string; readonly code: string }[] {
  const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const text = readFileSync(new URL(`src/${file}`, root), 'utf8');
      return { file, text, code: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '') };
    });
}
