import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../src/project-root.js';

/** One line of a reference file; an empty cell is null: not known. */
export type Line = Readonly<Record<string, string | null>>;

export const referenceFolder = join(projectRoot, 'seeds', 'reference');

export function readReference(file: string): readonly Line[] {
  return parse<Line>(readFileSync(join(referenceFolder, `${file}.csv`)), {
    columns: true,
    cast: (value, { header }) => (value === '' && !header ? null : value),
  });
}

/** A cell that the file never leaves empty. */
export function cell(line: Line, column: string): string {
  const value = line[column];
  if (value === null || value === undefined) throw new Error(`Column ${column} is empty in ${JSON.stringify(line)}`);
  return value;
}
