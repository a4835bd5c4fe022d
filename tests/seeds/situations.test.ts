import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO_REFERENCE_DAY } from '../../seeds/demo/days.js';
import { type Expectation, situations } from '../../seeds/demo/situations/index.js';
import { situationTable } from '../../seeds/demo/situations/table.js';
import { projectRoot } from '../../src/project-root.js';
import { computeCoverage, countReasonCodes, type Coverage, type Snapshot } from '../../src/coverage/rules/index.js';
import { day } from '../../src/kernel/day.js';
import { demoDatabase } from '../support/database.js';
import { snapshotOf } from './ask.js';

describe('the situations of the demonstration', () => {
  let snapshot: Snapshot;
  const days = new Map<string, Coverage>();

  beforeAll(async () => {
    const database = await demoDatabase();
    snapshot = await snapshotOf(database.url);
    await database.drop();
  });

  function on(text = DEMO_REFERENCE_DAY): Coverage {
    const coverage = days.get(text) ?? computeCoverage(snapshot, day(text));
    days.set(text, coverage);
    return coverage;
  }

  it.each(situations.map((situation) => [situation.what, situation] as const))('%s', (_, { expects }) => {
    expect(expects.length).toBeGreaterThan(0);
    for (const expected of expects)
      expect(answerTo(expected, on('on' in expected ? expected.on : undefined))).toEqual(asked(expected));
  });

  it('show every reason that the computation knows', () => {
    const shown = new Set(situations.flatMap(({ expects }) => expects.flatMap(codesIn)));
    expect([...shown].toSorted()).toEqual(countReasonCodes.map(({ code }) => code).toSorted());
  });

  it('are listed in the README of the seeds', () => {
    expect(readFileSync(join(projectRoot, 'seeds', 'README.md'), 'utf8')).toContain(situationTable());
  });
});

function asked(expected: Expectation): object {
  return Object.fromEntries(Object.entries(expected).filter(([field]) => field !== 'on'));
}

function answerTo(expected: Expectation, coverage: Coverage): object | null {
  switch (expected.about) {
    case 'row':
      return rowAnswer(expected, coverage);
    case 'noRow':
      return findRow(coverage, expected.row) === undefined ? expected : null;
    case 'line': {
      const lines = [...coverage.rows.flatMap(({ ledger }) => ledger), ...coverage.notOnMap];
      const line = lines.find(
        ({ serviceKey, kind }) => serviceKey === `demo/${expected.service}` && kind === expected.kind,
      );
      if (line === undefined) return null;
      const codes = line.reasons.map(({ code }) => code);
      const places = 'places' in expected ? { places: line.places } : {};
      return { about: 'line', service: expected.service, kind: line.kind, outcome: line.outcome, codes, ...places };
    }
    case 'pledge': {
      const pledge = coverage.pledges.find(({ agreement }) => agreement.key === `demo/${expected.agreement}`);
      return pledge === undefined ? null : { ...expected, honoured: pledge.honouredPlaces, code: pledge.reason.code };
    }
  }
}

/** Of the row, what the expectation asks for. */
function rowAnswer(expected: Extract<Expectation, { about: 'row' }>, coverage: Coverage): object | null {
  const row = findRow(coverage, expected.row);
  if (row === undefined) return null;
  const answers: Record<string, unknown> = {
    about: 'row',
    row: expected.row,
    status: row.status,
    have: row.havePlaces,
    gap: row.gapPlaces,
    bounds: row.bounds,
    severity: row.severity,
    temporarilyLost: row.temporarilyLost,
    accessNotSecured: row.accessNotSecured,
  };
  return Object.fromEntries(Object.keys(asked(expected)).map((field) => [field, answers[field]]));
}

function findRow(coverage: Coverage, key: string): Coverage['rows'][number] | undefined {
  return coverage.rows.find(({ level, host, kind }) => `${level}/${host}/${kind}` === key);
}

function codesIn(expected: Expectation): readonly string[] {
  if (expected.about === 'line') return expected.codes;
  return expected.about === 'pledge' ? [expected.code] : [];
}
