import { type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import {
  type Asking,
  collection,
  column,
  factColumns,
  nullable,
  onlyFor,
  type RowOf,
  toOne,
} from '../../platform/query/index.js';
import { providers } from '../../providers/store/index.js';
import { services } from '../../services/store/index.js';
import { LicenceStatus } from '../rules/index.js';

/** What a licence shows of its end. */
const ENDS = ['status', 'terminatedOn', 'revokedOn'];
/** What is counted at its service. */
const PLACES = ['allocatedPlaces', 'hasUnknownPlaces'];

export const licences = collection({
  name: 'Licence',
  table: 'licence',
  columns: {
    number: onlyFor(column.code('number'), 'number'),
    serviceId: onlyFor(column.reference('service_id'), 'service', ...PLACES),
    holderId: onlyFor(column.reference('holder_id'), 'holder'),
    validFrom: column.date('valid_from'),
    validUntil: column.date('valid_until'),
    lastDay: onlyFor(
      column.computed<Day>('date', (licence) => sql`(${sql.ref(`${licence}.valid_until`)} - 1)`),
      'lastDay',
    ),
    status: column.onDay({ name: 'LicenceStatus', codes: LicenceStatus }, statusOnDay),
    terminatedOn: onlyFor(nullable(column.date('terminated_on')), ...ENDS),
    terminationGround: onlyFor(nullable(column.name('termination_ground')), 'terminationGround'),
    revokedOn: onlyFor(nullable(column.date('revoked_on')), ...ENDS),
    revocationGround: onlyFor(nullable(column.name('revocation_ground')), 'revocationGround'),
    activityStartedOn: onlyFor(nullable(column.date('activity_started_on')), 'activityStartedOn'),
    ...factColumns,
  },
  relations: { service: toOne(() => services, 'service_id'), holder: toOne(() => providers, 'holder_id') },
  searched: { names: [], codes: ['number'] },
  defaultOrder: ['number'],
});
/** As `licenceStatus` of the rules says it. */
function statusOnDay(licence: string, { day }: Asking): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${licence}.${name}`);
  return sql`case
    when ${column('valid_from')} > ${day}::date then 'NOT_YET_VALID'
    when ${column('revoked_on')} <= ${day}::date then 'REVOKED'
    when ${column('terminated_on')} <= ${day}::date then 'TERMINATED'
    when ${column('valid_until')} > ${day}::date then 'VALID'
    else 'EXPIRED' end`;
}

export type LicenceRow = RowOf<typeof licences>;
