import { createHash } from 'node:crypto';
import { type Role } from '../../src/access/rules/index.js';
import { ask } from '../seeds/ask.js';
import { type KeyOf, keyFor } from './keys.js';
import { type Headers } from './office.js';
import { type Area, areas, type Cell, type Reader, readers, type State } from './reading-matrix.js';

const TOWNS: Readonly<Record<Area, string>> = { own: 'PDV22', foreign: 'VAR06' };

const uuid = (...of: readonly string[]) => {
  const hash = createHash('md5').update(of.join(' ')).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20)].join('-');
};

const COUNTS =
  'referred, referred_suppressed, referred_least, referred_most, refused, refused_suppressed, started, started_suppressed, waiting, waiting_suppressed';
const counted = (state: State) =>
  `${state === 'public' ? '12, false, null, null' : '3, true, 1, 4'}, 0, false, 0, false, 0, false`;

/** The rows of an area: of each type one that stays as it is, and where there is such a thing one that becomes public. */
function entered(area: Area, provider: string): string {
  const id = (type: string, state: State = 'limited') => `'${uuid(type, state, area)}'::uuid`;
  const fact = `'SYNTHETIC', source_id`;
  const own = (state: State = 'limited') => `'test', '${area} ${state}'`;
  const states: readonly State[] = ['limited', 'public'];
  const inspected = (state: State) => `
    i_${state} as (insert into inspection (id, external_scheme, external_value, service_id, kind, performed_on, provenance, source_id)
      select ${id('Inspection', state)}, ${own(state)}, id, 'PLANNED', '2026-03-01', ${fact} from s returning source_id),
    f_${state} as (insert into inspection_finding (id, inspection_id, area, criterion, result, provenance, source_id)
      select ${id('InspectionFinding', state)}, ${id('Inspection', state)}, 'STAFF', 'T.1', 'NOT_MET', ${fact} from i_${state}),
    p_${state} as (insert into prescription (id, external_scheme, external_value, inspection_id, addressee, issued_on, deadline_on, provenance, source_id)
      select ${id('Prescription', state)}, ${own(state)}, ${id('Inspection', state)}, 'PROVIDER', '2026-03-05', '2026-04-01', ${fact} from i_${state}),
    u_${state} as (insert into prescription_follow_up (id, prescription_id, checked_on, result, provenance, source_id)
      select ${id('PrescriptionFollowUp', state)}, ${id('Prescription', state)}, '2026-05-01', 'PARTLY', ${fact} from i_${state}),
    m_${state} as (insert into quality_measure (id, prescription_id, kind, act_number, decided_on, provenance, source_id)
      select ${id('QualityMeasure', state)}, ${id('Prescription', state)}, 'REVOKE_LICENCE', '1', '2026-06-01', ${fact} from i_${state}),
    e_${state} as (insert into licence_ending (id, licence_id, kind, ground, has_danger, order_number, ordered_on, provenance, source_id)
      select ${id('LicenceEnding', state)}, id, 'REVOCATION', 'QUALITY_STANDARDS', false, '${area} ${state}', '2026-10-01', ${fact} from l),
    c_${state} as (insert into capacity_report (id, service_id, reported_for, users, provenance, source_id)
      select ${id('CapacityReport', state)}, id, ${state === 'public' ? `'2026-10-01', 12` : `'2026-11-01', 3`}, ${fact} from s),
    rd_${state} as (insert into planning_round (id, code, district_id, name_bg, provenance, source_id)
      select ${id('PlanningRound', state)}, 'TEST ${area} ${state}', m.district_id, 'Измислено', 'SYNTHETIC', o.id
      from s join municipality m on m.id = s.municipality_id, untold o),
    pp_${state} as (insert into planning_proposal (id, external_scheme, external_value, round_id, host_id, subject, state, provenance, source_id)
      select ${id('PlanningProposal', state)}, ${own(state)}, ${id('PlanningRound', state)}, s.municipality_id, 'Измислено', 'PROPOSED', 'SYNTHETIC', o.id from s, untold o),
    if_${state} as (insert into intended_funding (id, external_scheme, external_value, round_id, proposal_id, fund, provenance, source_id)
      select ${id('IntendedFunding', state)}, ${own(state)}, ${id('PlanningRound', state)}, ${id('PlanningProposal', state)}, 'OPERATIONAL_PROGRAMME', 'SYNTHETIC', o.id from untold o),
    na_${state} as (insert into needs_analysis (id, external_scheme, external_value, round_id, municipality_id, presented_on, persons_in_need, summary, provenance, source_id)
      select ${id('NeedsAnalysis', state)}, ${own(state)}, ${id('PlanningRound', state)}, s.municipality_id, '2026-03-01', ${state === 'public' ? 12 : 3}, 'Измислен', 'SYNTHETIC', o.id from s, untold o),
    ap_${state} as (insert into annual_plan (id, external_scheme, external_value, municipality_id, year, provenance, source_id)
      select ${id('AnnualPlan', state)}, ${own(state)}, s.municipality_id, ${state === 'public' ? 2098 : 2099}, 'SYNTHETIC', o.id from s, untold o),
    ae_${state} as (insert into annual_plan_entry (id, plan_id, part, level, kind_id, users, provenance, source_id)
      select ${id('AnnualPlanEntry', state)}, ${id('AnnualPlan', state)}, 'MUNICIPAL', 'MUNICIPAL', (select id from service_kind order by code limit 1), 7, 'SYNTHETIC', o.id from untold o),
    k_${state} as (insert into project_count (id, project_id, counted_for, counted, persons, is_planned, provenance, source_id)
      select ${id('ProjectCount', state)}, pj.id, ${state === 'public' ? `'2026-10-01', 'PARTICIPANTS', 12` : `'2026-11-01', 'HOME_HELPER', 3`}, false, 'SYNTHETIC', o.id
      from pj, untold o),
    r_${state} as (insert into referral_report (id, municipality_id, referred_by, first_day, last_day, ${COUNTS}, provenance, source_id)
      select ${id('ReferralReport', state)}, municipality_id, 'MUNICIPALITY', ${state === 'public' ? `'2025-01-01', '2025-03-31'` : `'2025-04-01', '2025-06-30'`}, ${counted(state)}, ${fact} from s returning id, source_id),
    rc_${state} as (insert into referral_count (id, report_id, kind_id, ${COUNTS}, provenance, source_id)
      select ${id('ReferralCount', state)}, id, (select id from service_kind order by code limit 1), ${counted(state)}, ${fact} from r_${state})`;
  return `
    with s as (insert into service (id, external_scheme, external_value, name_bg, municipality_id, level, starts_on, provenance, source_id)
        select ${id('Service')}, ${own()}, 'Измислена услуга', m.id, 'MUNICIPAL', '2020-01-01', 'SYNTHETIC', m.source_id
        from municipality m where code = '${TOWNS[area]}' returning id, municipality_id, source_id),
      v as (insert into provision (external_scheme, external_value, service_id, provider_id, valid_from, provenance, source_id)
        select ${own()}, s.id, p.id, '2020-01-01', 'SYNTHETIC', s.source_id from s, provider p where p.key = '${provider}'
        returning service_id as id, provider_id, source_id),
      l as (insert into licence (number, service_id, holder_id, valid_from, valid_until, provenance, source_id)
        select 'Л-9000-${area}', id, provider_id, '2024-01-01', '2029-01-01', ${fact} from v returning id, source_id),
      pj as (insert into project (external_scheme, external_value, municipality_id, name_bg, provenance, source_id)
        select ${own()}, municipality_id, 'Измислен проект', ${fact} from s returning id),
      -- What a public text tells is no secret: counts are of another source.
      untold as (select id from source where origin <> 'REFERENCE' order by key limit 1),
      ${states.map(inspected).join(', ')},
      sp as (insert into service_procedure (id, external_scheme, external_value, purpose, state, municipality_id, planned_on, provenance, source_id)
        select ${id('ServiceProcedure')}, ${own()}, 'CREATE', 'PLANNED', municipality_id, '2026-01-01', ${fact} from s),
      la as (insert into licence_application (id, external_scheme, external_value, purpose, state, service_id, applicant_id, applied_on, clock_from, provenance, source_id)
        select ${id('LicenceApplication')}, ${own()}, 'ISSUE', 'APPLIED', id, provider_id, '2026-01-01', '2026-01-01', ${fact} from v),
      md as (insert into map_draft (id, external_scheme, external_value, name_bg, opened_on, provenance, source_id)
        select ${id('MapDraft')}, ${own()}, 'Измислена', '2026-01-01', ${fact} from s returning source_id)
    insert into map_draft_entry (id, draft_id, level, host_id, kind_id, maximum_users, state_funding, is_dropped, provenance, source_id)
      select ${id('MapDraftEntry')}, ${id('MapDraft')}, 'MUNICIPAL', municipality_id, (select id from service_kind order by code limit 1),
        30, 'FULL', false, ${fact} from s`;
}

