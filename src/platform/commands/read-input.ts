import { keyOfGlobalId } from '../query/index.js';
import { fileIn } from './file-in.js';
import { type Fields, type Given, type ReadProblem } from './fields.js';

const LONGEST_TEXT = 2_000;
const LARGEST_COUNT = 100_000;

type Raw = Readonly<Record<string, unknown>>;

/** The input as the command takes it, and what is wrong with it. Ids of other types are the asker's mistake. */
export function readInput(
  fields: Fields,
  raw: Raw,
  at: readonly string[] = ['input'],
): { readonly input: Raw; readonly problems: readonly ReadProblem[] } {
  const problems: ReadProblem[] = [];
  const read = (field: Given, value: unknown, path: readonly string[]): unknown => {
    if (field.type === 'object' && field.object !== undefined) {
      const inner = readInput(field.object.fields, value as Raw, path);
      problems.push(...inner.problems);
      return inner.input;
    }
    if (field.type === 'id') return keyOfGlobalId(field.typename ?? '', value, path);
    if (field.type === 'file') {
      const file = fileIn(String(value));
      if (typeof file === 'string') problems.push({ code: file, field: path });
      return file;
    }
    if (field.type === 'text') return readText(String(value), path, problems);
    if (field.type === 'count' && (Number(value) < (field.least ?? 0) || Number(value) > LARGEST_COUNT)) {
      problems.push({ code: 'NUMBER_OUT_OF_RANGE', field: path });
    }
    if (field.digits !== undefined && !isKept(String(value), field.digits)) {
      problems.push({ code: 'DECIMAL_OUT_OF_RANGE', field: path });
    }
    return value;
  };
  const input = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = raw[name] ?? null;
      const path = [...at, name];
      if (value === null) return [name, field.isList && !field.isOptional ? [] : null];
      if (!field.isList) return [name, read(field, value, path)];
      return [name, (value as readonly unknown[]).map((each, index) => read(field, each, [...path, String(index)]))];
    }),
  );
  return { input, problems };
}

/** Whether every digit is kept: the database would round others away, and say nothing. */
function isKept(value: string, { whole, fraction }: NonNullable<Given['digits']>): boolean {
  const [before = '', after = ''] = value.replace(/^[+-]/, '').split('.');
  return before.replace(/^0+/, '').length <= whole && after.replace(/0+$/, '').length <= fraction;
}

function readText(value: string, field: readonly string[], problems: ReadProblem[]): string {
  const text = value.normalize('NFC').trim();
  if (text === '' || text.includes('\0')) problems.push({ code: 'TEXT_EMPTY', field });
  if (text.length > LONGEST_TEXT) problems.push({ code: 'NUMBER_OUT_OF_RANGE', field });
  return text;
}
