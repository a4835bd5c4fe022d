import Holidays from 'date-holidays';
import { addDays, type Day, day, daysBetween } from '../../kernel/day.js';

const bulgaria = new Holidays('BG', { types: ['public'] });
const holidays = new Map<string, ReadonlySet<Day>>();
/** Of Easter no day is given later. */
const EASTER = /^orthodox/;
/** The second day of Christmas, which the library does not list. */
const SECOND_OF_CHRISTMAS = '12-26';

function isWeekend(at: Day): boolean {
  const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The public holidays of a year; for one on a weekend, but Easter, the working day after it (КТ чл. 154; unverified). */
function holidaysOf(year: string): ReadonlySet<Day> {
  const known = holidays.get(year);
  if (known !== undefined) return known;
  const listed = bulgaria
    .getHolidays(Number(year))
    .map(({ date, rule }) => ({ at: day(date.slice(0, 10)), isEaster: EASTER.test(rule) }))
    .concat({ at: day(`${year}-${SECOND_OF_CHRISTMAS}`), isEaster: false });
  const free = new Set(listed.map(({ at }) => at));
  for (const { at, isEaster } of listed.filter((each) => isWeekend(each.at))) {
    let later = at;
    while (!isEaster && (isWeekend(later) || free.has(later))) later = addDays(later, 1);
    if (daysBetween(at, later) > 0) free.add(later);
  }
  holidays.set(year, free);
  return free;
}

export function isWorkingDay(at: Day): boolean {
  return !isWeekend(at) && !holidaysOf(at.slice(0, 4)).has(at);
}

/**
 * A term whose last day is not a working day ends with the first working day after it (ГПК чл. 60, ал. 6, through АПК
 * чл. 144; unverified).
 */
export function firstWorkingDayFrom(at: Day): Day {
  return isWorkingDay(at) ? at : firstWorkingDayFrom(addDays(at, 1));
}
