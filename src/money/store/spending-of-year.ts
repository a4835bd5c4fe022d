import { sql } from 'kysely';
import { type Provenance } from '../../kernel/provenance.js';
import { type Database } from '../../platform/query/index.js';
import { type Currency } from '../../kernel/currency.js';
import { type Amount, amountOf, amountTimes } from '../rules/index.js';

type Found = {
  readonly municipality: string;
  readonly district: string;
  readonly year: number;
  readonly amountThousand: string;
  readonly currency: Currency;
  readonly population: number | null;
  readonly provenance: Provenance;
  readonly provenanceOfCensus: Provenance | null;
};

/** What a municipality is given in a year, and how many inhabitants the latest census counted by the end of it. */
export type StatedSpending = Pick<
  Found,
  'municipality' | 'district' | 'population' | 'provenance' | 'provenanceOfCensus'
> & {
  readonly amount: Amount;
};

/** Of the year that is asked for; of none, the latest that is recorded and not after another. */
export async function spendingOfYear(
  database: Database,
  asked: { readonly year: number } | { readonly latestBy: number },
): Promise<readonly StatedSpending[]> {
  const year =
    'year' in asked
      ? sql`${asked.year}`
      : sql`(select max(year) from delegated_spending where year <= ${asked.latestBy})`;
  const { rows } = await sql<Found>`
    select m.code as municipality, d.code as district, s.year, s.amount_thousand::text as "amountThousand", s.currency,
      c.population, s.provenance, c.provenance as "provenanceOfCensus"
    from delegated_spending s join municipality m on m.id = s.municipality_id join district d on d.id = m.district_id
    left join lateral (select population, provenance from municipality_census
      where municipality_id = m.id and reference_day <= make_date(s.year, 12, 31)
      order by reference_day desc limit 1) c on true
    where s.year = ${year} order by m.code`.execute(database);
  return rows.map(({ amountThousand, currency, year: of, ...row }) => ({
    ...row,
    amount: amountTimes(amountOf(amountThousand, currency, of), 1_000),
  }));
}
