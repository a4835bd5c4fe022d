import { type Day, day } from '../../kernel/day.js';

const SOFIA = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Sofia',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in Sofia at this instant. Called at the edge, once a request; everything inside gets the day. */
export function todayInSofia(instant: Date): Day {
  return day(SOFIA.format(instant));
}
