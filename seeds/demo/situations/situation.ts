import {
  type Agreement55Draft,
  type Agreement56Draft,
  type ExemptionDraft,
  type ProviderDraft,
  type RowDraft,
  type ServiceDraft,
} from '../drafts.js';
import { type KindCode, type Level } from '../kinds.js';
import { type Expectation } from './expectation.js';

/** One thing that the computation must be able to tell, put where it can be found, with the answer it must give. */
export type Situation = {
  readonly id: string;
  readonly what: string;
  readonly rows: readonly RowDraft[];
  readonly services: readonly ServiceDraft[];
  readonly agreements56?: readonly Agreement56Draft[];
  readonly agreements55?: readonly Agreement55Draft[];
  readonly exemptions?: readonly ExemptionDraft[];
  readonly expects: readonly Expectation[];
};

export type ServicePlace = { readonly key: string; readonly municipality: string; readonly level: Level };

/** `S-BGS01-003` is in municipality BGS01. */
export function place(key: string, level: Level = 'MUNICIPAL'): ServicePlace {
  return { key, municipality: key.slice(2, 7), level };
}

export function row(host: string, kind: KindCode, maximum: RowDraft['maximum'], level: Level = 'MUNICIPAL'): RowDraft {
  return { level, host, kind, maximum };
}

/** Providers of the situations have the numbers below 100. */
export function provider(
  number: number,
  municipality: string,
  kind: ProviderDraft['kind'] = 'PRIVATE_BG',
): ProviderDraft {
  return { kind, municipality, number };
}
