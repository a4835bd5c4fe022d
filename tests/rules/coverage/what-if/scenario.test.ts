import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeCoverage,
  type CoverageRow,
  evaluateScenario,
  rowsInOrder,
  type ScenarioEdit,
} from '../../../../src/coverage/rules/index.js';
import { day } from '../../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService } from '../../../builders/country.js';
import {
  anAgreement56,
  anEdition,
  anEntry,
  aLegacyCapacity,
  aProvision,
  aSuspension,
} from '../../../builders/facts.js';
import { aSnapshotAndDay } from '../../../arbitraries/snapshot.js';
import { runs } from '../runs.js';
import { accepted, aScenario, coverageOf, evaluated, HORIZON, measure, TODAY } from './asking.js';
import { written } from './written.js';

function keyOf({ level, host, kind }: Pick<CoverageRow, 'level' | 'host' | 'kind'>): string {
  return `${level} ${host} ${kind}`;
}

/** A row as everybody sees it, whatever records it rests on. */
function plain(row: CoverageRow, ...others: readonly string[]): unknown {
  const hidden = new Set(['id', 'serviceId', 'evidence', ...others]);
  return JSON.parse(JSON.stringify(row, (name, value: unknown) => (hidden.has(name) ? undefined : value)));
}

describe('a scenario', () => {
  it('9. without edits changes nothing', () => {
    fc.assert(
      fc.property(aSnapshotAndDay, ([snapshot, on]) => {
        expect(evaluated(snapshot, on, [])).toEqual({ rows: [], newlyShort: [], relieved: [] });
      }),
      runs(100, 1_000),
    );
  });

  it('9. says what writing its edits and asking again says', () => {
    const seen = new Map<string, number>();
    let differed = 0;
    fc.assert(
      fc.property(aScenario, ([snapshot, on, drawn]) => {
        // Of the edits drawn, those that are accepted one after the other.
        const edits: ScenarioEdit[] = [];
        for (const edit of drawn) if (!('refusals' in evaluated(snapshot, on, [...edits, edit]))) edits.push(edit);
        const result = evaluated(snapshot, on, edits);
        if ('refusals' in result) throw new Error('refused together, accepted one by one');
        let edition = measure(snapshot, on);
        let facts = snapshot;
        let fixed: typeof edition;
        for (const edit of edits) {
          facts = written(facts, edit, edition?.actNumber);
          if (edit.edit === 'useEdition') {
            fixed = snapshot.editions.find(({ actNumber }) => actNumber === edit.edition);
            edition = fixed;
          }
          seen.set(edit.edit, (seen.get(edit.edit) ?? 0) + 1);
        }
        const before = new Map(rowsInOrder(coverageOf(snapshot, on)).map((row) => [keyOf(row), row]));
        const { rows } = computeCoverage(facts, on, { edition: fixed, horizonDays: HORIZON });
        const changed = new Map(result.rows.map((row) => [keyOf(row), row]));
        for (const row of rows) {
          const answered = changed.get(keyOf(row));
          if (answered !== undefined) expect(answered.after && plain(answered.after)).toEqual(plain(row));
          const same = before.get(keyOf(row));
          if (answered === undefined) expect(same && plain(same, 'edition')).toEqual(plain(row, 'edition'));
        }
        const keys = new Set(rows.map(keyOf));
        for (const key of before.keys()) if (!keys.has(key)) expect(changed.get(key)?.after).toBeNull();
        for (const [key, row] of changed) {
          expect(row.before).toEqual(before.get(key) ?? null);
          if (row.after === null) expect(keys).not.toContain(key);
          // What is listed does differ.
          const sides = [row.before, row.after].map((side) => side && plain(side, 'edition'));
          expect(sides[0]).not.toEqual(sides[1]);
        }
        if (result.rows.length > 0) differed += 1;
        const short = (list: readonly CoverageRow[]) =>
          new Set(list.filter(({ status }) => status === 'SHORTFALL').map(({ host }) => host));
        const [was, is] = [short([...before.values()]), short(rows)];
        expect(result.newlyShort).toEqual([...is].filter((host) => !was.has(host)).sort());
        expect(result.relieved).toEqual([...was].filter((host) => !is.has(host)).sort());
      }),
      runs(400, 4_000),
    );
    // Every kind of edit was tried.
    expect(seen.size).toBe(17);
    expect(differed).toBeGreaterThan(30);
  });

  it('9. leaves the country as it is', () => {
    fc.assert(
      fc.property(aScenario, ([snapshot, on, edits]) => {
        const coverage = coverageOf(snapshot, on);
        const before = JSON.stringify(rowsInOrder(coverage));
        const facts = JSON.stringify(
          [...coverage.calendar.facts.municipalities.values()].map(({ services }) => services),
        );
        evaluateScenario(coverage, edits, () => true);
        const after = [...coverage.calendar.facts.municipalities.values()].map(({ services }) => services);
        expect([JSON.stringify(rowsInOrder(coverage)), JSON.stringify(after)]).toEqual([before, facts]);
      }),
      runs(100, 1_000),
    );
  });

  it('lists no row that another edition leaves as it is', () => {
    const later = anEdition({ actNumber: 'later', id: 'later', effectiveFrom: day('2027-01-01') });
    const entries = ['PAZ19', 'PAZ21'].flatMap((host) => [
      anEntry({ id: `${host} now`, host }),
      anEntry({ id: `${host} later`, host, edition: 'later', maximumUsers: host === 'PAZ19' ? 20 : 25 }),
    ]);
    const country = aCountry({ editions: [anEdition(), later], entries }, aRunningService());
    const { rows } = accepted(country, [{ edit: 'useEdition', edition: 'later' }]);
    expect(rows.map(({ host }) => host)).toEqual(['PAZ21']);
  });

  it('keeps unknown places unknown when old places are added to them', () => {
    const country = aCountry({ entries: [anEntry()] }, aRunningService({ places: null }), {
      legacyCapacities: [aLegacyCapacity({ totalPlaces: 10 })],
      legacyMappings: [{ legacyType: 'OLD_CENTRE', kind: 'DAY_CARE' }],
    });
    const into = [{ kind: 'DAY_CARE', places: 10 }];
    const { rows } = accepted(country, [{ edit: 'splitLegacy', service: 'service', from: TODAY, into }]);
    expect(rows.every(({ after }) => after?.status === 'UNKNOWN')).toBe(true);
  });

  it('opens a service that counts only when the state pays', () => {
    const opened: ScenarioEdit = {
      ...{ edit: 'openService', name: 'new', municipality: 'PAZ21', level: 'MUNICIPAL', kind: 'DAY_CARE' },
      ...{ places: 20, from: TODAY, provider: null },
    };
    const country = aCountry({ entries: [anEntry()] });
    const line = (edit: ScenarioEdit) => accepted(country, [edit]).rows[0]?.after?.ledger[0];
    expect(line(opened)).toMatchObject({ outcome: 'COUNTED', provenance: 'SYNTHETIC' });
    expect(line({ ...opened, source: 'DONOR' })).toMatchObject({ reasons: [{ code: 'NOT_STATE_FUNDED' }] });
  });

  it('shows that a lower number of the host frees places for the municipality to which it pledged them', () => {
    const entries = [anEntry(), anEntry({ id: 'host', host: 'PAZ19' })];
    const country = aCountry(
      { entries, agreements56: [anAgreement56({ host: 'PAZ19', beneficiary: 'PAZ21', places: 20 })] },
      aRunningService({ key: 'at the host', municipality: 'PAZ19', places: 20 }),
    );
    const result = accepted(country, [
      { edit: 'setMaximum', level: 'MUNICIPAL', host: 'PAZ19', kind: 'DAY_CARE', maximumUsers: 0 },
    ]);
    expect(result.rows.map(({ host, after }) => [host, after?.havePlaces, after?.status])).toEqual([
      ['PAZ19', 0, 'NOT_REQUIRED'],
      ['PAZ21', 20, 'MET'],
    ]);
    expect(result.relieved).toEqual(['PAZ21']);
  });

  it('lets later edits refer to what earlier ones made', () => {
    const country = aCountry({ entries: [anEntry()] });
    const opened: ScenarioEdit = {
      ...{ edit: 'openService', name: 'new', municipality: 'PAZ21', level: 'MUNICIPAL', kind: 'DAY_CARE' },
      ...{ places: 20, from: TODAY, provider: 'private' },
    };
    expect(accepted(country, [opened]).rows).toMatchObject([
      { after: { status: 'SHORTFALL', ledger: [{ reasons: [{ code: 'LICENCE_MISSING' }] }] } },
    ]);
    const licence: ScenarioEdit = {
      ...{ edit: 'issueLicence', service: 'new', holder: null, number: 'Л-0', validFrom: TODAY },
      validUntil: day('2031-06-01'),
    };
    expect(accepted(country, [opened, licence])).toMatchObject({
      rows: [{ after: { status: 'MET' } }],
      relieved: ['PAZ21'],
    });
  });

  it('measures against another edition where it is told to', () => {
    const later = anEdition({ actNumber: 'later', id: 'later', effectiveFrom: day('2027-01-01') });
    const entries = [anEntry(), anEntry({ id: 'in later', edition: 'later', maximumUsers: 30 })];
    const country = aCountry({ editions: [anEdition(), later], entries }, aLicensedService({}, {}));
    expect(accepted(country, [{ edit: 'useEdition', edition: 'later' }]).rows).toMatchObject([
      { before: { maximumUsers: 20, status: 'MET' }, after: { maximumUsers: 30, status: 'SHORTFALL' } },
    ]);
  });

  it('answers by level, host and kind, in whatever order the edits are', () => {
    const cells = [
      ['PAZ21', 'MUNICIPAL'],
      ['PAZ19', 'MUNICIPAL'],
      ['PAZ21', 'DISTRICT'],
    ] as const;
    const entries = cells.map(([host, level]) => anEntry({ id: `${host} ${level}`, host, level }));
    const edits = cells.map(([host, level]): ScenarioEdit => ({
      edit: 'setMaximum',
      level,
      host,
      kind: 'DAY_CARE',
      maximumUsers: 0,
    }));
    const expected = { rows: [cells[2], cells[1], cells[0]].map(([host, level]) => ({ host, level })) };
    for (const list of [edits, [...edits].reverse()]) {
      expect(accepted(aCountry({ entries }), list)).toMatchObject({ ...expected, relieved: ['PAZ19', 'PAZ21'] });
    }
  });

  it('changes a maximum in the edition that it measures against, and in no other', () => {
    const later = anEdition({ actNumber: 'later', id: 'later', effectiveFrom: day('2027-01-01') });
    const entries = [anEntry(), anEntry({ id: 'in later', edition: 'later' })];
    const country = aCountry({ editions: [anEdition(), later], entries });
    const use: ScenarioEdit = { edit: 'useEdition', edition: 'later' };
    const change: ScenarioEdit = {
      ...{ edit: 'setMaximum', level: 'MUNICIPAL', host: 'PAZ21', kind: 'DAY_CARE', maximumUsers: 7 },
    };
    expect(accepted(country, [use, change]).rows).toMatchObject([{ after: { maximumUsers: 7 } }]);
    expect(accepted(country, [change, use]).rows).toEqual([]);
  });

  it('lets a service be closed on its first day, and begin on the day of its closing: then it never runs', () => {
    const country = aCountry({ entries: [anEntry()] }, aRunningService({ startsOn: TODAY }));
    const closing: ScenarioEdit = { edit: 'closeService', service: 'service', on: TODAY };
    expect(accepted(country, [closing]).newlyShort).toEqual(['PAZ21']);
    const ahead: ScenarioEdit = { edit: 'closeService', service: 'service', on: day('2026-06-10') };
    const late: ScenarioEdit = { edit: 'startService', service: 'service', on: day('2026-06-10') };
    expect(accepted(country, [ahead, late]).newlyShort).toEqual(['PAZ21']);
  });

  it('changes places only for as long as they were allocated', () => {
    const part = aRunningService();
    const allocations = (part.allocations ?? []).map((one) => ({ ...one, until: day('2026-06-10') }));
    const country = aCountry({ entries: [anEntry()] }, { ...part, allocations });
    const edit: ScenarioEdit = { edit: 'setPlaces', service: 'service', kind: 'DAY_CARE', places: 30, from: TODAY };
    expect(accepted(country, [edit]).rows).toMatchObject([
      { before: { status: 'AT_RISK', havePlaces: 20 }, after: { status: 'AT_RISK', havePlaces: 30 } },
    ]);
  });

  it('gives a service to another provider until the next one takes over', () => {
    const part = aLicensedService({}, { validUntil: day('2026-06-15') });
    const provisions = [
      aProvision({ key: 'now', id: 'now', until: day('2026-06-10') }),
      aProvision({ key: 'next', id: 'next', from: day('2026-06-10') }),
    ];
    const country = aCountry({ entries: [anEntry()] }, { ...part, provisions });
    const change: ScenarioEdit = { edit: 'changeProvider', service: 'service', provider: 'private', from: TODAY };
    // Nobody works without a licence from 15 June on, so nothing is at risk.
    expect(accepted(country, [change]).rows).toEqual([]);
    const late: ScenarioEdit = { ...change, from: day('2026-06-12') };
    expect(accepted(country, [late]).rows).toMatchObject([{ after: { status: 'AT_RISK' } }]);
  });

  it('lets a suspension end', () => {
    const country = aCountry({ entries: [anEntry()], suspensions: [aSuspension()] }, aRunningService());
    expect(accepted(country, [{ edit: 'resumeService', service: 'service', on: TODAY }])).toMatchObject({
      relieved: ['PAZ21'],
      newlyShort: [],
    });
  });
});
