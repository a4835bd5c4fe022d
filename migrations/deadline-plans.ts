import { type Branch } from './deadline-branches.js';
import { duties } from './deadline-duties.js';

/** Plans of earlier years were not kept here, so nothing is said of them. */
const FIRST_YEAR_OF_PLANS = 2027;
const YEARS = `generate_series(${FIRST_YEAR_OF_PLANS}, extract(year from now() at time zone 'Europe/Sofia')::integer + 1) y`;

/** The last day of a discussion is the thirtieth, the first among them. */
const LAST_DAY_AFTER = 29;

/** What falls due in planning, beside all else; the days are those of the rules, which a test compares. */
export function dutiesWithPlans(schema: string): readonly Branch[] {
  const table = (name: string) => `${schema}.${name}`;
  const plan = { kind: 'ANNUAL_PLAN', body: `'MUNICIPALITY'`, service: 'null::uuid' };
  return [
    ...duties(schema),
    {
      ...plan,
      due: 'make_date(a.year - 1, 8, 31)',
      subject: ['AnnualPlan', 'a.id'],
      municipality: 'a.municipality_id',
      from: `${table('annual_plan')} a where a.sent_on is null`,
    },
    {
      ...plan,
      due: 'make_date(y - 1, 8, 31)',
      subject: ['Municipality', 'm.id'],
      municipality: 'm.id',
      from: `${table('municipality')} m cross join ${YEARS}
        where not exists (select from ${table('annual_plan')} a where a.municipality_id = m.id and a.year = y)`,
    },
    {
      ...plan,
      kind: 'ANNUAL_PLAN_DISCUSSION',
      due: `a.discussed_from + ${LAST_DAY_AFTER}`,
      subject: ['AnnualPlan', 'a.id'],
      municipality: 'a.municipality_id',
      from: `${table('annual_plan')} a where a.discussed_from is not null and a.adopted_on is null`,
    },
    {
      // Each municipality of the district discusses the draft; the round is one.
      kind: 'MAP_DRAFT_DISCUSSION',
      body: `'MUNICIPALITY'`,
      due: `r.draft_public_from + ${LAST_DAY_AFTER}`,
      subject: ['PlanningRound', 'r.id'],
      municipality: 'm.id',
      service: 'null::uuid',
      from: `${table('planning_round')} r join ${table('municipality')} m on m.district_id = r.district_id
        where r.draft_public_from is not null and r.edition_id is null`,
    },
    {
      kind: 'TRANSFORMATION',
      body: `'MUNICIPALITY'`,
      due: `coalesce(t.finish_by, date '2035-01-01')`,
      subject: ['TransformationPlan', 't.id'],
      municipality: 's.municipality_id',
      service: 's.id',
      from: `${table('transformation_plan')} t join ${table('service')} s on s.id = t.service_id
        where t.state <> 'DONE' and s.closed_on is null`,
    },
  ];
}
