import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../graphql/index.js';
import { type Fields, type Given } from './fields.js';

const made = new Map<string, ClassType>();

/** The input type of the schema for what a command is told; the same object type is made once. */
export function inputType(name: string, description: string, fields: Fields): ClassType {
  const known = made.get(name);
  if (known !== undefined) return known;
  class Input {}
  InputType(name, { description })(Input);
  for (const [field, given] of Object.entries(fields)) {
    const type = typeOf(given);
    Field(() => (given.isList ? [type] : type) as never, {
      nullable: given.isOptional,
      description: given.description,
    })(Input.prototype, field);
  }
  made.set(name, Input);
  return Input;
}

function typeOf({ type, codes, object }: Given): unknown {
  switch (type) {
    case 'id':
      return ID;
    case 'date':
      return DateScalar;
    case 'text':
    case 'file':
      return String;
    case 'count':
      return Int;
    case 'flag':
      return Boolean;
    case 'decimal':
      return DecimalScalar;
    case 'code':
      return codes;
    case 'object':
      return object === undefined ? String : inputType(object.name, object.description, object.fields);
  }
}
