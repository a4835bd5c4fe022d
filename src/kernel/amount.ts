import { type Currency } from './currency.js';
import { exact } from './exact.js';
import { type NamedCode } from './named-code.js';

/** What can be wrong with an amount wherever one is stated. */
export const amountRefusals = [
  {
    code: 'AMOUNT_FORM',
    nameBg: 'Сумата е положителна, с най-много две цифри след точката; делът на помощта е до 100 %.',
    nameEn: 'An amount is positive, with at most two digits after the point; the share of the grant is at most 100 %.',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'CURRENCY_OF_AMOUNT',
    nameBg: 'Валутата и сумата вървят заедно: посочете и двете, или нито едната.',
    nameEn: 'Currency and amount go together: state both, or neither.',
    article: 'ЗСУ чл. 41',
  },
] as const satisfies readonly NamedCode[];

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** Amounts, or shares of them, are stated to the stotinka and above zero; an amount has a currency (ЗСУ чл. 41). */
export function statedAmountRefusal(
  stated: readonly string[],
  { hasAmount, currency }: { readonly hasAmount: boolean; readonly currency: Currency | null },
): (typeof amountRefusals)[number]['code'] | null {
  if (stated.some((each) => !AMOUNT.test(each) || exact(each).over === 0n)) return 'AMOUNT_FORM';
  return (currency !== null) === hasAmount ? null : 'CURRENCY_OF_AMOUNT';
}
