import { describe, expect, it } from 'vitest';
import { computeCoverage, fallsShort, lacksAccess, minimumPackage } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService } from '../../builders/country.js';
import { aMunicipality, anAgreement56, anEdition, anEntry } from '../../builders/facts.js';
import { coverageOf, rowOf } from './reading.js';

const first = anEdition({ actNumber: 'РМС 1', effectiveFrom: day('2025-01-01') });
const second = anEdition({ actNumber: 'РМС 2', effectiveFrom: day('2026-07-01') });
const peshtera = aMunicipality({ code: 'PAZ21' });

describe('before the first edition', () => {
  const country = aCountry(
    { editions: [second, first], entries: [anEntry({ edition: 'РМС 1' })], agreements56: [anAgreement56()] },
    aRunningService({ places: 3 }),
  );
  const before = coverageOf(country, '2024-12-31');

  it('nobody falls short, nor meets', () => {
    expect(before).toMatchObject({ edition: null, rows: [] });
    expect(fallsShort(before, 'PAZ21')).toBeNull();
    expect(lacksAccess(before, peshtera)).toBeNull();
    expect(minimumPackage(before, peshtera)).toMatchObject({ rows: [], fallsShort: null, lacksAccess: null });
  });

  it('places stand beside a Map that is not there, and pledges are made of them', () => {
    expect(before.notOnMap).toMatchObject([{ serviceKey: 'service', reasons: [{ code: 'NOT_ON_MAP' }] }]);
    expect(before.pledges).toMatchObject([{ honouredPlaces: 3 }]);
  });

  it('ends on its first day', () => {
    expect(fallsShort(coverageOf(country, '2025-01-01'), 'PAZ21')).toBe(true);
  });
});

describe('an update of the Map', () => {
  const entries = [
    anEntry({ id: 'care 1', edition: 'РМС 1' }),
    anEntry({ id: 'training 1', edition: 'РМС 1', kind: 'SKILLS_TRAINING', maximumUsers: 9 }),
    anEntry({ id: 'care 2', edition: 'РМС 2', maximumUsers: 26 }),
  ];
  const training = aRunningService({ kind: 'SKILLS_TRAINING', places: 9 });
  const country = aCountry({ editions: [second, first], entries }, training);

  it('that drops a kind takes away the row, and its places stand beside the Map', () => {
    expect(coverageOf(country, '2026-06-30').rows.map(({ kind }) => kind)).toEqual(['DAY_CARE', 'SKILLS_TRAINING']);
    expect(coverageOf(country, '2026-06-30').notOnMap).toEqual([]);
    const after = coverageOf(country, '2026-07-01');
    expect(after.rows.map(({ kind }) => kind)).toEqual(['DAY_CARE']);
    expect(after.notOnMap).toMatchObject([{ kind: 'SKILLS_TRAINING', reasons: [{ code: 'NOT_ON_MAP' }] }]);
  });

  it('changes the number of a row that stays', () => {
    expect(rowOf(country, '2026-06-30')).toMatchObject({ maximumUsers: 20, entry: { id: 'care 1' }, edition: first });
    expect(rowOf(country, '2026-07-01')).toMatchObject({ maximumUsers: 26, entry: { id: 'care 2' }, edition: second });
  });

  it('may be looked at before its time, and an old one after it', () => {
    const ahead = computeCoverage(country, day('2025-05-01'), { edition: second });
    expect(ahead).toMatchObject({ edition: second, rows: [{ maximumUsers: 26 }] });
    expect(computeCoverage(country, day('2027-05-01'), { edition: first })).toMatchObject({
      edition: first,
      rows: [{}, {}],
    });
  });
});
