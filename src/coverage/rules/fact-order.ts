import { byCodePoint } from '../../kernel/code-point-order.js';
import { type Interval } from '../../kernel/interval.js';
import { type AllocationFact, type FundingFact, type LicenceFact, type SuspensionFact } from './snapshot.js';

// Facts are always in an order of their own, by natural keys, so that the order of entry changes nothing.

export function bySpan(a: Interval, b: Interval): number {
  return byCodePoint(a.from, b.from) || byCodePoint(a.until ?? '', b.until ?? '');
}

export function bySuspension(a: SuspensionFact, b: SuspensionFact): number {
  return bySpan(a, b) || byCodePoint(a.ground, b.ground);
}

export function byFunding(a: FundingFact, b: FundingFact): number {
  return bySpan(a, b) || byCodePoint(a.source, b.source);
}

export function byKindAndFrom(a: AllocationFact, b: AllocationFact): number {
  return byCodePoint(a.kind, b.kind) || byCodePoint(a.from, b.from);
}

export function byFirstDayAndNumber(a: LicenceFact, b: LicenceFact): number {
  return byCodePoint(a.validFrom, b.validFrom) || byCodePoint(a.number, b.number);
}

export function byFromAndKey(a: { from: string; key: string }, b: { from: string; key: string }): number {
  return byCodePoint(a.from, b.from) || byCodePoint(a.key, b.key);
}
