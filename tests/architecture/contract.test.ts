import { readFileSync } from 'node:fs';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { kartaSchema, printedSchema } from '../../src/schema.js';
import { workedQuestions } from '../../src/worked-questions.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await kartaSchema();
});

describe('the contract', () => {
  it('is committed as the code has it: run npm run schema:emit', async () => {
    const committed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(await printedSchema());
  });

  it('describes every type, field, argument and value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('understands every worked question', () => {
    for (const { file, document } of workedQuestions()) {
      expect({ file, errors: validate(schema, parse(document)) }).toEqual({ file, errors: [] });
    }
  });
});

function undescribed(of: GraphQLSchema): string[] {
  const missing: string[] = [];
  const look = (name: string, description: string | null | undefined) => {
    if (description === null || description === undefined || description.trim() === '') missing.push(name);
  };
  for (const type of Object.values(of.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue;
    if (type !== of.getQueryType() && type !== of.getMutationType()) look(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name}:)`, argument.description);
      }
    }
  }
  return missing;
}
