import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkedQuestion } from './platform/http/explorer.js';
import { projectRoot } from './project-root.js';

/** The questions in schema/examples, in the order of their file names; their variables have defaults. */
export function workedQuestions(): readonly (WorkedQuestion & { readonly file: string })[] {
  const folder = join(projectRoot, 'schema', 'examples');
  return filesIn(folder).map((file) => ({ file, document: readFileSync(join(folder, file), 'utf8'), variables: '' }));
}

/** The documents in a folder of the operator. */
export function documentsIn(folder: string): readonly string[] {
  return filesIn(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort();
}
