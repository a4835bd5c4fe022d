import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage, minimumPackage, rollUp } from '../../../src/coverage/rules/index.js';
import { aSnapshotAndDay } from '../../arbitraries/snapshot.js';
import { literalPackage, literalRollUp } from './literal-views.js';
import { literalCoverage } from './literal.js';
import { plainCoverage, plainPackage, plainRollUp } from './plain.js';
import { runs } from './runs.js';

const counted = runs(100, 2_000);

describe('the rules and a literal reading of the specification agree', () => {
  it('on rows, ledgers, reasons, pledges and access', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, day]) => {
        const horizonDays = 8;
        const expected = literalCoverage(snapshot, day, { horizonDays });
        expect(plainCoverage(computeCoverage(snapshot, day, { horizonDays }))).toEqual(expected);
      }),
      counted,
    );
  });

  it('when an edition is chosen in place of the one in force', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, day]) => {
        for (const edition of snapshot.editions) {
          const expected = literalCoverage(snapshot, day, { edition, horizonDays: 3 });
          expect(plainCoverage(computeCoverage(snapshot, day, { edition, horizonDays: 3 }))).toEqual(expected);
        }
      }),
      counted,
    );
  });

  it('on the package of every municipality', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, day]) => {
        const coverage = computeCoverage(snapshot, day, { horizonDays: 0 });
        const literal = literalCoverage(snapshot, day);
        for (const municipality of snapshot.municipalities) {
          const expected = literalPackage(literal, municipality);
          expect(plainPackage(minimumPackage(coverage, municipality))).toEqual(expected);
        }
      }),
      counted,
    );
  });

  it('on the roll-up of the country, of a region, of a district and of a municipality', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, day]) => {
        const coverage = computeCoverage(snapshot, day, { horizonDays: 0 });
        const literal = literalCoverage(snapshot, day);
        const groups = snapshot.municipalities.flatMap(({ code, district, planningRegion }) => [
          code,
          district,
          planningRegion,
        ]);
        for (const group of ['country', ...groups]) {
          const isIn = (row: { host: string; district: string; planningRegion: string }) =>
            group === 'country' || [row.host, row.district, row.planningRegion].includes(group);
          expect(plainRollUp(rollUp(coverage.rows.filter(isIn)))).toEqual(literalRollUp(literal.rows.filter(isIn)));
        }
      }),
      counted,
    );
  });
});
