import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import {
  collection,
  column,
  externalIdColumns,
  factColumns,
  type RowOf,
  toOne,
  validityColumns,
} from '../../platform/query/index.js';
import { municipalities } from '../../territory/store/index.js';

export const exemptions = collection({
  name: 'Exemption',
  table: 'exemption',
  columns: {
    ...externalIdColumns(),
    level: column.enumeration('level', { name: 'PlanningLevel', codes: PlanningLevel }),
    hostId: column.reference('host_id'),
    kindId: column.reference('kind_id'),
    reasonBg: column.name('reason_bg'),
    reasonEn: column.name('reason_en'),
    legalGround: column.name('legal_ground'),
    ...validityColumns,
    ...factColumns,
  },
  relations: { host: toOne(() => municipalities, 'host_id'), kind: toOne(() => serviceKinds, 'kind_id') },
  defaultOrder: ['validFrom', 'externalValue'],
});
export type ExemptionRow = RowOf<typeof exemptions>;
