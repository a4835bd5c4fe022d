import { type Day } from '../days.js';
import { type KindCode } from '../kinds.js';

/** What the computation must answer on the reference day, or on another day where one is named. */
export type Expectation = RowExpectation | LineExpectation | PledgeExpectation | NoRowExpectation;

export type RowExpectation = { readonly about: 'row'; readonly row: string } & RowFacts;
export type LineExpectation = {
  readonly about: 'line';
  readonly service: string;
  readonly kind: KindCode;
  readonly outcome: 'COUNTED' | 'UNKNOWN' | 'EXCLUDED';
  readonly codes: readonly string[];
} & LineFacts;
export type PledgeExpectation = {
  readonly about: 'pledge';
  readonly agreement: string;
  readonly honoured: number;
  readonly code: string;
};
export type NoRowExpectation = { readonly about: 'noRow'; readonly row: string };

type RowFacts = {
  readonly on?: Day;
  readonly status?: string;
  readonly have?: number;
  readonly gap?: number | null;
  readonly bounds?: { readonly lower: number; readonly upper: number | null };
  readonly severity?: 'MISSING' | 'PARTIAL';
  readonly temporarilyLost?: boolean;
  readonly accessNotSecured?: readonly string[];
};
type LineFacts = { readonly on?: Day; readonly places?: number | null };

export function rowIs(row: string, facts: RowFacts): RowExpectation {
  return { about: 'row', row, ...facts };
}

export function noRow(row: string): NoRowExpectation {
  return { about: 'noRow', row };
}

export function counted(service: string, kind: KindCode, facts: LineFacts = {}): LineExpectation {
  return { about: 'line', service, kind, outcome: 'COUNTED', codes: ['IN_FORCE'], ...facts };
}

export function excluded(
  service: string,
  kind: KindCode,
  codes: string | string[],
  facts: LineFacts = {},
): LineExpectation {
  return { about: 'line', service, kind, outcome: 'EXCLUDED', codes: [codes].flat(), ...facts };
}

export function notKnown(
  service: string,
  kind: KindCode,
  codes: string | string[],
  facts: LineFacts = {},
): LineExpectation {
  return { about: 'line', service, kind, outcome: 'UNKNOWN', codes: [codes].flat(), ...facts };
}

export function pledged(agreement: string, honoured: number, code: string): PledgeExpectation {
  return { about: 'pledge', agreement, honoured, code };
}
