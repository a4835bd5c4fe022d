import { type NamedCode } from '../../kernel/named-code.js';

/** Why something asked of money is refused. */
export const moneyRefusals = [
  {
    code: 'STANDARD_AMOUNT',
    nameBg: 'Стандартът е сума над нула с най-много две цифри след запетаята.',
    nameEn: 'A standard is an amount above zero with at most two digits after the point.',
    article: 'ЗСУ чл. 45',
  },
  {
    code: 'STANDARD_YEAR',
    nameBg: 'Стандарт се приема за година от 2020 до следващата след акта.',
    nameEn: 'A standard is adopted for a year from 2020 to the one after the act.',
    article: 'ЗСУ чл. 45',
  },
] as const satisfies readonly NamedCode[];

const AMOUNT = /^0*(?=[\d.]*[1-9])\d{1,9}(\.\d{1,2})?$/;
const FIRST_YEAR = 2020;

/** What is wrong with the amount of a standard, if anything (ЗСУ чл. 45). */
export function amountRefusal(amount: string): string | null {
  return AMOUNT.test(amount) ? null : 'STANDARD_AMOUNT';
}

/** What is wrong with the year that a standard is adopted for, if anything (ЗСУ чл. 45). */
export function yearRefusal(year: number, yearOfAct: number): string | null {
  return year < FIRST_YEAR || year > yearOfAct + 1 ? 'STANDARD_YEAR' : null;
}
