import { expect } from 'vitest';
import { type Api, type Answer } from './api.js';
import { type KeyOf, keyFor } from './keys.js';

export type Headers = { readonly authorization: string };
export type UserError = { readonly code: string; readonly field: readonly string[] | null };
type Payload = Readonly<Record<string, unknown>> & { readonly userErrors: readonly UserError[] };

/** Those who act in a story, each with a key. */
export async function actors(url: string, municipality: string) {
  const key = (of: KeyOf) => keyFor(url, of);
  return {
    municipality: await key({ role: 'MUNICIPALITY', municipalities: [municipality] }),
    elsewhere: await key({ role: 'MUNICIPALITY', municipalities: ['VAR06'] }),
    asp: await key({ role: 'ASP' }),
    aksu: await key({ role: 'AKSU' }),
    ministry: await key({ role: 'MINISTRY' }),
    operator: await key({ role: 'OPERATOR' }),
    reader: await key({ role: 'READER' }),
  };
}

/** Gives a command and answers its payload; the selection says what of the subject is wanted. */
export async function give(
  api: Api,
  as: Headers,
  command: string,
  input: object,
  selection: string,
  more = '',
  directives = '',
): Promise<Payload> {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${command}(input: $input${more})${directives} { ${selection} userErrors { code field } } }`;
  const answer = await api.ask<Record<string, Payload>>(document, { input }, { ...as });
  expect(answer.errors, api.logged.slice(-1).join()).toEqual([]);
  const payload = answer.data[command];
  if (payload === undefined) throw new Error('no payload');
  return payload;
}

/** What a command is refused with before anything is decided. */
export async function errorOf(
  api: Api,
  as: Headers | null,
  command: string,
  input: object,
  key?: string,
): Promise<string> {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${command}(input: $input)${key === undefined ? '' : ` @idempotent(key: "${key}")`} { userErrors { code } } }`;
  const answer: Answer = await api.ask(document, { input }, as === null ? {} : { ...as });
  return answer.errors[0]?.extensions.code ?? 'none';
}
