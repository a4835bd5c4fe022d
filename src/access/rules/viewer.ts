import { type Provenance } from '../../kernel/provenance.js';
import { type Permission } from './permission.js';
import { type Role } from './role.js';

/** Who asks, and for whom. Nobody has to say who he is to read what is public. */
export type Viewer = {
  /** Permanent: an API key or the subject of an identity provider; `anonymous` for everybody else. */
  readonly client: string;
  readonly name: string;
  /** Null for whoever does not say who he is. */
  readonly role: Role | null;
  /** The keys of the municipalities for which he acts: his own, or those of the district of a governor. */
  readonly municipalities: readonly string[];
  /** The key of the provider for which he acts. */
  readonly provider: string | null;
  /** Narrower than the role where the client asked for less; null for all that the role may. */
  readonly scopes: readonly Permission[] | null;
  /** How far what he enters may be trusted: a demonstration key enters invented facts. */
  readonly provenance: Provenance;
};

export const ANONYMOUS: Viewer = {
  client: 'anonymous',
  name: 'anonymous',
  role: null,
  municipalities: [],
  provider: null,
  scopes: null,
  provenance: 'PLACEHOLDER',
};
