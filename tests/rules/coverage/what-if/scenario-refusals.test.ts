import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateScenario, rowsInOrder, type ScenarioEdit } from '../../../../src/coverage/rules/index.js';
import { day } from '../../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService } from '../../../builders/country.js';
import { anEntry, aLicence, aProvider, aProvision, aSuspension } from '../../../builders/facts.js';
import { runs } from '../runs.js';
import { accepted, aScenario, coverageOf, evaluated, kindsOf, measure, TODAY } from './asking.js';
import { refused } from './refused.js';
import { written } from './written.js';

describe('a scenario with edits that do not fit', () => {
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
    [
      'the revocation of a licence before it is valid',
      { edit: 'revokeLicence', number: 'held', on: day('2022-11-06') },
      'ENDS_BEFORE_IT_BEGINS',
    ],
    [
      'the suspension of what is closed',
      { edit: 'suspendService', service: 'closed', from: TODAY, until: null, ground: 'QUALITY' },
      'ALREADY_SO',
    ],
    [
      'a licence extended to its own last day',
      { edit: 'extendLicence', number: 'held', validUntil: day('2027-11-07') },
      'ENDS_BEFORE_IT_BEGINS',
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
    const closed = aRunningService({ key: 'closed', closedOn: TODAY });
    const country = aCountry({ entries: [anEntry()] }, aLicensedService({}, { number: 'held' }), closed);
    expect(evaluated(country, TODAY, [edit])).toMatchObject({ refusals: [{ index: 0, code }] });
  });

  it('refuses what a clerk who reads the facts would send back, each by its position, and nothing else', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aScenario, ([snapshot, on, edits]) => {
        const kinds = kindsOf(snapshot);
        const expected: unknown[] = [];
        let facts = snapshot;
        let actNumber = measure(snapshot, on)?.actNumber;
        for (const [index, edit] of edits.entries()) {
          const code = refused(facts, edit, kinds, actNumber);
          if (code !== null) expected.push({ index, edit: edit.edit, code });
          else facts = written(facts, edit, actNumber);
          if (code === null && edit.edit === 'useEdition') actNumber = edit.edition;
          seen.add(`${edit.edit} ${code ?? ''}`);
        }
        const result = evaluated(snapshot, on, edits);
        expect('refusals' in result ? result.refusals : []).toEqual(expected);
        if (expected.length > 0) expect(Object.keys(result)).toEqual(['refusals']);
      }),
      runs(400, 4_000),
    );
    // Edits of nearly every kind were accepted, and were refused; each refusal is drawn by chance.
    const [good, bad] = [true, false].map((isGood) => [...seen].filter((one) => one.endsWith(' ') === isGood));
    expect(good?.length).toBeGreaterThan(13);
    expect(new Set(bad?.map((one) => one.split(' ')[0])).size).toBeGreaterThan(13);
  });

  it('is refused as a whole for its fourth edit, and the country stays as it is', () => {
    const country = aCountry({ entries: [anEntry()], suspensions: [aSuspension()] }, aRunningService());
    const coverage = coverageOf(country, TODAY);
    const before = JSON.stringify(rowsInOrder(coverage));
    const good: ScenarioEdit[] = [
      { edit: 'resumeService', service: 'service', on: TODAY },
      { edit: 'setPlaces', service: 'service', kind: 'DAY_CARE', places: 30, from: TODAY },
      { edit: 'fundService', service: 'service', source: 'STATE', from: TODAY, until: null },
    ];
    const result = evaluateScenario(
      coverage,
      [...good, { edit: 'extendLicence', number: 'Л-9', validUntil: TODAY }],
      () => true,
    );
    expect(result).toEqual({ refusals: [{ index: 3, edit: 'extendLicence', code: 'LICENCE_NOT_FOUND' }] });
    expect(JSON.stringify(rowsInOrder(coverage))).toBe(before);
    expect(accepted(country, good).relieved).toEqual(['PAZ21']);
  });

  it('gives each provider without a licence one of its own, with a number that nobody has', () => {
    const second = aProvision({ key: 'second', id: 'second', provider: 'other' });
    const country = aCountry({ entries: [anEntry()] }, aLicensedService({}), {
      provisions: [second],
      providers: [aProvider({ key: 'other' })],
    });
    const issue: ScenarioEdit = {
      ...{ edit: 'issueLicence', service: 'service', holder: null, number: 'Л-1', validFrom: TODAY },
      validUntil: day('2031-06-01'),
    };
    expect(accepted(country, [issue]).rows).toMatchObject([{ after: { status: 'MET', havePlaces: 20 } }]);
    for (const number of ['Л-1', 'Л-1 (2)']) {
      const after = accepted(country, [issue, { edit: 'revokeLicence', number, on: TODAY }]);
      expect(after.rows).toMatchObject([{ after: { ledger: [{ reasons: [{ code: 'LICENCE_REVOKED' }] }] } }]);
    }
    expect(evaluated(country, TODAY, [issue, { ...issue, number: 'Л-2' }])).toMatchObject({
      refusals: [{ index: 1, code: 'ALREADY_SO' }],
    });
    const held = aLicence({ number: 'Л-1 (2)', validUntil: TODAY });
    expect(evaluated({ ...country, licences: [held] }, TODAY, [issue])).toMatchObject({
      refusals: [{ index: 0, code: 'NAME_TAKEN' }],
    });
  });

  it('refuses the 201st edit', () => {
    const edits = (count: number) =>
      Array.from({ length: count }, (): ScenarioEdit => ({
        ...{ edit: 'fundService', service: 'service', source: 'DONOR', from: TODAY, until: null },
      }));
    const country = aCountry({}, aRunningService());
    expect(accepted(country, edits(200)).rows).toEqual([]);
    expect(evaluated(country, TODAY, edits(201))).toEqual({
      refusals: [{ index: 200, edit: 'fundService', code: 'TOO_MANY_EDITS' }],
    });
  });

  it('accepts a revocation on the first day of the licence: then it never was valid', () => {
    const country = aCountry({ entries: [anEntry()] }, aLicensedService({}, { number: 'held' }));
    const edit: ScenarioEdit = { edit: 'revokeLicence', number: 'held', on: day('2022-11-07') };
    expect(accepted(country, [edit]).newlyShort).toEqual(['PAZ21']);
  });
});
