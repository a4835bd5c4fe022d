import { access } from './access.js';
import { capacity } from './capacity.js';
import { counting } from './counting.js';
import { licences } from './licences.js';
import { mapRows } from './map-rows.js';
import { overTime } from './over-time.js';
import { peshtera } from './peshtera.js';
import { pledges } from './pledges.js';
import { providers } from './providers.js';
import { type Situation } from './situation.js';

export { type Expectation } from './expectation.js';
export { type Situation } from './situation.js';

/** Every situation that the coverage computation distinguishes, each placed on purpose. */
export const situations: readonly Situation[] = [
  ...counting,
  ...licences,
  ...providers,
  ...capacity,
  ...mapRows,
  ...pledges,
  ...access,
  ...overTime,
  peshtera,
];
