export { allCommands, commandMutations } from './command-mutations.js';
export { type SubjectType } from './command-types.js';
export { type Basis, command, type Command, type Done } from './command.js';
export { Desk } from './desk.js';
export { basis, type Fields, given, type InputOf, listOf, opinionOf, optional } from './fields.js';
export { fileIn } from './file-in.js';
export { externalIdField, givenExternalId } from './external-id.js';
export { givenOnly } from './given-only.js';
