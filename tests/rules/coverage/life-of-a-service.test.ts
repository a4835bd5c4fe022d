import { describe, expect, it } from 'vitest';
import { type ServiceFact, type SuspensionFact } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aLicensedService, aRunningService } from '../../builders/country.js';
import { aFunding, anEntry, aProvision, aSuspension } from '../../builders/facts.js';
import { codesOf, linesOf, reasonsOf } from './reading.js';

const entries = [anEntry()];
const withService = (facts: Partial<ServiceFact>) => aCountry({ entries }, aRunningService(facts));
const suspended = (...spells: Partial<SuspensionFact>[]) =>
  aCountry({ entries }, aRunningService(), { suspensions: spells.map((spell) => aSuspension(spell)) });
const ofService = [{ type: 'Service', id: 'id of service' }];

describe('a decision with a future start', () => {
  const country = withService({ startsOn: day('2026-09-01') });

  it('counts from the day it fixed and not before', () => {
    expect(codesOf(country, '2026-08-31')).toEqual(['SERVICE_NOT_STARTED']);
    expect(codesOf(country, '2026-09-01')).toEqual(['IN_FORCE']);
  });

  it('tells the day on which the places will come', () => {
    const reason = { code: 'SERVICE_NOT_STARTED', since: null, until: '2026-09-01', evidence: ofService };
    expect(reasonsOf(country, '2026-05-01')).toEqual([reason]);
  });

  it('that fixed no day counts on no day', () => {
    const reason = { code: 'SERVICE_NOT_STARTED', since: null, until: null, evidence: ofService };
    expect(reasonsOf(withService({ startsOn: null }), '2036-01-01')).toEqual([reason]);
  });
});

describe('a closed service', () => {
  it('gives no places from the day of its closing', () => {
    const country = withService({ closedOn: day('2026-09-01') });
    expect(codesOf(country, '2026-08-31')).toEqual(['IN_FORCE']);
    const reason = { code: 'SERVICE_CLOSED', since: '2026-09-01', until: null, evidence: ofService };
    expect(reasonsOf(country, '2026-09-01')).toEqual([reason]);
  });
});

describe('a suspended service', () => {
  it('gives no places from the first day of the suspension until it resumes', () => {
    const country = suspended({ from: day('2026-03-01'), until: day('2026-06-01') });
    expect(codesOf(country, '2026-02-28')).toEqual(['IN_FORCE']);
    expect(codesOf(country, '2026-03-01')).toEqual(['SERVICE_SUSPENDED']);
    expect(codesOf(country, '2026-05-31')).toEqual(['SERVICE_SUSPENDED']);
    expect(codesOf(country, '2026-06-01')).toEqual(['IN_FORCE']);
  });

  it.each(['QUALITY', 'OTHER'] as const)('gives none on the ground %s', (ground) => {
    expect(codesOf(suspended({ ground }), '2026-05-01')).toEqual(['SERVICE_SUSPENDED']);
  });

  it('says one reason for suspensions that touch or overlap, with those of the day as evidence', () => {
    const country = suspended(
      { id: 'second', from: day('2026-03-01'), until: day('2026-06-01') },
      { id: 'first', from: day('2026-01-01'), until: day('2026-03-01') },
      { id: 'third', from: day('2026-05-15'), until: day('2026-07-01') },
      { id: 'apart', from: day('2026-07-02'), until: null },
    );
    const reason = { code: 'SERVICE_SUSPENDED', since: '2026-01-01', until: '2026-07-01' };
    expect(reasonsOf(country, '2026-05-01')).toEqual([{ ...reason, evidence: [{ type: 'Suspension', id: 'second' }] }]);
    expect(codesOf(country, '2026-07-01')).toEqual(['IN_FORCE']);
  });

  it('is suspended to the end of the longer of two, when the shorter began later', () => {
    const longer = { from: day('2026-01-01'), until: day('2026-08-01') };
    const country = suspended(longer, { from: day('2026-03-01'), until: day('2026-04-01') });
    expect(reasonsOf(country, '2026-05-01')).toMatchObject([{ since: '2026-01-01', until: '2026-08-01' }]);
  });

  it('is suspended until nobody knows when, while one suspension is open', () => {
    const country = suspended({ from: day('2026-01-01') }, { from: day('2026-02-01'), until: day('2026-03-01') });
    expect(reasonsOf(country, '2026-05-01')).toMatchObject([{ since: '2026-01-01', until: null }]);
  });
});

describe('between two providers', () => {
  const country = aCountry({
    ...aRunningService(),
    entries,
    provisions: [
      aProvision({ from: day('2024-01-01'), until: day('2025-01-01') }),
      aProvision({ from: day('2025-01-01'), until: day('2026-03-01') }),
      aProvision({ from: day('2026-09-01') }),
      aProvision({ from: day('2026-06-01') }),
    ],
  });

  it('the places do not count, from the end of the one to the start of the next', () => {
    expect(codesOf(country, '2026-02-28')).toEqual(['IN_FORCE']);
    const reason = { code: 'NO_PROVIDER', since: '2026-03-01', until: '2026-06-01', evidence: ofService };
    expect(reasonsOf(country, '2026-03-01')).toEqual([reason]);
    expect(codesOf(country, '2026-06-01')).toEqual(['IN_FORCE']);
  });
});

describe('all that is wrong', () => {
  it('is reported, in the order of the specification', () => {
    const country = aCountry({
      ...aLicensedService({ startsOn: null, closedOn: day('2026-01-01'), places: null }),
      entries,
      suspensions: [aSuspension()],
      fundings: [aFunding({ source: 'PRIVATE' })],
    });
    expect(linesOf(country, '2026-05-01').map(({ outcome }) => outcome)).toEqual(['EXCLUDED']);
    expect(codesOf(country, '2026-05-01')).toEqual([
      ...['SERVICE_NOT_STARTED', 'SERVICE_CLOSED', 'SERVICE_SUSPENDED', 'NOT_STATE_FUNDED', 'LICENCE_MISSING'],
      'CAPACITY_UNKNOWN',
    ]);
  });

  it('says nothing of licences where there is no provider to hold one', () => {
    const country = aCountry({ ...aLicensedService({}), entries, provisions: [], fundings: [] });
    expect(codesOf(country, '2026-05-01')).toEqual(['NOT_STATE_FUNDED', 'NO_PROVIDER']);
  });
});

describe('places that count', () => {
  it('say so, with the span and the record of the allocation', () => {
    const evidence = [{ type: 'Allocation', id: 'allocation of service' }];
    expect(reasonsOf(withService({}), '2026-05-01')).toEqual([
      { code: 'IN_FORCE', since: '2020-01-01', until: null, evidence },
    ]);
  });
});
