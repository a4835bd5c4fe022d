import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { serviceState } from '../../../src/services/rules/index.js';

const life = { startsOn: day('2026-02-01'), closedOn: day('2026-10-01') };
const pause = { from: day('2026-05-01'), until: day('2026-06-01') };
const on = (text: string) => serviceState(life, [pause], day(text));

describe('a service', () => {
  it.each([
    ['2026-01-31', 'PLANNED'],
    ['2026-02-01', 'OPERATING'],
    ['2026-04-30', 'OPERATING'],
    ['2026-05-01', 'SUSPENDED'],
    ['2026-05-31', 'SUSPENDED'],
    ['2026-06-01', 'OPERATING'],
    ['2026-09-30', 'OPERATING'],
    ['2026-10-01', 'CLOSED'],
  ])('on %s is %s', (text, state) => {
    expect(on(text)).toBe(state);
  });

  it('without a start day is planned, however long ago it was decided', () => {
    expect(serviceState({ startsOn: null, closedOn: null }, [], day('2030-01-01'))).toBe('PLANNED');
  });

  it('that closed stays closed, also in a suspension without end', () => {
    expect(serviceState(life, [{ from: pause.from, until: null }], day('2026-12-01'))).toBe('CLOSED');
  });

  it('that is suspended before it starts is still planned', () => {
    expect(serviceState(life, [{ from: day('2026-01-01'), until: null }], day('2026-01-15'))).toBe('PLANNED');
  });
});
