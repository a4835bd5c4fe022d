import { type FormattedExecutionResult } from 'graphql';

const texts = new WeakMap<object, string>();

/** Stands for data that is already written as JSON, until the answer is sent. */
export function keepAsText(json: string): Record<string, unknown> {
  const stand = {};
  texts.set(stand, json);
  return stand;
}

/** An answer as it is sent; data that was written before is not written again. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  const text = typeof data === 'object' && data !== null ? texts.get(data) : undefined;
  if (text === undefined) return JSON.stringify(result);
  return `{"data":${text}${extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`}}`;
}
