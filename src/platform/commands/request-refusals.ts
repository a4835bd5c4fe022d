import { type Refused } from '../../kernel/refused.js';
import { RequestError } from '../query/index.js';

/** What one of many may be refused for before or beside the rules: a command by itself says the same as an error. */
export const requestRefusals = [
  {
    code: 'BAD_USER_INPUT',
    nameBg: 'Стойността не може да се използва: проверете идентификатора, той идва от полето id.',
    nameEn: 'The value cannot be used: check the id, it comes from the field id.',
  },
  {
    code: 'FORBIDDEN',
    nameBg: 'Нямате това право там: полето viewer казва какво можете.',
    nameEn: 'You may not do this there: the field viewer says what you may do.',
  },
  {
    code: 'IDEMPOTENCY_KEY_REUSED',
    nameBg: 'Ключът е използван за друга заявка: дайте на всяка заявка свой ключ.',
    nameEn: 'The key was used for another request: give every request a key of its own.',
  },
  {
    code: 'IDEMPOTENCY_IN_PROGRESS',
    nameBg: 'Същата заявка още се изпълнява: изпратете я отново след малко под същия ключ.',
    nameEn: 'The same request is still being carried out: send it again in a while under the same key.',
  },
  {
    code: 'BUSY',
    nameBg: 'Други команди заемаха записа твърде дълго и нищо не е направено: опитайте отново.',
    nameEn: 'Other commands were at the record for too long, and nothing was done: try again.',
  },
  {
    code: 'QUERY_TIMEOUT',
    nameBg: 'Времето изтече и нищо от това не е направено: изпратете по-малко наведнъж.',
    nameEn: 'The time was over, and nothing of this was done: send less at once.',
  },
  {
    code: 'INTERNAL_SERVER_ERROR',
    nameBg: 'Случи се нещо неочаквано: прочетете записа, преди да опитате отново.',
    nameEn: 'Something unexpected happened: read the record before you try again.',
  },
] as const;

const KNOWN: ReadonlySet<string> = new Set(requestRefusals.map(({ code }) => code));

/** Whether an error is the asker's to mend, or that of the moment; anything else nobody expected. */
export function isRequestRefusal(error: unknown): error is RequestError {
  return error instanceof RequestError && KNOWN.has(error.code);
}

/** An error at one of many as its refusal, so that the others go on. */
export function asRefusal(error: unknown, requestId: string): Refused {
  if (isRequestRefusal(error)) return { code: error.code, field: error.path };
  return { code: 'INTERNAL_SERVER_ERROR', field: ['input'], reference: requestId };
}
