import { codesOf, type NamedCode } from './named-code.js';

/** The act on the introduction of the euro: unverified. */
const EURO_ACT = 'Закон за въвеждане на еврото в Република България';

/** The currency of an amount, as it was agreed or budgeted. */
export const currencies = [
  { code: 'BGN', nameBg: 'лев', nameEn: 'Bulgarian lev', article: EURO_ACT },
  { code: 'EUR', nameBg: 'евро', nameEn: 'euro', article: EURO_ACT },
] as const satisfies readonly NamedCode[];

export type Currency = (typeof currencies)[number]['code'];
export const Currency = codesOf<Currency>(currencies);
