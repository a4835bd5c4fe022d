import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RequestError } from '../../src/platform/query/index.js';
import { WorkThread } from '../../src/platform/threads/work-thread.js';
import { SOURCES } from '../support/sources.js';

let thread: WorkThread;
beforeAll(() => {
  thread = new WorkThread({ file: new URL('fixtures/thread.ts', import.meta.url), data: null, nodeOptions: SOURCES });
});
afterAll(() => thread.close());

const ask = (...methods: string[]) => thread.ask(methods.map((method) => ({ method, args: [method] })));

describe('the thread for heavy work', () => {
  it('answers questions in their order', async () => {
    expect(await ask('a', 'b')).toEqual([['a'], ['b']]);
  });

  it('lets a refusal be the answer to its own question only', async () => {
    const [first, refused, last] = await ask('a', 'refuse', 'b');
    expect([first, last]).toEqual([['a'], ['b']]);
    expect(refused).toBeInstanceOf(RequestError);
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', message: 'Not so.' });
  });

  it('tells what went wrong, where', async () => {
    const [failure] = await ask('fail');
    expect(failure).toMatchObject({ message: expect.stringMatching(/TypeError: It broke[^]*thread\.ts/) as string });
  });

  it('is replaced when it breaks', async () => {
    await expect(ask('die')).rejects.toThrow();
    expect(await ask('a')).toEqual([['a']]);
  });
});
