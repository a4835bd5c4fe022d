import { describe, expect, it } from 'vitest';
import { rollUp } from '../../../src/coverage/rules/index.js';
import { day } from '../../../src/kernel/day.js';
import { aCountry, aRunningService } from '../../builders/country.js';
import { anEntry } from '../../builders/facts.js';
import { coverageOf, rowOf } from './reading.js';

describe('the provenance of a row', () => {
  it('is that of its entry when nothing counts', () => {
    const country = aCountry({ entries: [anEntry({ provenance: 'PLACEHOLDER' })] });
    expect(rowOf(country, '2026-05-01').provenance).toBe('PLACEHOLDER');
  });

  it('is the weakest of its entry and of what counts', () => {
    const services = [aRunningService({ key: '1' }), aRunningService({ key: '2', provenance: 'SYNTHETIC' })];
    expect(rowOf(aCountry({ entries: [anEntry()] }, ...services), '2026-05-01').provenance).toBe('SYNTHETIC');
  });

  it('does not suffer from places that do not count', () => {
    const closed = aRunningService({ provenance: 'SYNTHETIC', closedOn: day('2026-01-01') });
    expect(rowOf(aCountry({ entries: [anEntry()] }, closed), '2026-05-01').provenance).toBe('OFFICIAL');
  });
});

describe('the provenance of rows taken together', () => {
  it('is the weakest of theirs, and none where there are none', () => {
    const entries = [anEntry({ id: '1', host: 'PAZ19' }), anEntry({ id: '2', provenance: 'PLACEHOLDER' })];
    expect(rollUp(coverageOf(aCountry({ entries }), '2026-05-01').rows).provenance).toBe('PLACEHOLDER');
    expect(rollUp([]).provenance).toBeNull();
  });
});
