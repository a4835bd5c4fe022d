import { type PlanningLevel } from '../../../catalogue/rules/index.js';
import { type Day } from '../../../kernel/day.js';
import { type FundingSource, type SuspensionGround } from '../../../services/rules/index.js';
import { type Cell } from '../cell.js';

type OfService = { readonly service: string };
type Span = { readonly from: Day; readonly until: Day | null };

/** What each edit says. Services, providers, licences and agreements go by their natural keys. */
export type ScenarioEdits = {
  /** A new service; `name` is its key for later edits. Without a provider the municipality runs it. */
  readonly openService: {
    readonly name: string;
    readonly municipality: string;
    readonly level: PlanningLevel;
    readonly kind: string;
    readonly places: number | null;
    readonly from: Day;
    readonly provider: string | null;
    /** Who pays; the state unless said otherwise. */
    readonly source?: FundingSource | undefined;
  };
  readonly startService: OfService & { readonly on: Day };
  readonly closeService: OfService & { readonly on: Day };
  readonly suspendService: OfService & Span & { readonly ground: SuspensionGround };
  readonly resumeService: OfService & { readonly on: Day };
  readonly setPlaces: OfService & { readonly kind: string; readonly places: number | null; readonly from: Day };
  readonly splitLegacy: OfService & {
    readonly from: Day;
    readonly into: readonly { readonly kind: string; readonly places: number }[];
  };
  readonly fundService: OfService & Span & { readonly source: FundingSource };
  readonly endFunding: OfService & { readonly on: Day };
  /** Without a holder: for every provider of the service that needs a licence and has none valid on the first day. */
  readonly issueLicence: OfService & {
    readonly holder: string | null;
    readonly number: string;
    readonly validFrom: Day;
    readonly validUntil: Day;
  };
  readonly extendLicence: { readonly number: string; readonly validUntil: Day };
  readonly revokeLicence: { readonly number: string; readonly on: Day };
  readonly changeProvider: OfService & { readonly provider: string; readonly from: Day };
  readonly addAgreement: Span & {
    readonly name: string;
    readonly host: string;
    readonly beneficiary: string;
    readonly kind: string;
    readonly places: number;
  };
  readonly endAgreement: { readonly agreement: string; readonly on: Day };
  readonly setMaximum: Cell & { readonly maximumUsers: number | null };
  readonly useEdition: { readonly edition: string };
};

/** One edit of a scenario. */
export type ScenarioEdit = {
  readonly [Name in keyof ScenarioEdits]: { readonly edit: Name } & ScenarioEdits[Name];
}[keyof ScenarioEdits];