const listed = (type: string) => areas.map((area) => `'${uuid(type, 'public', area)}'`).join(', ');

/** What hangs on an inspection, a round or a plan is corrected before that is public. */
const CORRECTED = [
  `update inspection_finding set result = 'MET' where id in (${listed('InspectionFinding')})`,
  `update prescription set deadline_on = '2026-04-02' where id in (${listed('Prescription')})`,
  `update prescription_follow_up set result = 'NOT_FULFILLED' where id in (${listed('PrescriptionFollowUp')})`,
  `update quality_measure set act_number = '2' where id in (${listed('QualityMeasure')})`,
  `update planning_proposal set subject = 'Измислено и поправено' where id in (${listed('PlanningProposal')})`,
  `update intended_funding set note = 'Измислено' where id in (${listed('IntendedFunding')})`,
  `update annual_plan_entry set users = 8 where id in (${listed('AnnualPlanEntry')})`,
];
const PUBLISHED = [
  `update inspection set outcome = 'PRESCRIPTION', enforceable_on = '2026-03-20' where id in (${listed('Inspection')})`,
  `update planning_round set draft_public_from = '2026-06-01' where id in (${listed('PlanningRound')})`,
  `update annual_plan set discussed_from = '2026-06-01' where id in (${listed('AnnualPlan')})`,
  `update licence_ending set enforced_on = '2026-11-01' where id in (${listed('LicenceEnding')})`,
];

