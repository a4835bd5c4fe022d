import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeFacts,
  Calendar,
  computeCoverage,
  type CountryCoverage,
  countryCoverage,
  type CoverageRow,
  evaluateScenario,
  rowsInOrder,
  type ScenarioEdit,
  type ScenarioResult,
  type Snapshot,
} from '../../../../src/coverage/rules/index.js';
import { type Day, day } from '../../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService } from '../../../builders/country.js';
import { anAgreement56, anEdition, anEntry, aSuspension } from '../../../builders/facts.js';
import { aSnapshotAndDay } from '../../../arbitraries/snapshot.js';
import { runs } from '../runs.js';
import { someEdit } from './some-edit.js';
import { written } from './written.js';

const HORIZON = 20;
const TODAY = day('2026-06-01');

function coverageOf(snapshot: Snapshot, on: Day): CountryCoverage {
  return countryCoverage(new Calendar(arrangeFacts(snapshot)), on, HORIZON);
}

function evaluated(snapshot: Snapshot, on: Day, edits: readonly ScenarioEdit[]) {
  const kinds = new Set(
    [...snapshot.entries, ...snapshot.allocations, ...snapshot.legacyMappings].map(({ kind }) => kind),
  );
  return evaluateScenario(coverageOf(snapshot, on), edits, (code) => kinds.has(code));
}

function accepted(snapshot: Snapshot, edits: readonly ScenarioEdit[]): ScenarioResult {
  const result = evaluated(snapshot, TODAY, edits);
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result;
}

function keyOf({ level, host, kind }: Pick<CoverageRow, 'level' | 'host' | 'kind'>): string {
  return `${level} ${host} ${kind}`;
}

/** A row as everybody sees it, whatever records it rests on. */
function plain(row: CoverageRow): unknown {
  const hidden = new Set(['id', 'serviceId', 'evidence']);
  return JSON.parse(JSON.stringify(row, (name, value: unknown) => (hidden.has(name) ? undefined : value)));
}

const aScenario = aSnapshotAndDay.chain(([snapshot, on]) =>
  fc.tuple(
    fc.constant(snapshot),
    fc.constant(on),
    fc.tuple(...[0, 1, 2, 3].map((index) => someEdit(snapshot, on, index))).chain((edits) => fc.subarray(edits)),
  ),
);

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
    fc.assert(
      fc.property(aScenario, ([snapshot, on, drawn]) => {
        // Of the edits drawn, those that are accepted one after the other.
        const edits: ScenarioEdit[] = [];
        for (const edit of drawn) if (!('refusals' in evaluated(snapshot, on, [...edits, edit]))) edits.push(edit);
        const result = evaluated(snapshot, on, edits);
        if ('refusals' in result) throw new Error('refused together, accepted one by one');
        let edition = [...snapshot.editions]
          .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
          .findLast(({ effectiveFrom }) => effectiveFrom <= on);
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
          const answered = changed.get(keyOf(row))?.after ?? before.get(keyOf(row));
          expect(answered && plain(answered)).toEqual(plain(row));
        }
        for (const [key, { after }] of changed) if (after === null) expect(rows.map(keyOf)).not.toContain(key);
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

  it('is refused as a whole where one edit refers to nothing, and says which', () => {
    const country = aCountry({ entries: [anEntry()] }, aRunningService());
    const edits: ScenarioEdit[] = [
      { edit: 'closeService', service: 'service', on: TODAY },
      { edit: 'closeService', service: 'another', on: TODAY },
      { edit: 'revokeLicence', number: 'Л-1', on: TODAY },
    ];
    expect(evaluated(country, TODAY, edits)).toEqual({
      refusals: [
        { index: 1, edit: 'closeService', code: 'SERVICE_NOT_FOUND' },
        { index: 2, edit: 'revokeLicence', code: 'LICENCE_NOT_FOUND' },
      ],
    });
  });

  it.each<[string, ScenarioEdit, string]>([
    [
      'an end before the beginning',
      { edit: 'suspendService', service: 'service', from: TODAY, until: TODAY, ground: 'OTHER' },
      'ENDS_BEFORE_IT_BEGINS',
    ],
    [
      'fewer than no places',
      { edit: 'setPlaces', service: 'service', kind: 'DAY_CARE', places: -1, from: TODAY },
      'NEGATIVE_PLACES',
    ],
    [
      'a kind that does not exist',
      { edit: 'setPlaces', service: 'service', kind: 'NOTHING', places: 1, from: TODAY },
      'KIND_NOT_FOUND',
    ],
    ['nothing to resume', { edit: 'resumeService', service: 'service', on: TODAY }, 'NOTHING_TO_END'],
    [
      'no old places',
      { edit: 'splitLegacy', service: 'service', from: TODAY, into: [{ kind: 'DAY_CARE', places: 1 }] },
      'NO_OLD_PLACES',
    ],
    [
      'an agreement with itself',
      {
        edit: 'addAgreement',
        name: 'a',
        host: 'PAZ21',
        beneficiary: 'PAZ21',
        kind: 'DAY_CARE',
        places: 1,
        from: TODAY,
        until: null,
      },
      'SAME_MUNICIPALITY',
    ],
    [
      'a row that the Map has not',
      { edit: 'setMaximum', level: 'NATIONAL', host: 'PAZ21', kind: 'DAY_CARE', maximumUsers: 1 },
      'ROW_NOT_FOUND',
    ],
    ['an edition that is none', { edit: 'useEdition', edition: 'РМС 1/1900' }, 'EDITION_NOT_FOUND'],
    [
      'a name in use',
      {
        edit: 'openService',
        name: 'service',
        municipality: 'PAZ21',
        level: 'MUNICIPAL',
        kind: 'DAY_CARE',
        places: 1,
        from: TODAY,
        provider: null,
      },
      'NAME_TAKEN',
    ],
  ])('refuses %s', (_, edit, code) => {
    const country = aCountry({ entries: [anEntry()] }, aRunningService());
    expect(evaluated(country, TODAY, [edit])).toMatchObject({ refusals: [{ index: 0, code }] });
  });

  it('refuses the 201st edit', () => {
    const edits = Array.from({ length: 201 }, (): ScenarioEdit => ({
      edit: 'endFunding',
      service: 'service',
      on: TODAY,
    }));
    expect(evaluated(aCountry(), TODAY, edits)).toMatchObject({ refusals: [{ index: 200, code: 'TOO_MANY_EDITS' }] });
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

  it('lets a suspension end', () => {
    const country = aCountry({ entries: [anEntry()], suspensions: [aSuspension()] }, aRunningService());
    expect(accepted(country, [{ edit: 'resumeService', service: 'service', on: TODAY }])).toMatchObject({
      relieved: ['PAZ21'],
      newlyShort: [],
    });
  });
});
