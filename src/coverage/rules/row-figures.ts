import { type CoverageRow } from './coverage-row.js';

/** The figures of a row without its ledger: on another day, before or after a change. */
export type RowFigures = Pick<
  CoverageRow,
  | 'status'
  | 'severity'
  | 'maximumUsers'
  | 'countedPlaces'
  | 'havePlaces'
  | 'gapPlaces'
  | 'openPlaces'
  | 'shortfallPlaces'
  | 'bounds'
  | 'coverageRatio'
>;

export function figuresOf(row: CoverageRow): RowFigures;
export function figuresOf(row: CoverageRow | null): RowFigures | null;
export function figuresOf(row: CoverageRow | null): RowFigures | null {
  if (row === null) return null;
  const { status, severity, maximumUsers, countedPlaces, havePlaces, gapPlaces, openPlaces } = row;
  const { shortfallPlaces, bounds, coverageRatio } = row;
  return {
    ...{ status, severity, maximumUsers, countedPlaces, havePlaces, gapPlaces, openPlaces },
    ...{ shortfallPlaces, bounds, coverageRatio },
  };
}
