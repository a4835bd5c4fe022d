import { type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Provenance } from '../../kernel/provenance.js';
import { type Database, isWithinMeters } from '../../platform/query/index.js';
import { INHABITANTS } from '../rules/index.js';
import { inhabitants } from './population.js';
import { placesAtPoints, type Supply } from './supply.js';

export type AccessibilityRow = {
  readonly municipalityId: string;
  readonly population: number;
  readonly populationWithoutPoint: number;
  readonly populationWithoutAccess: number;
  /** Null where nobody is known to live. */
  readonly placesPerThousand: string | null;
  readonly populationProvenances: readonly Provenance[];
};

/**
 * Two-step floating catchment area. First, each point of supply has its places divided by the people who live within the
 * catchment of it; second, each settlement has the sum of these ratios over the points within the catchment of it. A
 * municipality has the mean of its settlements, weighted by population, so that places are neither lost nor made.
 */
export async function floatingCatchment(
  database: Database,
  supply: readonly Supply[],
  asked: {
    readonly meters: number;
    readonly year: number;
    readonly day: Day;
    /** Which municipalities are answered about; people and places elsewhere still count in the ratios. */
    readonly holds: RawBuilder<unknown>;
  },
): Promise<readonly AccessibilityRow[]> {
  const near = isWithinMeters(sql.ref('d.direction'), sql.ref('p.direction'), sql`${asked.meters}::double precision`);
  const { rows } = await sql<AccessibilityRow>`
    with demand as materialized (${inhabitants(asked.year, sql`true`)}),
    place as materialized (${placesAtPoints(supply, asked.day)}),
    pair as materialized (
      select p.service_id, p.location_id, p.places_here, d.id as settlement_id, d.population
      from place p join demand d on d.population > 0 and ${near}),
    ratio as (
      select service_id, location_id, max(places_here) / sum(population) as places_per_head
      from pair group by service_id, location_id),
    access as (
      select pair.settlement_id, sum(ratio.places_per_head) as places_per_head
      from pair join ratio using (service_id, location_id) group by pair.settlement_id)
    select t.id as "municipalityId",
      coalesce(sum(d.population) filter (where d.direction is not null), 0)::integer as "population",
      coalesce(sum(d.population) filter (where d.direction is null), 0)::integer as "populationWithoutPoint",
      coalesce(sum(d.population) filter (where d.direction is not null and a.settlement_id is null), 0)::integer
        as "populationWithoutAccess",
      round(${sql.lit(INHABITANTS)} * coalesce(sum(d.population * a.places_per_head), 0) 
        / nullif(sum(d.population) filter (where d.direction is not null), 0), 4)::text
        as "placesPerThousand",
      coalesce(array_agg(distinct d.provenance) filter (where d.provenance is not null), '{}') as "populationProvenances"
    from municipality t left join demand d on d.municipality_id = t.id left join access a on a.settlement_id = d.id
    where ${asked.holds} group by t.id, t.code order by t.code collate "C"`.execute(database);
  return rows;
}
