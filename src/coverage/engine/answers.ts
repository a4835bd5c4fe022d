import { type Day } from '../../kernel/day.js';
import {
  type Cell,
  type CountryEffect,
  type CoverageChanges,
  type LicenceRenewal,
  type MunicipalEffect,
  type RequiredPace,
  type RollUp,
  type RowChange,
  type RowFigures,
  type Turn,
} from '../rules/index.js';

/** What is computed, and the hash of it. */
export type Hashed<Result> = Result & { readonly hash: string };

export type TimelineStep = {
  readonly day: Day;
  readonly row: RowFigures | null;
  readonly totals: RollUp | null;
  readonly causes: readonly Turn[];
};

export type ForecastedRow = Cell & {
  readonly today: RowFigures | null;
  readonly then: RowFigures;
  readonly day: Day;
  readonly until: Day | null;
  readonly causes: readonly Turn[];
};

export type Forecasted = {
  readonly newlyShort: readonly ForecastedRow[];
  readonly newlyFallingShort: readonly {
    readonly host: string;
    readonly day: Day;
    readonly rows: readonly ForecastedRow[];
  }[];
  readonly licencesToRenew: readonly LicenceRenewal[];
  readonly pace: RequiredPace | null;
  readonly paceOfDistricts: readonly (RequiredPace & { readonly district: string })[];
};

export type Changed = {
  readonly rows: readonly (Cell & {
    readonly before: RowFigures | null;
    readonly after: RowFigures | null;
    readonly parts: RowChange['parts'];
  })[];
  readonly totals: CoverageChanges['totals'];
  readonly shortfallPlaces: number;
};

export type Evaluated = {
  readonly rows: readonly (Cell & { readonly before: RowFigures | null; readonly after: RowFigures | null })[];
  readonly newlyShort: readonly string[];
  readonly relieved: readonly string[];
};

/** What would differ if the rows of a draft were the edition in force. */
export type DraftCompared = Evaluated & {
  readonly municipalities: readonly MunicipalEffect[];
  readonly before: CountryEffect;
  readonly after: CountryEffect;
};
