import { type Desk } from '../../platform/commands/index.js';
import { type Entered, enteredBy } from '../../sources/store/index.js';

/** What of a row changes, now with whoever changes it as its source: no figure is left to a text that never told it. */
export async function enteredAnew<Values extends object>(
  desk: Desk,
  values: Values,
): Promise<Values & Partial<Entered>> {
  if (Object.values(values).every((value) => value === undefined)) return values;
  return { ...values, ...(await enteredBy(desk.database, desk.viewer)) };
}
