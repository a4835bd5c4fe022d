import { describe, expect, it } from 'vitest';
import { fallsShort, lacksAccess, minimumPackage } from '../../../src/coverage/rules/index.js';
import { aCountry, aRunningService } from '../../builders/country.js';
import { aMunicipality, anAgreement55, anEntry } from '../../builders/facts.js';
import { coverageOf, rowOf } from './reading.js';

const peshtera = aMunicipality({ code: 'PAZ21' });
const neighbour = aMunicipality({ code: 'PAZ19' });
const far = aMunicipality({ code: 'SML10' });

describe('the minimum package of a municipality', () => {
  const entries = [
    anEntry({ id: 'own' }),
    anEntry({ id: 'of the neighbour', host: 'PAZ19' }),
    anEntry({ id: 'of the district', level: 'DISTRICT', host: 'PAZ19' }),
    anEntry({ id: 'of another district', level: 'DISTRICT', host: 'SML10' }),
    anEntry({ id: 'national', level: 'NATIONAL', host: 'SML10' }),
  ];
  const beside = [
    aRunningService({ key: 'own', kind: 'SHELTER' }),
    aRunningService({ key: 'of the neighbour', kind: 'SHELTER', municipality: 'PAZ19' }),
    aRunningService({ key: 'of the district', kind: 'SHELTER', level: 'DISTRICT' }),
  ];
  const coverage = coverageOf(aCountry({ entries }, ...beside), '2026-05-01');
  const idsOf = (municipality: typeof peshtera) =>
    minimumPackage(coverage, municipality).rows.map(({ entry }) => entry.id);

  it('is its own rows, the district rows of its district, and the national rows', () => {
    expect(idsOf(peshtera)).toEqual(['of the district', 'own', 'national']);
    expect(idsOf(far)).toEqual(['of another district', 'national']);
  });

  it('shows beside them what stands in it and is not on the Map', () => {
    const keys = minimumPackage(coverage, peshtera).notOnMap.map(({ serviceKey }) => serviceKey);
    expect(keys).toEqual(['of the district', 'own']);
  });
});

describe('a municipality falls short', () => {
  it.each(['MUNICIPAL', 'DISTRICT', 'NATIONAL'] as const)('by a %s row that it hosts', (level) => {
    const coverage = coverageOf(aCountry({ entries: [anEntry({ level })] }), '2026-05-01');
    expect(fallsShort(coverage, 'PAZ21')).toBe(true);
    expect(fallsShort(coverage, 'PAZ19')).toBe(false);
  });

  it('not by a row that nobody can judge', () => {
    const country = aCountry({ entries: [anEntry()] }, aRunningService({ places: null }));
    expect(fallsShort(coverageOf(country, '2026-05-01'), 'PAZ21')).toBe(false);
  });

  it('by one kind, however large the surplus of another', () => {
    const entries = [anEntry({ id: 'care' }), anEntry({ id: 'shelter', kind: 'SHELTER', maximumUsers: 1 })];
    const coverage = coverageOf(aCountry({ entries }, aRunningService({ places: 90 })), '2026-05-01');
    expect(fallsShort(coverage, 'PAZ21')).toBe(true);
  });
});

describe('a municipality lacks access', () => {
  const entries = [anEntry({ level: 'DISTRICT' })];
  const secured = { agreements55: [anAgreement55()] };

  it('when a district row of its district is short, the host included', () => {
    const coverage = coverageOf(aCountry({ entries }, secured), '2026-05-01');
    expect([peshtera, neighbour, far].map((one) => lacksAccess(coverage, one))).toEqual([true, true, false]);
    expect(fallsShort(coverage, 'PAZ19')).toBe(false);
  });

  it('when no agreement secures its access to a row that is met; the host needs none', () => {
    const met = coverageOf(aCountry({ entries }, aRunningService({ level: 'DISTRICT' })), '2026-05-01');
    expect([peshtera, neighbour, far].map((one) => lacksAccess(met, one))).toEqual([false, true, false]);
  });

  it('not when the row is met and its access is secured', () => {
    const country = aCountry({ entries }, secured, aRunningService({ level: 'DISTRICT' }));
    expect(lacksAccess(coverageOf(country, '2026-05-01'), neighbour)).toBe(false);
  });

  it('not by a shortfall of its own, nor by one of a national row', () => {
    const others = [anEntry({ id: 'own' }), anEntry({ id: 'national', level: 'NATIONAL' })];
    expect(lacksAccess(coverageOf(aCountry({ entries: others }), '2026-05-01'), peshtera)).toBe(false);
  });
});

describe('two municipalities named Бяла', () => {
  const varna = aMunicipality({ code: 'VAR05' });
  const ruse = aMunicipality({ code: 'RSE04' });
  const country = aCountry(
    {
      municipalities: [varna, ruse],
      entries: [anEntry({ id: 'by the sea', host: 'VAR05' }), anEntry({ id: 'by the Yantra', host: 'RSE04' })],
    },
    aRunningService({ municipality: 'VAR05' }),
  );

  it('are two: a service in the one closes nothing in the other', () => {
    expect(rowOf(country, '2026-05-01', { host: 'VAR05' })).toMatchObject({ district: 'VAR', status: 'MET' });
    expect(rowOf(country, '2026-05-01', { host: 'RSE04' })).toMatchObject({ district: 'RSE', status: 'SHORTFALL' });
  });

  it('have each its own package', () => {
    const coverage = coverageOf(country, '2026-05-01');
    const rows = [varna, ruse].map((one) => minimumPackage(coverage, one).rows.map(({ entry }) => entry.id));
    expect(rows).toEqual([['by the sea'], ['by the Yantra']]);
  });
});
