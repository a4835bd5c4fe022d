import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { collection, column, factColumns, nullable, type RowOf, toOne } from '../../platform/query/index.js';
import { providers } from '../../providers/store/index.js';
import { services } from '../../services/store/index.js';

export const licences = collection({
  name: 'Licence',
  table: 'licence',
  columns: {
    number: column.code('number'),
    serviceId: column.reference('service_id'),
    holderId: column.reference('holder_id'),
    validFrom: column.date('valid_from'),
    validUntil: column.date('valid_until'),
    lastDay: column.computed<Day>('date', (licence) => sql`(${sql.ref(`${licence}.valid_until`)} - 1)`),
    terminatedOn: nullable(column.date('terminated_on')),
    terminationGround: nullable(column.name('termination_ground')),
    revokedOn: nullable(column.date('revoked_on')),
    revocationGround: nullable(column.name('revocation_ground')),
    ...factColumns,
  },
  relations: { service: toOne(() => services, 'service_id'), holder: toOne(() => providers, 'holder_id') },
  defaultOrder: ['number'],
});
export type LicenceRow = RowOf<typeof licences>;
