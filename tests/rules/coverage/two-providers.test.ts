import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService, type Part } from '../../builders/country.js';
import { aLicence, anEntry, aProvider, aProvision } from '../../builders/facts.js';
import { codesOf, reasonsOf } from './reading.js';

/** чл. 67: one service may be given to several providers at once. */
const sharedBy = (...providers: string[]): Part => ({
  ...aRunningService(),
  providers: [aProvider({ key: 'А' }), aProvider({ key: 'Б' }), aProvider({ key: 'В', kind: 'MUNICIPALITY' })],
  provisions: providers.map((provider) => aProvision({ id: `provision of ${provider}`, provider })),
  entries: [anEntry()],
});

describe('two providers for one service', () => {
  it('count together when each that needs a licence holds one', () => {
    const licences = [aLicence({ number: 'Л-1', holder: 'А' }), aLicence({ number: 'Л-2', holder: 'Б' })];
    expect(codesOf(aCountry(sharedBy('А', 'Б'), { licences }), '2026-05-01')).toEqual(['IN_FORCE']);
  });

  it('do not count when one is without a licence, although the other holds one', () => {
    const licences = [aLicence({ holder: 'А' })];
    const evidence = [{ type: 'Provider', id: 'provider of Б' }];
    const reason = { code: 'LICENCE_MISSING', since: null, until: null, evidence };
    expect(reasonsOf(aCountry(sharedBy('А', 'Б'), { licences }), '2026-05-01')).toEqual([reason]);
    expect(reasonsOf(aCountry(sharedBy('Б', 'А'), { licences }), '2026-05-01')).toEqual([reason]);
  });

  it('do not count when the first by key is without a licence, although the next holds one', () => {
    const licences = [aLicence({ holder: 'Б' })];
    expect(codesOf(aCountry(sharedBy('А', 'Б'), { licences }), '2026-05-01')).toEqual(['LICENCE_MISSING']);
    expect(codesOf(aCountry(sharedBy('Б', 'А'), { licences }), '2026-05-01')).toEqual(['LICENCE_MISSING']);
  });

  it('do not count when one is without a licence, although the other is a municipality', () => {
    expect(codesOf(aCountry(sharedBy('В', 'А')), '2026-05-01')).toEqual(['LICENCE_MISSING']);
  });

  it('give one code, that of the first by key, in whatever order they were entered', () => {
    const licences = [aLicence({ holder: 'А', revokedOn: day('2026-01-01') })];
    expect(codesOf(aCountry(sharedBy('А', 'Б'), { licences }), '2026-05-01')).toEqual(['LICENCE_REVOKED']);
    expect(codesOf(aCountry(sharedBy('Б', 'А'), { licences }), '2026-05-01')).toEqual(['LICENCE_REVOKED']);
  });

  it('are first or second by code point, not by the units of UTF-16', () => {
    const providers = [aProvider({ key: '\uFF3A' }), aProvider({ key: '\u{10400}' })];
    const licences = [aLicence({ holder: '\uFF3A', terminatedOn: day('2026-01-01') })];
    const country = aCountry(sharedBy('\u{10400}', '\uFF3A'), { providers, licences });
    expect(codesOf(country, '2026-05-01')).toEqual(['LICENCE_TERMINATED']);
  });

  it('are judged only while they provide', () => {
    const part = sharedBy('А', 'Б');
    const [first, second] = part.provisions ?? [];
    const provisions = [first, second]
      .flatMap((one) => one ?? [])
      .map((one) => ({
        ...one,
        until: one.provider === 'Б' ? day('2026-03-01') : null,
      }));
    const country = aCountry({ ...part, provisions, licences: [aLicence({ holder: 'А' })] });
    expect(codesOf(country, '2026-02-28')).toEqual(['LICENCE_MISSING']);
    expect(codesOf(country, '2026-03-01')).toEqual(['IN_FORCE']);
  });
});