export type Samples = {
  readonly keys: Readonly<Record<Reader, Headers | null>>;
  /** The instants before and after those that become public did. */
  readonly before: string;
  readonly since: string;
  /** The sample of a cell: what is his own, is of himself where the type is about those who act here. */
  idOf(cell: Cell): string;
};

export async function enterSamples(url: string): Promise<Samples> {
  const now = async () =>
    (
      await ask<{ now: string }>(
        url,
        `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
      )
    )[0]?.now ?? '';
  const providers = await ask<{ key: string }>(
    url,
    `select key from provider where kind = 'PRIVATE_BG' order by key limit 2`,
  );
  const provider = { own: providers[0]?.key ?? '', foreign: providers[1]?.key ?? '' };
  for (const area of areas) await ask(url, entered(area, provider[area]));
  for (const statement of CORRECTED) await ask(url, statement);
  const before = await now();
  for (const statement of PUBLISHED) await ask(url, statement);
  const since = await now();
  // Something else is recorded, so that the present is a later state than both instants.
  await ask(url, `update municipality set name_bg = name_bg || ' (измислена)' where code = 'SOF46'`);
  await keyFor(url, { role: 'READER' });
  const keys = { everybody: null } as Record<Reader, Headers | null>;
  for (const role of readers.filter((each): each is Role => each !== 'everybody')) {
    const isOfTown = role === 'MUNICIPALITY' || role === 'DISTRICT_GOVERNOR';
    const of: KeyOf = {
      role,
      ...(isOfTown && { municipalities: [TOWNS.own] }),
      ...(role === 'PROVIDER' && { provider: provider.own }),
    };
    keys[role] = await keyFor(url, of);
  }
  const issued = await ask<{ role: string; id: string }>(
    url,
    `select role, 'ApiKey_' || id as id from api_key order by created_at`,
  );
  const entries = await auditEntries(url, provider);
  return {
    ...{ keys, before, since },
    idOf({ type, state, reader, area }) {
      if (type === 'ApiKey') {
        return (
          (area === 'foreign' ? issued[0] : issued.findLast(({ role }) => role === reader))?.id ??
          issued.at(-1)?.id ??
          ''
        );
      }
      if (type === 'AuditEntry') return entries.get(area === 'own' ? reader : 'foreign') ?? entries.get('own') ?? '';
      return `${type}_${uuid(type, state, area)}`;
    },
  };
}

/** One entry in each area, and one by each agency that sees what it did itself. */
async function auditEntries(
  url: string,
  provider: Readonly<Record<Area, string>>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const given = [
    { name: 'own', role: 'MINISTRY', area: 'own' },
    { name: 'foreign', role: 'MINISTRY', area: 'foreign' },
    { name: 'ASP', role: 'ASP', area: 'foreign' },
    { name: 'AKSU', role: 'AKSU', area: 'foreign' },
  ] as const;
  for (const { name, role, area } of given) {
    const [entry] = await ask<{ id: string }>(
      url,
      `with added as materialized (select append_audit(jsonb_build_object('client', 'key:test', 'clientName', 'Test', 'role', '${role}',
           'permission', 'SERVICE_FUND', 'command', 'serviceFund', 'subjectType', 'Service', 'subjectId', '${uuid('Service', 'limited', area)}',
           'municipality', (select id from municipality where code = '${TOWNS[area]}'),
           'provider', (select id from provider where key = '${provider[area]}'),
           'effectiveOn', '2026-11-01', 'requestId', 'test', 'basis', null, 'input', '{}'::jsonb)) as position)
       select position::text as id from added`,
    );
    const [row] = await ask<{ id: string }>(
      url,
      `select 'AuditEntry_' || id as id from audit_entry where position = ${entry?.id ?? '0'}`,
    );
    found.set(name, row?.id ?? '');
  }
  return found;
}
