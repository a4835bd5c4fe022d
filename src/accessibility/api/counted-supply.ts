import { serviceKindByCode } from '../../catalogue/api/index.js';
import { type Provenance, weakest } from '../../kernel/provenance.js';
import { askCoverage } from '../../coverage/api/index.js';
import { RequestError } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { type Supply } from '../store/index.js';

/** Places of services that count towards the Map for a kind on the day; a kind that does not exist is refused. */
export async function countedSupply(
  context: Context,
  subject: Subject,
  kind: string,
): Promise<readonly (Supply & { readonly provenance: Provenance })[]> {
  if ((await context.loader(serviceKindByCode).load(kind)) === null) {
    throw new RequestError('BAD_USER_INPUT', `There is no ServiceKind with the code ${kind}.`);
  }
  return askCoverage(context, subject, 'countedPlaces', kind);
}

/** How far a figure may be trusted that is made of places and of people; with nothing in it, it is as good as they come. */
export function provenanceOf(
  supply: readonly { readonly provenance: Provenance }[],
  others: readonly Provenance[] = [],
): Provenance {
  return weakest('OFFICIAL', ...supply.map(({ provenance }) => provenance), ...others);
}
