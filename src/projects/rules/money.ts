import { statedAmountRefusal } from '../../kernel/amount.js';
import { type Currency } from '../../kernel/currency.js';
import { dividedBy, exact, isMore, rounded, times, whole } from '../../kernel/exact.js';

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
  if (grantAmount !== null) return rounded(exact(grantAmount), 2);
  if (amount === null || grantSharePercent === null) return null;
  return rounded(dividedBy(times(exact(amount), exact(grantSharePercent)), whole(100)), 2);
}

/** What is stated of the money agrees with itself, and has a currency (ЗСУ чл. 41). */
export function moneyRefusal(money: ProjectMoney, currency: Currency | null): string | null {
  const { amount, grantAmount, grantSharePercent } = money;
  const stated = [amount, grantAmount, grantSharePercent].flatMap((each) => each ?? []);
  const refusal = statedAmountRefusal(stated, { hasAmount: amount !== null || grantAmount !== null, currency });
  if (refusal !== null) return refusal;
  if (grantSharePercent !== null && isMore(exact(grantSharePercent), whole(100))) return 'AMOUNT_FORM';
  if (amount === null || grantAmount === null) return null;
  if (isMore(exact(grantAmount), exact(amount))) return 'GRANT_MISMATCH';
  const shared = grantOf({ ...money, grantAmount: null });
  return shared === null || shared === grantOf(money) ? null : 'GRANT_MISMATCH';
}
