import { type RawBuilder, sql } from 'kysely';
import { type Database } from '../../platform/query/index.js';
import { type ProjectSums, type StatedSum } from '../rules/index.js';

/** What projects are taken together by; for the whole country there is one key. */
const KEYS = {
  COUNTRY: sql`'country'`,
  DISTRICT: sql`m.district_id::text`,
  MUNICIPALITY: sql`m.id::text`,
  PROGRAMME: sql`p.programme_id::text`,
  PROCEDURE: sql`p.procedure_id::text`,
} as const satisfies Readonly<Record<string, RawBuilder<unknown>>>;
export type ProjectsBy = keyof typeof KEYS;

/** Sums of projects by key and currency; a grant is as stated, else its share of the whole. */
export async function sumsOfProjects(
  database: Database,
  by: ProjectsBy,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly ProjectSums[]>> {
  const { rows } = await sql<ProjectSums & { readonly key: string }>`
    select k.key, p.currency, count(*)::int as projects, count(p.amount)::int as amounts, sum(p.amount)::text as amount,
      count(g.amount)::int as grants, sum(g.amount)::text as "grant", array_agg(distinct p.provenance) as provenances
    from project p join municipality m on m.id = p.municipality_id
    cross join lateral (select
      coalesce(p.grant_amount, round(p.amount * p.grant_share_percent / 100, 2)) as amount) g
    cross join lateral (select ${KEYS[by]} as key) k
    where k.key = any(${[...keys]}::text[])
    group by k.key, p.currency order by k.key, p.currency`.execute(database);
  return Map.groupBy(rows, ({ key }) => key);
}

export type IntendedSum = StatedSum & { readonly isOfProposal: boolean };

/** What is intended in rounds of planning, by round and currency: of the proposals that stand, and of the whole apart. */
export async function sumsIntended(
  database: Database,
  rounds: readonly string[],
): Promise<ReadonlyMap<string, readonly IntendedSum[]>> {
  const { rows } = await sql<IntendedSum & { readonly key: string }>`
    select i.round_id::text as key, i.proposal_id is not null as "isOfProposal", i.currency, count(*)::int as count,
      count(i.amount)::int as amounts, sum(i.amount)::text as sum
    from intended_funding i left join planning_proposal p on p.id = i.proposal_id
    where i.round_id = any(${[...rounds]}::uuid[]) and (i.proposal_id is null or p.state <> 'WITHDRAWN')
    group by i.round_id, i.proposal_id is not null, i.currency order by i.round_id, i.currency`.execute(database);
  return Map.groupBy(rows, ({ key }) => key);
}
