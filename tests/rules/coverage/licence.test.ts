import { describe, expect, it } from 'vitest';
import { type LicenceFact } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { providerKinds } from '../../../src/providers/rules/index.js';
import { aCountry, aLicensedService } from '../../builders/country.js';
import { aLicence, anEntry, aProvider, aProvision } from '../../builders/facts.js';
import { codesOf, reasonsOf, rowOf } from './reading.js';

const withLicences = (...licences: Partial<LicenceFact>[]) =>
  aCountry({ entries: [anEntry()] }, aLicensedService({}, ...licences));

describe('a licence', () => {
  it('counts on the last printed day and not on the day after', () => {
    // Printed "valid to 30.09.2026".
    const country = withLicences({ validUntil: day('2026-10-01') });
    expect(rowOf(country, '2026-09-30')).toMatchObject({ countedPlaces: 20, status: 'AT_RISK' });
    expect(rowOf(country, '2026-10-01')).toMatchObject({ countedPlaces: 0, status: 'SHORTFALL' });
    expect(codesOf(country, '2026-10-01')).toEqual(['LICENCE_EXPIRED']);
  });

  it('counts from its first day and not on the day before', () => {
    const country = withLicences({ validFrom: day('2026-03-01') });
    expect(codesOf(country, '2026-02-28')).toEqual(['LICENCE_NOT_YET_VALID']);
    expect(codesOf(country, '2026-03-01')).toEqual(['IN_FORCE']);
  });

  it.each([
    ['terminated', 'LICENCE_TERMINATED', { terminatedOn: day('2026-05-20') }],
    ['revoked', 'LICENCE_REVOKED', { revokedOn: day('2026-05-20') }],
  ] as const)('that is %s stops counting on that very day', (_, code, ending) => {
    const country = withLicences(ending);
    expect(codesOf(country, '2026-05-19')).toEqual(['IN_FORCE']);
    expect(codesOf(country, '2026-05-20')).toEqual([code]);
  });

  it('that is missing is not an expired one', () => {
    expect(codesOf(withLicences(), '2026-05-01')).toEqual(['LICENCE_MISSING']);
    expect(codesOf(withLicences({ validUntil: day('2026-01-01') }), '2026-05-01')).toEqual(['LICENCE_EXPIRED']);
  });

  it('is missing when another provider holds it', () => {
    expect(codesOf(withLicences({ holder: 'somebody else' }), '2026-05-01')).toEqual(['LICENCE_MISSING']);
  });

  it('is missing when it is for another service', () => {
    expect(codesOf(withLicences({ service: 'another service' }), '2026-05-01')).toEqual(['LICENCE_MISSING']);
  });

  it('of several counts when any is valid, even under a later one that was revoked', () => {
    const later = { number: 'Л-2', validFrom: day('2026-01-01'), revokedOn: day('2026-02-01') };
    expect(codesOf(withLicences({ number: 'Л-1' }, later), '2026-05-01')).toEqual(['IN_FORCE']);
  });

  it('that ended in several ways is revoked before terminated before expired', () => {
    const expired = { validUntil: day('2026-04-01') };
    const terminated = { ...expired, terminatedOn: day('2026-02-01') };
    const revoked = { ...terminated, revokedOn: day('2026-03-01') };
    expect(codesOf(withLicences(revoked), '2026-05-01')).toEqual(['LICENCE_REVOKED']);
    expect(codesOf(withLicences(terminated), '2026-05-01')).toEqual(['LICENCE_TERMINATED']);
    expect(codesOf(withLicences(expired), '2026-05-01')).toEqual(['LICENCE_EXPIRED']);
    // The revocation lies ahead: the licence is terminated, and not revoked yet.
    expect(codesOf(withLicences(revoked), '2026-02-10')).toEqual(['LICENCE_TERMINATED']);
  });

  it('that expired before the day on which it was to be terminated or revoked is expired', () => {
    const expired = { validUntil: day('2026-04-01') };
    const ahead = [{ terminatedOn: day('2026-06-01') }, { revokedOn: day('2026-06-01') }];
    for (const ending of ahead) {
      expect(codesOf(withLicences({ ...expired, ...ending }), '2026-05-31')).toEqual(['LICENCE_EXPIRED']);
    }
  });

  it('that was revoked on the day it began is revoked from that day, and nothing is to come', () => {
    const first = day('2026-05-01');
    const country = withLicences({ validFrom: first, revokedOn: first });
    expect(codesOf(country, '2026-04-30')).toEqual(['LICENCE_NOT_YET_VALID']);
    expect(reasonsOf(country, '2026-05-01')).toMatchObject([{ code: 'LICENCE_REVOKED', since: first, until: null }]);
  });

  it('is missed since the last day on which any was valid, whichever began last', () => {
    const long = { number: 'Л-1', validFrom: day('2020-01-01'), validUntil: day('2026-06-01') };
    const short = { number: 'Л-2', validFrom: day('2025-01-01'), validUntil: day('2025-12-01') };
    const neverValid = { number: 'Л-3', validFrom: day('2026-09-01'), revokedOn: day('2026-09-01') };
    const reasons = reasonsOf(withLicences(long, short, neverValid), '2026-07-01');
    expect(reasons).toMatchObject([{ code: 'LICENCE_EXPIRED', since: day('2026-06-01'), until: null }]);
  });

  it('is judged by the one that began last, when none is valid', () => {
    const first = { number: 'Л-9', validFrom: day('2021-01-01'), revokedOn: day('2021-06-01') };
    const second = { number: 'Л-1', validFrom: day('2022-01-01'), validUntil: day('2026-01-01') };
    expect(codesOf(withLicences(first, second), '2026-05-01')).toEqual(['LICENCE_EXPIRED']);
    expect(codesOf(withLicences(second, first), '2026-05-01')).toEqual(['LICENCE_EXPIRED']);
  });

  it('is judged by the greater number by code point, when two began on one day', () => {
    const lesser = { number: 'Л-1\uFF3A', terminatedOn: day('2026-01-01') };
    const greater = { number: 'Л-1\u{10400}', revokedOn: day('2026-01-01') };
    expect(codesOf(withLicences(lesser, greater), '2026-05-01')).toEqual(['LICENCE_REVOKED']);
    expect(codesOf(withLicences(greater, lesser), '2026-05-01')).toEqual(['LICENCE_REVOKED']);
  });

  it('to come does not hide the one that ended', () => {
    const ended = { number: 'Л-1', validUntil: day('2026-01-01') };
    const ahead = { number: 'Л-2', validFrom: day('2026-06-01') };
    expect(codesOf(withLicences(ended, ahead), '2026-05-01')).toEqual(['LICENCE_EXPIRED']);
  });

  it('of a provider that left does not matter', () => {
    const change = day('2026-03-01');
    const country = aCountry({
      ...aLicensedService({}, { revokedOn: day('2026-04-01') }),
      provisions: [
        aProvision({ id: 'before', provider: 'private', until: change }),
        aProvision({ id: 'after', provider: 'municipality', from: change }),
      ],
      entries: [anEntry()],
    });
    expect(codesOf(country, '2026-05-01')).toEqual(['IN_FORCE']);
  });

  it('was revoked already when the service went to its holder: the places stop on the day of the change', () => {
    const country = aCountry({
      ...aLicensedService({}, { revokedOn: day('2025-12-01') }),
      provisions: [
        aProvision({ id: 'before', provider: 'municipality', until: day('2026-03-01') }),
        aProvision({ id: 'after', provider: 'private', from: day('2026-03-01') }),
      ],
      entries: [anEntry()],
    });
    expect(codesOf(country, '2026-02-28')).toEqual(['IN_FORCE']);
    expect(codesOf(country, '2026-03-01')).toEqual(['LICENCE_REVOKED']);
  });

  it.each(providerKinds.map(({ code }) => code))('is asked of %s unless it is a municipality', (kind) => {
    const country = aCountry({
      ...aLicensedService({}),
      provisions: [aProvision({ provider: 'some provider' })],
      providers: [aProvider({ key: 'some provider', kind })],
      entries: [anEntry()],
    });
    expect(codesOf(country, '2026-05-01')).toEqual([kind === 'MUNICIPALITY' ? 'IN_FORCE' : 'LICENCE_MISSING']);
  });
});

