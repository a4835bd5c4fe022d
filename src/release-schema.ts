import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { projectRoot } from './project-root.js';
import { printedSchema } from './schema.js';
import { type ChangelogEntry, changesBetween } from './schema-changes.js';

/** Promises the schema as it is built today: what changed is added to the changelog, and the promise is the new one. */
const file = (name: string) => join(projectRoot, 'schema', name);
const [released, built] = [readFileSync(file('released.graphql'), 'utf8'), await printedSchema()];
const changes = await changesBetween(buildSchema(released), buildSchema(built));
if (changes.length > 0) {
  const changelog = JSON.parse(readFileSync(file('changelog.json'), 'utf8')) as readonly ChangelogEntry[];
  const entry: ChangelogEntry = { releasedOn: new Date().toISOString().slice(0, 10), changes };
  writeFileSync(file('changelog.json'), `${JSON.stringify([entry, ...changelog], null, 2)}\n`);
  writeFileSync(file('released.graphql'), built);
}
console.log(`${String(changes.length)} changes released.`);
