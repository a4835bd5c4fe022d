import { agreements56, exemptions, mapEditions } from '../../national-map/store/index.js';
import { licences } from '../../licensing/store/index.js';
import { rowByKey } from '../../platform/graphql/index.js';
import { type Context, type LoaderFactory } from '../../platform/request/context.js';
import { providers } from '../../providers/store/index.js';
import {
  allocations,
  fundings,
  legacyCapacities,
  provisions,
  services,
  suspensions,
} from '../../services/store/index.js';
import { type Evidence, type EvidenceType } from '../rules/index.js';

const LOADERS: { readonly [Type in EvidenceType]: LoaderFactory<string, unknown> } = {
  Service: rowByKey(services),
  Suspension: rowByKey(suspensions),
  Funding: rowByKey(fundings),
  Provision: rowByKey(provisions),
  Provider: rowByKey(providers),
  Licence: rowByKey(licences),
  Allocation: rowByKey(allocations),
  LegacyCapacity: rowByKey(legacyCapacities),
  Agreement56: rowByKey(agreements56),
  Exemption: rowByKey(exemptions),
  MapEdition: rowByKey(mapEditions),
};

/** The stored records that a reason points at. */
export async function loadEvidence(context: Context, evidence: readonly Evidence[]): Promise<readonly unknown[]> {
  const found = await Promise.all(evidence.map(({ type, id }) => context.loader(LOADERS[type]).load(id)));
  return found.filter((each) => each !== null);
}
