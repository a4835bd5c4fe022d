/** ЕИК has 9 digits, or 13 for a branch. Ten digits may be a person's number, which has no place here. */
export function isEik(text: string): boolean {
  return /^(\d{9}|\d{13})$/.test(text);
}
