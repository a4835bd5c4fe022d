import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Contribution, type CoverageRow, type Pledge, type Turn } from '../rules/index.js';
import { type Changed, type Forecasted, type ForecastedRow, type TimelineStep } from './answers.js';

/** SHA-256 over RFC 8785 canonical JSON of rows, by level, host and kind. What is in it is listed in docs/result-hash.md. */
export function hashOfRows(rows: readonly CoverageRow[]): string {
  return hashOf(rows.map(hashedRow));
}

export function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
}

/** What of a row is in the hash: nothing that differs from machine to machine or from day to day. */
export function hashedRow(row: CoverageRow): object {
  const { level, host, kind, maximumUsers, countedPlaces, havePlaces, gapPlaces, openPlaces, shortfallPlaces } = row;
  const { bounds, coverageRatio, status, severity, temporarilyLost, provenance } = row;
  return {
    ...{ level, host, kind, maximumUsers, countedPlaces, havePlaces, gapPlaces, openPlaces, shortfallPlaces },
    ...{ bounds, coverageRatio, status, severity, temporarilyLost, provenance },
    edition: row.edition.actNumber,
    exemption: row.exemption?.key ?? null,
    accessNotSecured: row.accessNotSecured,
    agreements: row.pledges.map((pledge) => hashedPledge(host, pledge)),
    contributions: row.ledger.map(hashedLine),
  };
}

function hashedPledge(host: string, { agreement, honouredPlaces, reason }: Pledge): object {
  return {
    agreement: agreement.key,
    direction: agreement.host === host ? 'GIVEN' : 'RECEIVED',
    pledgedPlaces: agreement.places,
    honouredPlaces,
    reason: reason.code === 'PLEDGE_NOT_BACKED' ? reason.code : null,
  };
}

function hashedLine({ serviceKey, kind, from, basis, outcome, places, reasons, provenance }: Contribution): object {
  return {
    ...{ service: serviceKey, kind, from, basis, outcome, places, provenance },
    reasons: reasons.map(({ code, since, until }) => ({ code, since, until })),
  };
}

/** A fact that begins or ends, by its natural key. */
function hashedTurn({ day, change, fact, key }: Turn): object {
  return { day, change, type: fact.type, key };
}

export function hashedTimeline(steps: readonly TimelineStep[]): unknown {
  return steps.map(({ day, row, totals, causes }) => ({ day, row, totals, causes: causes.map(hashedTurn) }));
}

export function hashedForecast({ newlyShort, newlyFallingShort, licencesToRenew }: Forecasted): unknown {
  const row = ({ causes, ...rest }: ForecastedRow) => ({ ...rest, causes: causes.map(hashedTurn) });
  return {
    newlyShort: newlyShort.map(row),
    newlyFallingShort: newlyFallingShort.map(({ host, day }) => ({ host, day })),
    licencesToRenew: licencesToRenew.map(({ licence, applyBy, isTooLate, countedPlaces }) => ({
      ...{ licence: licence.number, applyBy, isTooLate, countedPlaces },
    })),
  };
}

export function hashedChanges({ rows, totals, shortfallPlaces }: Changed): unknown {
  return {
    rows: rows.map(({ parts, ...row }) => ({
      ...row,
      parts: parts.map(({ events, ...part }) => ({
        ...part,
        events: events.map(({ fact, ...event }) => ({ ...event, type: fact.type })),
      })),
    })),
    totals,
    shortfallPlaces,
  };
}
