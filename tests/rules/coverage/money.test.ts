import { describe, expect, it } from 'vitest';
import { type FundingFact } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService } from '../../builders/country.js';
import { aFunding, anEntry } from '../../builders/facts.js';
import { codesOf, reasonsOf, rowOf } from './reading.js';

const paidBy = (...fundings: Partial<FundingFact>[]) =>
  aCountry({ ...aRunningService(), entries: [anEntry()], fundings: fundings.map((funding) => aFunding(funding)) });

describe('the money of a service', () => {
  it('purely municipal never closes a gap', () => {
    const row = rowOf(paidBy({ source: 'MUNICIPAL' }), '2026-05-01');
    expect(row).toMatchObject({ havePlaces: 0, openPlaces: 20, status: 'SHORTFALL', severity: 'MISSING' });
    expect(row.ledger.map(({ outcome, places }) => ({ outcome, places }))).toEqual([
      { outcome: 'EXCLUDED', places: 20 },
    ]);
  });

  it.each(['MUNICIPAL', 'PRIVATE', 'EU_FUND', 'INTERNATIONAL', 'DONOR'] as const)(
    'from %s alone does not count',
    (source) => {
      expect(codesOf(paidBy({ source }), '2026-05-01')).toEqual(['NOT_STATE_FUNDED']);
    },
  );

  it.each(['STATE', 'STATE_AND_MUNICIPAL'] as const)('from %s counts: partial funding is funding', (source) => {
    expect(rowOf(paidBy({ source }), '2026-05-01')).toMatchObject({ countedPlaces: 20, status: 'MET' });
  });

  it('counts in whole when the row of the Map itself is only partly paid', () => {
    const entries = [anEntry({ stateFunding: 'PARTIAL' })];
    expect(rowOf(aCountry({ entries }, aRunningService()), '2026-05-01')).toMatchObject({ countedPlaces: 20 });
  });

  it('counts as soon as one of several sources is the state', () => {
    expect(codesOf(paidBy({ source: 'DONOR' }, { source: 'STATE' }), '2026-05-01')).toEqual(['IN_FORCE']);
  });

  it('of a project ends with the project, on the day after its last', () => {
    const country = paidBy({ until: day('2026-07-01') }, { source: 'EU_FUND', id: 'project' });
    expect(codesOf(country, '2026-06-30')).toEqual(['IN_FORCE']);
    expect(codesOf(country, '2026-07-01')).toEqual(['NOT_STATE_FUNDED']);
  });

  it('is missing since the state stopped paying and until it pays again; what pays meanwhile is the evidence', () => {
    const country = paidBy(
      { until: day('2026-03-01') },
      { from: day('2026-09-01') },
      { source: 'MUNICIPAL', id: 'meanwhile', from: day('2026-04-01') },
    );
    const evidence = [{ type: 'Funding', id: 'meanwhile' }];
    const reason = { code: 'NOT_STATE_FUNDED', since: '2026-03-01', until: '2026-09-01' };
    expect(reasonsOf(country, '2026-05-01')).toEqual([{ ...reason, evidence }]);
    expect(reasonsOf(country, '2026-03-15')).toEqual([
      { ...reason, evidence: [{ type: 'Service', id: 'id of service' }] },
    ]);
  });
});
