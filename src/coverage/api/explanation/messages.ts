import { IntlMessageFormat } from 'intl-messageformat';
import { addDays, type Day } from '../../../kernel/day.js';
import { type Language } from '../../../platform/request/language.js';
import { bg, type MessageName } from './bg.js';
import { en } from './en.js';

type Values = Readonly<Record<string, string | number>>;

const LOCALES: Readonly<Record<Language, string>> = { bg: 'bg-BG', en: 'en-GB' };

/** Messages read once for each language. */
const READ: Readonly<Record<Language, ReadonlyMap<MessageName, IntlMessageFormat>>> = {
  bg: read(bg, 'bg'),
  en: read(en, 'en'),
};

const DATES: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  bg: new Intl.DateTimeFormat(LOCALES.bg, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALES.en, { dateStyle: 'long', timeZone: 'UTC' }),
};

/** How a message knows that there is no such day. */
const NONE = 'none';

function read(
  messages: Readonly<Record<MessageName, string>>,
  language: Language,
): ReadonlyMap<MessageName, IntlMessageFormat> {
  // True of an object whose type lists its keys.
  const names = Object.keys(messages) as MessageName[];
  return new Map(names.map((name) => [name, new IntlMessageFormat(messages[name], LOCALES[language])]));
}

/** The message with its values, in one language. */
export function say(language: Language, name: MessageName, values: Values = {}): string {
  return String(READ[language].get(name)?.format(values));
}

/** 1.10.2026 г. or 1 October 2026. */
export function dateIn(language: Language, day: Day | null): string {
  return day === null ? NONE : DATES[language].format(new Date(`${day}T00:00:00Z`));
}

/** The last day of what ends before `until`. */
export function lastDayIn(language: Language, until: Day | null): string {
  return until === null ? NONE : dateIn(language, addDays(until, -1));
}

/** The name in quotation marks, unless it has its own. */
export function quoted(language: Language, name: string): string {
  return /[„“”"«»]/u.test(name) ? name : say(language, 'quoted', { name });
}
