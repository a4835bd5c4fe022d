import {
  type Collection,
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  onlyFor,
  type RowOf,
  toOne,
  validityColumns,
} from '../../platform/query/index.js';
import { providers } from '../../providers/store/index.js';
import { FundingSource, SuspensionGround, WayOfProvision } from '../rules/index.js';
import { services } from './service.collection.js';

/* Who runs a service, who pays for it, and when it stands still. */

export const provisions = collection({
  name: 'Provision',
  table: 'provision',
  columns: {
    ...externalIdColumns(),
    serviceId: column.reference('service_id'),
    providerId: column.reference('provider_id'),
    way: onlyFor(nullable(column.enumeration('way', { name: 'WayOfProvision', codes: WayOfProvision })), 'way'),
    ...validityColumns,
    ...factColumns,
  },
  relations: {
    service: toOne((): Collection => services, 'service_id'),
    provider: toOne(() => providers, 'provider_id'),
  },
  defaultOrder: ['validFrom'],
});
export type ProvisionRow = RowOf<typeof provisions>;

export const fundings = collection({
  name: 'Funding',
  table: 'funding',
  columns: {
    serviceId: column.reference('service_id'),
    fundingSource: column.enumeration('funding_source', { name: 'FundingSource', codes: FundingSource }),
    ...validityColumns,
    ...factColumns,
  },
  relations: { service: toOne((): Collection => services, 'service_id') },
  defaultOrder: ['validFrom'],
});
export type FundingRow = RowOf<typeof fundings>;

export const suspensions = collection({
  name: 'Suspension',
  table: 'suspension',
  columns: {
    serviceId: column.reference('service_id'),
    ground: column.enumeration('ground', { name: 'SuspensionGround', codes: SuspensionGround }),
    ...validityColumns,
    ...factColumns,
  },
  relations: { service: toOne((): Collection => services, 'service_id') },
  defaultOrder: ['validFrom'],
});
export type SuspensionRow = RowOf<typeof suspensions>;
