import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { firstWorkingDayFrom, isWorkingDay } from '../../../src/platform/calendar/working-days.js';

describe('a working day in Bulgaria', () => {
  it.each([
    ['2026-11-25', true, 'a Wednesday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-03-03', false, 'the national holiday'],
    ['2026-04-10', false, 'Good Friday of the Orthodox Easter'],
    ['2026-04-13', false, 'Easter Monday'],
    ['2026-04-14', true, 'the day after: nothing is given for the Sunday'],
    ['2026-05-24', false, 'a holiday on a Sunday'],
    ['2026-05-25', false, 'the Monday given for it'],
    ['2026-12-26', false, 'the second day of Christmas, a Saturday'],
    ['2026-12-28', false, 'the Monday given for it'],
    ['2026-12-29', true, 'the first day after Christmas'],
  ])('%s: %s, %s', (text, isWorking) => {
    expect(isWorkingDay(day(text))).toBe(isWorking);
  });

  it('ends a term that would end on a day off', () => {
    expect(firstWorkingDayFrom(day('2026-12-24'))).toBe('2026-12-29');
    expect(firstWorkingDayFrom(day('2026-11-25'))).toBe('2026-11-25');
  });
});
