import { type Currency } from '../../kernel/currency.js';

export type ProjectMoney = {
  readonly amount: string | null;
  readonly grantAmount: string | null;
  readonly grantSharePercent: string | null;
};

/**
 * The grant as it is stated; where only the whole and its share are, the share of the whole to the last stotinka, half
 * a stotinka upwards; else nobody knows it (ЗСУ чл. 41).
 */
export function grantOf({ amount, grantAmount, grantSharePercent }: ProjectMoney): string | null {
  if (grantAmount !== null) return written(hundredths(grantAmount));
  if (amount === null || grantSharePercent === null) return null;
  return written((hundredths(amount) * hundredths(grantSharePercent) + 5_000n) / 10_000n);
}

/** What is stated of the money agrees with itself, and has a currency (ЗСУ чл. 41). */
export function moneyRefusal(money: ProjectMoney, currency: Currency | null): string | null {
  const { amount, grantAmount, grantSharePercent } = money;
  const stated = [amount, grantAmount, grantSharePercent].flatMap((each) => each ?? []);
  if (stated.some((each) => !/^\d{1,12}(\.\d{1,2})?$/.test(each) || hundredths(each) === 0n)) return 'AMOUNT_FORM';
  if (grantSharePercent !== null && hundredths(grantSharePercent) > 10_000n) return 'AMOUNT_FORM';
  if ((currency !== null) !== (amount !== null || grantAmount !== null)) return 'CURRENCY_OF_AMOUNT';
  if (amount === null || grantAmount === null) return null;
  if (hundredths(grantAmount) > hundredths(amount)) return 'GRANT_MISMATCH';
  const shared = grantOf({ ...money, grantAmount: null });
  return shared === null || hundredths(shared) === hundredths(grantAmount) ? null : 'GRANT_MISMATCH';
}

function hundredths(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

function written(amount: bigint): string {
  return `${String(amount / 100n)}.${String(amount % 100n).padStart(2, '0')}`;
}
