import { IntlMessageFormat } from 'intl-messageformat';
import { type Day } from '../../../kernel/day.js';
import { type Language } from '../../../platform/request/language.js';
import { bg, type MessageName } from './bg.js';
import { en } from './en.js';

type Values = Readonly<Record<string, string | number>>;

const LOCALES: Readonly<Record<Language, string>> = { bg: 'bg-BG', en: 'en-GB' };

/** Messages read once for each language. */
const READ: Readonly<Record<Language, ReadonlyMap<string, IntlMessageFormat>>> = {
  bg: read(bg, 'bg'),
  en: read(en, 'en'),
};

const DATES: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  bg: new Intl.DateTimeFormat(LOCALES.bg, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALES.en, { dateStyle: 'long', timeZone: 'UTC' }),
};

function read(messages: Readonly<Record<string, string>>, language: Language): ReadonlyMap<string, IntlMessageFormat> {
  return new Map(
    Object.entries(messages).map(([name, message]) => [name, new IntlMessageFormat(message, LOCALES[language])]),
  );
}

/** The message with its values, in one language. */
export function say(language: Language, name: MessageName, values: Values = {}): string {
  return String(READ[language].get(name)?.format(values) ?? name);
}

/** 1.10.2026 г. or 1 October 2026. */
export function dateIn(language: Language, day: Day): string {
  return DATES[language].format(new Date(`${day}T00:00:00Z`));
}
