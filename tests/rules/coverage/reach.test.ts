import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeCoverage,
  countOutcomes,
  countReasonCodes,
  coverageStatuses,
  minimumPackage,
} from '../../../src/coverage/rules/index.js';
import { aSnapshotAndDay } from '../../arbitraries/snapshot.js';

/** A property says nothing about what its generator never makes. */
describe('generated countries', () => {
  const seen = new Map<string, number>();
  const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  for (const [snapshot, day] of fc.sample(aSnapshotAndDay, { numRuns: 2_000, seed: 20260101 })) {
    const coverage = computeCoverage(snapshot, day);
    const { rows, notOnMap, pledges } = coverage;
    note(coverage.edition === null ? 'before the first edition' : 'under an edition');
    for (const row of rows) {
      note(row.status);
      note(row.level);
      note(`severity ${row.severity}`);
      if (row.temporarilyLost) note('temporarily lost');
      if (row.accessNotSecured.length > 0) note('access not secured');
      if (row.unknownPlaces !== null && row.unknownPlaces > 0) note('some places unknown');
      if (row.status === 'SHORTFALL' && row.bounds.lower < (row.openPlaces ?? 0)) note('shortfall within bounds');
      if (row.status === 'MET' && row.unknownPlaces !== 0) note('met whatever is unknown');
      if ((row.gapPlaces ?? 0) < 0) note('surplus');
    }
    for (const line of [...rows.flatMap(({ ledger }) => ledger), ...notOnMap]) {
      note(line.outcome);
      note(line.basis);
      if (line.reasons.length > 2) note('several reasons at once');
      for (const { code } of line.reasons) note(code);
    }
    for (const { reason, honouredPlaces, agreement } of pledges) {
      note(reason.code);
      if (honouredPlaces > 0 && honouredPlaces < agreement.places) note('pledge partly backed');
      const isAfter = pledges.some(
        (other) => other.agreement.key !== agreement.key && isNext(other.agreement, agreement),
      );
      if (isAfter && honouredPlaces > 0) note('honoured beside another pledge of one host');
      const isOnward = (other: typeof agreement) =>
        other.beneficiary === agreement.host && other.kind === agreement.kind;
      if (pledges.some((other) => isOnward(other.agreement))) note('chain of pledges');
    }
    for (const municipality of snapshot.municipalities) {
      if (minimumPackage(coverage, municipality).lacksAccess === true) note('lacks access');
    }
  }

  const named = [countOutcomes, countReasonCodes, coverageStatuses].flatMap((codes) => codes.map(({ code }) => code));
  it.each([
    ...named,
    ...['MUNICIPAL', 'DISTRICT', 'NATIONAL', 'ALLOCATION', 'LEGACY', 'severity MISSING', 'severity PARTIAL'],
    ...['before the first edition', 'under an edition', 'temporarily lost', 'access not secured', 'lacks access'],
    ...[
      'some places unknown',
      'shortfall within bounds',
      'met whatever is unknown',
      'surplus',
      'several reasons at once',
    ],
    ...['pledge partly backed', 'honoured beside another pledge of one host', 'chain of pledges'],
  ])('reach %s', (what) => {
    expect(seen.get(what) ?? 0).toBeGreaterThanOrEqual(20);
  });
});

type Pledged = { readonly host: string; readonly kind: string; readonly from: string };
function isNext(a: Pledged, b: Pledged): boolean {
  return a.host === b.host && a.kind === b.kind && a.from === b.from;
}
