import { daysBetween, type Day } from '../../kernel/day.js';
import { RequestError } from '../../platform/query/index.js';
import { type Cell } from '../rules/index.js';
import { type CoverageView, type RowScope } from './coverage-view.js';

/** What a timeline is about: one row, or all rows of a municipality, of a district or of the country. */
export type TimelineScope = { readonly row: Cell } | RowScope;

const LONGEST_PERIOD = 40 * 366;

export function refuseLongPeriod(from: Day, to: Day): void {
  const days = daysBetween(from, to);
  if (days < 0) throw new RequestError('BAD_USER_INPUT', `The last day ${to} is before the first day ${from}.`);
  if (days > LONGEST_PERIOD) {
    throw new RequestError('BAD_USER_INPUT', `From ${from} to ${to} is more than 40 years. Ask for a shorter period.`);
  }
}

/** A code that does not exist would make an empty timeline, which looks like "nothing is missing there". */
export function refuseUnknownScope({ knownCodes }: CoverageView, scope: TimelineScope): void {
  const named = 'row' in scope ? { host: scope.row.host, kind: scope.row.kind } : scope;
  for (const [name, code] of Object.entries(named)) {
    if (typeof code === 'string' && knownCodes[name]?.has(code) === false) {
      const what = name === 'host' ? 'municipality' : name;
      throw new RequestError('BAD_USER_INPUT', `There is no ${what} with the code ${code}.`);
    }
  }
}
