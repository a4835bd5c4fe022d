import { sql } from 'kysely';
import { Role } from '../../access/rules/index.js';
import { collection, column, nullable, type RowOf, toOne } from '../../platform/query/index.js';
import { services } from '../../services/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { DeadlineKind } from '../rules/index.js';

/** Everything that falls due, computed by a view from the facts and stored nowhere. */
export const deadlines = collection({
  name: 'Deadline',
  table: 'deadline',
  columns: {
    kind: column.enumeration('kind', { name: 'DeadlineKind', codes: DeadlineKind }),
    body: column.enumeration('body', { name: 'Role', codes: Role }),
    dueOn: column.date('due_on'),
    subjectType: column.hidden<string>((row) => sql.ref(`${row}.subject_type`)),
    subjectId: column.hidden<string>((row) => sql.ref(`${row}.subject_id`)),
    municipalityId: column.reference('municipality_id'),
    serviceId: nullable(column.reference('service_id')),
  },
  relations: {
    municipality: toOne(() => municipalities, 'municipality_id'),
    service: toOne(() => services, 'service_id'),
  },
  defaultOrder: ['dueOn'],
});
export type DeadlineRow = RowOf<typeof deadlines>;
