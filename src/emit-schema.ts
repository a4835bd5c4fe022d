import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';
import { printedSchema } from './schema.js';

/** Writes schema/schema.graphql: the contract as the code has it now. */
writeFileSync(join(projectRoot, 'schema', 'schema.graphql'), await printedSchema());
