export type Branch = {
  readonly kind: string;
  readonly body: string;
  readonly due: string;
  readonly subject: readonly [type: string, id: string];
  readonly municipality: string;
  readonly service: string;
  readonly from: string;
};

/** What falls due, as it was first told; the days are those of the rules, which a test compares. */
export function deadlineBranches(schema: string): readonly Branch[] {
  const table = (name: string) => `${schema}.${name}`;
  return [
    ...(['QUALITY_OPINION', 'APPROVAL_DECISION'] as const).map((kind) => ({
      kind,
      body: kind === 'QUALITY_OPINION' ? `'AKSU'` : `'ASP'`,
      due: `p.requested_on + ${kind === 'QUALITY_OPINION' ? '20' : '30'}`,
      subject: ['ServiceProcedure', 'p.id'] as const,
      municipality: 'p.municipality_id',
      service: 'p.service_id',
      from: `${table('service_procedure')} p where p.state = 'APPROVAL_REQUESTED'
        ${kind === 'QUALITY_OPINION' ? 'and p.opinion is null' : ''}`,
    })),
    {
      kind: 'LICENCE_RENEWAL',
      body: `'PROVIDER'`,
      due: `(l.valid_until - interval '3 months')::date`,
      subject: ['Licence', 'l.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('licence')} l join ${table('service')} s on s.id = l.service_id
        where l.terminated_on is null and l.revoked_on is null and s.closed_on is null
          and not exists (select from ${table('licence')} n where n.service_id = l.service_id and n.valid_until > l.valid_until)`,
    },
    {
      kind: 'LICENCE_APPLICATION_MENDING',
      body: `'PROVIDER'`,
      due: 'a.told_incomplete_on + 14',
      subject: ['LicenceApplication', 'a.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('licence_application')} a join ${table('service')} s on s.id = a.service_id where a.state = 'INCOMPLETE'`,
    },
    {
      kind: 'LICENCE_DECISION',
      body: `'AKSU'`,
      due: `case a.purpose when 'ISSUE' then (a.clock_from + interval '2 months')::date else a.clock_from + 14 end`,
      subject: ['LicenceApplication', 'a.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('licence_application')} a join ${table('service')} s on s.id = a.service_id where a.state = 'APPLIED'`,
    },
    {
      kind: 'LICENCE_START',
      body: `'PROVIDER'`,
      due: `(l.valid_from + interval '12 months')::date`,
      subject: ['Licence', 'l.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('licence')} l join ${table('service')} s on s.id = l.service_id
        where l.activity_started_on is null and s.starts_on is null and l.terminated_on is null and l.revoked_on is null`,
    },
    {
      kind: 'REASSIGNMENT',
      body: `'MUNICIPALITY'`,
      due: `(v.valid_until - interval '2 months')::date`,
      subject: ['Provision', 'v.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('provision')} v join ${table('service')} s on s.id = v.service_id
        where v.way = 'ASSIGNED' and v.valid_until is not null and s.closed_on is null
          and not exists (select from ${table('provision')} n where n.service_id = v.service_id and n.id <> v.id
            and n.valid_from <= v.valid_until and (n.valid_until is null or n.valid_until > v.valid_until))`,
    },
    {
      kind: 'PRESCRIPTION',
      body: `case p.addressee when 'PROVIDER' then 'PROVIDER' else 'MUNICIPALITY' end`,
      due: 'coalesce(p.extended_deadline_on, p.deadline_on)',
      subject: ['Prescription', 'p.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('prescription')} p join ${table('inspection')} i on i.id = p.inspection_id
        join ${table('service')} s on s.id = i.service_id
        where not exists (select from ${table('prescription_follow_up')} f
          where f.prescription_id = p.id and f.result = 'FULFILLED')`,
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
        and not exists (select from ${table('inspection')} i where i.service_id = s.id and i.performed_on >= s.starts_on)`,
    },
    {
      kind: 'LEGACY_CLOSING',
      body: `'MUNICIPALITY'`,
      due: 't.closes_by',
      subject: ['LegacyCapacity', 'c.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('legacy_capacity')} c join ${table('legacy_type')} t on t.id = c.legacy_type_id
        join ${table('service')} s on s.id = c.service_id
        where t.closes_by is not null and c.valid_until is null and s.closed_on is null`,
    },
  ];
}

/** One selection for each kind of deadline. */
export function selections(branches: readonly Branch[]): string {
  return branches
    .map(
      ({ kind, body, due, subject: [type, id], municipality, service, from }) => `
      select '${kind}'::text as kind, (${body})::text as body, ${due} as due_on, '${type}'::text as subject_type,
        ${id} as subject_id, ${municipality} as municipality_id, ${service} as service_id from ${from}`,
    )
    .join('\n union all ');
}
