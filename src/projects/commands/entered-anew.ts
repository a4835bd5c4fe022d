import { type Provenance, weakest } from '../../kernel/provenance.js';
import { type Desk } from '../../platform/commands/index.js';
import { type Entered, enteredBy } from '../../sources/store/index.js';

/**
 * What of a row changes, now with whoever changes it as its source: no figure is left to a text that never told it. What
 * does not change is trusted as little as before, and so is the row.
 */
export async function enteredAnew<Values extends object>(
  desk: Desk,
  { provenance: before }: { readonly provenance: Provenance },
  values: Values,
): Promise<Values & Partial<Entered>> {
  if (Object.values(values).every((value) => value === undefined)) return values;
  const { provenance, sourceId } = await enteredBy(desk.database, desk.viewer);
  return { ...values, sourceId, provenance: weakest(before, provenance) };
}
