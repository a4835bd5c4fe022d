import { describe, expect, it } from 'vitest';
import { fallsShort, rollUp } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService } from '../../builders/country.js';
import { anEntry, anExemption } from '../../builders/facts.js';
import { coverageOf, rowOf } from './reading.js';

describe('an exemption', () => {
  const exemption = anExemption({ from: day('2026-03-01'), until: day('2026-07-01') });
  const country = aCountry({ entries: [anEntry()], exemptions: [exemption] }, aRunningService({ places: 6 }));

  it('silences the shortfall but shows the open places', () => {
    expect(rowOf(country, '2026-05-01')).toMatchObject({
      ...{ status: 'EXEMPT', openPlaces: 14, shortfallPlaces: 0, severity: null, exemption },
      ...{ bounds: { lower: 14, upper: 14 }, coverageRatio: '0.3000' },
    });
    expect(fallsShort(coverageOf(country, '2026-05-01'), 'PAZ21')).toBe(false);
    expect(rollUp(coverageOf(country, '2026-05-01').rows)).toMatchObject({ exemptPlaces: 14, shortfallPlaces: 0 });
  });

  it('holds from its first day to the day before its end', () => {
    const status = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map((on) => rowOf(country, on).status);
    expect(status).toEqual(['SHORTFALL', 'EXEMPT', 'EXEMPT', 'SHORTFALL']);
  });

  it('goes before all else: a row that asks for nothing, or that nobody can judge', () => {
    const asking = (maximumUsers: number | null) =>
      aCountry({ entries: [anEntry({ maximumUsers })], exemptions: [exemption] });
    expect(rowOf(asking(0), '2026-05-01').status).toBe('EXEMPT');
    expect(rowOf(asking(null), '2026-05-01').status).toBe('EXEMPT');
  });

  it('of another level, host or kind does not matter', () => {
    const exemptions = [
      anExemption({ key: '1', level: 'DISTRICT' }),
      anExemption({ key: '2', host: 'PAZ19' }),
      anExemption({ key: '3', kind: 'SHELTER' }),
    ];
    const row = rowOf(aCountry({ entries: [anEntry()], exemptions }), '2026-05-01');
    expect(row).toMatchObject({ status: 'SHORTFALL', exemption: null });
  });

  it('of several is shown by the first day, then by the key', () => {
    const early = { from: day('2026-01-01') };
    const exemptions = [
      anExemption({ key: 'a', from: day('2026-02-01') }),
      anExemption({ key: 'c', ...early }),
      anExemption({ key: 'b', ...early }),
      anExemption({ key: '0', from: day('2025-01-01'), until: day('2025-06-01') }),
    ];
    expect(rowOf(aCountry({ entries: [anEntry()], exemptions }), '2026-05-01').exemption?.key).toBe('b');
  });
});
