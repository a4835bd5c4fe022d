import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** What is promised to clients, as it is published. */
export type Contract = {
  readonly schema: string;
  /** Changes with the schema, and only with it. */
  readonly version: string;
  readonly changelog: string;
  readonly errors: string;
};

export function readContract(): Contract {
  const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');
  const schema = read('schema', 'schema.graphql');
  return {
    schema,
    version: createHash('sha256').update(schema).digest('hex').slice(0, 16),
    changelog: read('schema', 'changelog.json'),
    errors: read('docs', 'errors.md'),
  };
}