describe('the reason of a licence tells since when, until when, and by which record', () => {
  const provider = { type: 'Provider', id: 'provider of private' };
  const licence = (id: string) => ({ type: 'Licence', id: aLicence({ number: id }).id });

  it('expired, with the next one to come', () => {
    const country = withLicences(
      { number: 'Л-1', validUntil: day('2026-04-01') },
      { number: 'Л-2', validFrom: day('2026-07-01') },
      { number: 'Л-3', validFrom: day('2026-06-01') },
    );
    const evidence = [licence('Л-1'), provider];
    expect(reasonsOf(country, '2026-05-01')).toEqual([
      { code: 'LICENCE_EXPIRED', since: '2026-04-01', until: '2026-06-01', evidence },
    ]);
  });

  it.each([
    ['LICENCE_TERMINATED', { terminatedOn: day('2026-02-01') }, '2026-02-01'],
    ['LICENCE_REVOKED', { terminatedOn: day('2026-02-01'), revokedOn: day('2026-03-01') }, '2026-03-01'],
  ] as const)('%s, with nothing to come', (code, ending, since) => {
    const evidence = [licence('Л-1'), provider];
    expect(reasonsOf(withLicences({ number: 'Л-1', ...ending }), '2026-05-01')).toEqual([
      { code, since, until: null, evidence },
    ]);
  });

  it('missing: the provider is all there is to show', () => {
    expect(reasonsOf(withLicences(), '2026-05-01')).toEqual([
      { code: 'LICENCE_MISSING', since: null, until: null, evidence: [provider] },
    ]);
  });

  it('not yet valid: the soonest of those to come', () => {
    const country = withLicences(
      { number: 'Л-1', validFrom: day('2026-07-01') },
      { number: 'Л-2', validFrom: day('2026-06-01') },
    );
    expect(reasonsOf(country, '2026-05-01')).toEqual([
      { code: 'LICENCE_NOT_YET_VALID', since: null, until: '2026-06-01', evidence: [licence('Л-2'), provider] },
    ]);
  });
});
