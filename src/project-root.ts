import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: the code may run from `dist/`, the data files stay where they are edited. */
export const projectRoot = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`);
  return findUpwards(parent);
}
