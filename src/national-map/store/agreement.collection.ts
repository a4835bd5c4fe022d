import { serviceKinds } from '../../catalogue/store/index.js';
import {
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  type RowOf,
  through,
  toOne,
  validityColumns,
} from '../../platform/query/index.js';
import { AgreementGround } from '../rules/index.js';
import { municipalities } from '../../territory/store/index.js';

export const agreements56 = collection({
  name: 'Agreement56',
  table: 'agreement56',
  columns: {
    ...externalIdColumns(),
    hostId: column.reference('host_id'),
    beneficiaryId: column.reference('beneficiary_id'),
    kindId: column.reference('kind_id'),
    places: column.integer('places'),
    ground: nullable(column.enumeration('ground', { name: 'AgreementGround', codes: AgreementGround })),
    ...validityColumns,
    ...factColumns,
  },
  relations: {
    host: toOne(() => municipalities, 'host_id'),
    beneficiary: toOne(() => municipalities, 'beneficiary_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
  },
  defaultOrder: ['validFrom', 'externalValue'],
});
export type Agreement56Row = RowOf<typeof agreements56>;

export const agreements55 = collection({
  name: 'Agreement55',
  table: 'agreement55',
  columns: {
    ...externalIdColumns(),
    hostId: column.reference('host_id'),
    kindId: column.reference('kind_id'),
    ...validityColumns,
    ...factColumns,
  },
  relations: {
    host: toOne(() => municipalities, 'host_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
    participants: through(() => municipalities, 'agreement55_participant', 'agreement_id', 'municipality_id'),
  },
  defaultOrder: ['validFrom', 'externalValue'],
});
export type Agreement55Row = RowOf<typeof agreements55>;
