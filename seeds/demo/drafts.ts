import { type Day } from './days.js';
import { type KindCode, type Level } from './kinds.js';

/** `until` is the first day after; left out, the end is open. */
export type Span = { readonly from: Day; readonly until?: Day };

export type ProviderKind = 'MUNICIPALITY' | 'MUNICIPAL_ENTITY' | 'PRIVATE_BG' | 'PRIVATE_EU_EEA' | 'HOSPITAL';
export type ProviderDraft = { readonly kind: ProviderKind; readonly municipality: string; readonly number: number };

export type AllocationDraft = Span & { readonly kind: KindCode; readonly places: number | null };
export type ProvisionDraft = Span & {
  readonly provider: ProviderDraft;
  readonly way: 'OWN' | 'MUNICIPAL_ENTITY' | 'ASSIGNED' | null;
};
export type LicenceDraft = {
  readonly holder: ProviderDraft;
  readonly from: Day;
  readonly until: Day;
  readonly terminatedOn?: Day;
  readonly revokedOn?: Day;
};
export type FundingSource =
  'STATE' | 'STATE_AND_MUNICIPAL' | 'MUNICIPAL' | 'PRIVATE' | 'EU_FUND' | 'INTERNATIONAL' | 'DONOR';
export type FundingDraft = Span & { readonly source: FundingSource };
export type SuspensionDraft = Span & { readonly ground: 'QUALITY' | 'OTHER' };
export type LegacyDraft = Span & { readonly type: string; readonly total: number | null };

/** A service with all the facts that decide whether its places count. */
export type ServiceDraft = {
  readonly key: string;
  readonly municipality: string;
  readonly level: Level;
  readonly startsOn: Day | null;
  readonly closedOn?: Day;
  readonly predecessor?: string;
  readonly allocations: readonly AllocationDraft[];
  readonly provisions: readonly ProvisionDraft[];
  readonly licences: readonly LicenceDraft[];
  readonly funding: readonly FundingDraft[];
  readonly suspensions: readonly SuspensionDraft[];
  readonly legacy: readonly LegacyDraft[];
  readonly locations: number;
};

/** A row of the Map; `NO_ROW` keeps a place of the Map free of any. */
export type RowDraft = {
  readonly level: Level;
  readonly host: string;
  readonly kind: KindCode;
  readonly maximum: number | null | 'NO_ROW';
  readonly funding?: 'FULL' | 'PARTIAL';
  readonly source?: string;
};

export type Agreement56Draft = Span & {
  readonly key: string;
  readonly host: string;
  readonly beneficiary: string;
  readonly kind: KindCode;
  readonly places: number;
};
export type Agreement55Draft = Span & {
  readonly key: string;
  readonly host: string;
  readonly kind: KindCode;
  readonly participants: readonly string[];
};
export type ExemptionDraft = Span & {
  readonly key: string;
  readonly level: Level;
  readonly host: string;
  readonly kind: KindCode;
};

export function rowKey({ level, host, kind }: { level: Level; host: string; kind: KindCode }): string {
  return `${level}/${host}/${kind}`;
}
