import { type RawBuilder, sql } from 'kysely';
import { type Database, RequestError } from '../../platform/query/index.js';

/** The year whose population is asked for, or the latest that is recorded. Figures of two years are never mixed. */
export async function populationYear(database: Database, asked: number | undefined): Promise<number> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from settlement_population order by year desc`.execute(database);
  const years = rows.map(({ year }) => year);
  const year = asked ?? years[0];
  if (year !== undefined && years.includes(year)) return year;
  throw new RequestError(
    'BAD_USER_INPUT',
    asked === undefined
      ? 'No population of settlements is recorded.'
      : `The population of settlements in ${String(asked)} is not recorded. There are figures for: ${years.join(', ')}.`,
  );
}

/** The settlements for which the condition holds, with their population in one year and where they are. */
export function inhabitants(year: number, holds: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select t.id, t.municipality_id, c.population, c.provenance, earth_direction(t.latitude, t.longitude) as direction
    from settlement t left join settlement_population c on c.settlement_id = t.id and c.year = ${year} where ${holds}`;
}
