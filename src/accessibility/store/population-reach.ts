import { type RawBuilder, sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Provenance } from '../../kernel/provenance.js';
import { type Database, isWithinMeters } from '../../platform/query/index.js';
import { inhabitants } from './population.js';
import { placesAtPoints, type Supply } from './supply.js';

export type PopulationReachRow = {
  readonly population: number;
  readonly populationReached: number;
  readonly share: string | null;
  readonly populationWithoutPoint: number;
  readonly settlements: number;
  readonly settlementsReached: number;
  readonly settlementsWithoutFigure: number;
  readonly settlementsWithoutPoint: number;
  readonly populationProvenances: readonly Provenance[];
};

/** How many people live within a distance of a place with counted places; by settlement, all of it at its one point. */
export async function populationReach(
  database: Database,
  supply: readonly Supply[],
  asked: {
    readonly meters: number;
    readonly year: number;
    readonly day: Day;
    readonly holds: RawBuilder<unknown>;
  },
): Promise<PopulationReachRow | null> {
  const near = isWithinMeters(sql.ref('d.direction'), sql.ref('p.direction'), sql`${asked.meters}::double precision`);
  const { rows } = await sql<PopulationReachRow>`
    with demand as materialized (${inhabitants(asked.year, asked.holds)}),
    place as materialized (${placesAtPoints(supply, asked.day)}),
    judged as (select d.*, exists (select 1 from place p where ${near}) as reached from demand d)
    select coalesce(sum(population) filter (where direction is not null), 0)::integer as "population",
      coalesce(sum(population) filter (where reached), 0)::integer as "populationReached",
      coalesce(sum(population) filter (where direction is null), 0)::integer as "populationWithoutPoint",
      round(coalesce(sum(population) filter (where reached), 0)::numeric
        / nullif(sum(population) filter (where direction is not null), 0), 4)::text as "share",
      count(*)::integer as "settlements", count(*) filter (where reached)::integer as "settlementsReached",
      count(*) filter (where population is null)::integer as "settlementsWithoutFigure",
      count(*) filter (where direction is null)::integer as "settlementsWithoutPoint",
      coalesce(array_agg(distinct provenance) filter (where provenance is not null), '{}') as "populationProvenances"
    from judged`.execute(database);
  return rows[0] ?? null;
}
