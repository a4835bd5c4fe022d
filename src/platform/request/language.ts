import Negotiator from 'negotiator';

/** Languages in which names and messages exist; Bulgarian is the language of the law and the first. */
const languages = ['bg', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}

/** The language that the client's Accept-Language prefers among those that exist; Bulgarian when it names none. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const chosen = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language([...languages]);
  return chosen !== undefined && isLanguage(chosen) ? chosen : 'bg';
}
