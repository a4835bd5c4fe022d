import { type Branch, deadlineBranches } from './deadline-branches.js';

/**
 * Whether АКСУ made the first inspection, open or not; asked as the owner of the tables, so that it is overdue for nobody
 * once it was made. That it was made is all that is told of it.
 */
export function wasFirstInspected(schema: string): string {
  return `
    create function ${schema}.was_first_inspected(service uuid, since date) returns boolean
      stable security definer set search_path = pg_catalog language sql as $$
      select exists (select from ${schema}.inspection i
        where i.service_id = service and i.kind = 'FIRST' and i.performed_on >= since)
    $$`;
}

/** Whether the renewal of a licence was applied for and is not refused; told to everybody, as above. */
export function wasRenewalAppliedFor(schema: string): string {
  return `
    create function ${schema}.was_renewal_applied_for(licence uuid) returns boolean
      stable security definer set search_path = pg_catalog language sql as $$
      select exists (select from ${schema}.licence_application a
        where a.licence_id = licence and a.purpose = 'RENEWAL' and a.state in ('APPLIED', 'INCOMPLETE'))
    $$`;
}

/** Reports of earlier years were not kept here, so nothing is said of them. */
const FIRST_YEAR_OF_REPORTS = 2025;
const YEARS = `generate_series(${FIRST_YEAR_OF_REPORTS}, extract(year from now() at time zone 'Europe/Sofia')::integer) y`;

/**
 * All that falls due: a renewal that was applied for and a first inspection that was made do so no longer, whoever may see
 * them; reports and analyses do, for each year until they are filed.
 */
export function duties(schema: string): readonly Branch[] {
  const table = (name: string) => `${schema}.${name}`;
  const anew: readonly Branch[] = [
    {
      kind: 'LICENCE_RENEWAL',
      body: `'PROVIDER'`,
      due: `(l.valid_until - interval '3 months')::date`,
      subject: ['Licence', 'l.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('licence')} l join ${table('service')} s on s.id = l.service_id
        where l.terminated_on is null and l.revoked_on is null and s.closed_on is null
          and not exists (select from ${table('licence')} n where n.service_id = l.service_id and n.valid_until > l.valid_until
            and n.terminated_on is null and n.revoked_on is null)
          and not ${table('was_renewal_applied_for')}(l.id)`,
    },
    {
      kind: 'FIRST_INSPECTION',
      body: `'AKSU'`,
      due: `(s.starts_on + interval '6 months')::date`,
      subject: ['Service', 's.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      // Nothing was to be inspected before the act was in force, on 1.07.2020.
      from: `${table('service')} s where s.starts_on >= date '2020-07-01' and s.closed_on is null
        and not ${table('was_first_inspected')}(s.id, s.starts_on)`,
    },
    {
      kind: 'PROVIDER_REPORT',
      body: `'PROVIDER'`,
      due: 'make_date(y + 1, 3, 31)',
      subject: ['Service', 's.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('service')} s cross join ${YEARS}
        where s.starts_on < make_date(y + 1, 1, 1) and (s.closed_on is null or s.closed_on > make_date(y, 1, 1))
          and not exists (select from ${table('yearly_report')} r
            where r.kind = 'PROVIDER_REPORT' and r.year = y and r.service_id = s.id)`,
    },
    {
      kind: 'MUNICIPAL_ANALYSIS',
      body: `'MUNICIPALITY'`,
      due: 'make_date(y + 1, 4, 30)',
      subject: ['Municipality', 'm.id'],
      municipality: 'm.id',
      service: 'null::uuid',
      from: `${table('municipality')} m cross join ${YEARS}
        where not exists (select from ${table('yearly_report')} r
          where r.kind = 'MUNICIPAL_ANALYSIS' and r.year = y and r.municipality_id = m.id)`,
    },
  ];
  const kinds = new Set(anew.map(({ kind }) => kind));
  return [...deadlineBranches(schema).filter(({ kind }) => !kinds.has(kind)), ...anew];
}
