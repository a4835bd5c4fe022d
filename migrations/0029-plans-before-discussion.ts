import { Migration } from '@mikro-orm/migrations';
import { type Below, sinceShown } from './recorded-since-shown.js';
import { readBy } from './reading-functions.js';
import { seenWhere, SERVING } from './served.js';
import { mayReadInput, TOLD_WITH_PLANS_BEFORE_DISCUSSION } from './told-inputs.js';

const ofMunicipality = 'municipality_id = any(viewer_municipalities())';
const annualPlan = `discussed_from is not null or ${readBy('PLANNING_READ', ofMunicipality)}`;

/** The municipalities of a district agree on its proposals, so each of them reads all of the round, and so does its governor. */
const ofRound = readBy('PLANNING_READ', 'is_round_of_viewer(round_id)');
/** What was in public discussion once stays public, also where the discussion begins anew. */
const inDiscussion = `round_id in (select h.id from public.planning_round_history h where h.draft_public_from is not null)`;
const toldInPublic = `source_id in (select o.id from public.source o where o.origin = 'REFERENCE')`;

/** Asked once, not image by image: whoever reads all of planning needs no way to what an image hangs on. */
const mayReadAll = `(select viewer_may_anywhere('PLANNING_READ'))`;

const BELOW: readonly Below[] = [
  {
    table: 'annual_plan_entry',
    always: mayReadAll,
    from: 'public.annual_plan_history i where i.id = annual_plan_entry_history.plan_id',
  },
  ...['planning_proposal', 'intended_funding'].map((table) => ({
    table,
    always: `${mayReadAll} or ${toldInPublic} or ${ofRound}`,
    from: `public.planning_round_history i
      where i.id = ${table}_history.round_id and i.draft_public_from is not null`,
  })),
];

/** Annual plans are public from the first day of their discussion on, proposals from the publication of the draft on. */
export class PlansBeforeDiscussion extends Migration {
  override up(): void {
    this.addSql(`
      create function is_round_of_viewer(round uuid) returns boolean stable parallel safe language sql as $$
        select exists (select from public.planning_round r join public.municipality m on m.district_id = r.district_id
          where r.id = round and m.id = any(public.viewer_municipalities()))
      $$`);
    this.#limit('annual_plan', annualPlan);
    this.#limit('annual_plan_entry', `exists (select from public.annual_plan p where p.id = plan_id)`);
    for (const table of ['planning_proposal', 'intended_funding']) {
      this.#limit(table, `${toldInPublic} or ${inDiscussion} or ${ofRound}`);
    }
    for (const sql of BELOW.flatMap(sinceShown)) this.addSql(sql);
    this.addSql(`create index on planning_round_history (id) where draft_public_from is not null`);
    this.addSql(mayReadInput(TOLD_WITH_PLANS_BEFORE_DISCUSSION, 'create or replace'));
    for (const schema of ['public', 'known']) {
      this.addSql(this.#shownAnalyses(schema));
      this.addSql(`grant select on ${schema}.shown_needs_analysis to ${SERVING}`);
    }
  }

  #limit(table: string, condition: string): void {
    for (const sql of seenWhere(table, condition)) this.addSql(sql);
  }

  /** Counts of persons under five are shown to those who read planning only, or where a public text tells them. */
  #shownAnalyses(schema: string): string {
    return `
      create view ${schema}.shown_needs_analysis with (security_invoker = true) as
      select a.id, a.external_scheme, a.external_value, a.key, a.round_id, a.municipality_id, a.presented_on, a.summary,
        a.provenance, a.source_id, a.created_at, a.updated_at, a.version,
        case when e.told then a.persons_in_need end as persons_in_need, not e.told as persons_in_need_suppressed
      from ${schema}.needs_analysis a
      join public.source o on o.id = a.source_id
      cross join lateral (select coalesce(a.persons_in_need, 0) = 0 or a.persons_in_need >= 5 or o.origin = 'REFERENCE'
        or ${readBy('PLANNING_READ', 'a.municipality_id = any(viewer_municipalities())')} as told) e`;
  }
}
