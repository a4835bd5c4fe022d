import { sql } from 'kysely';
import { type Provenance } from '../../kernel/provenance.js';
import { type Database } from '../../platform/query/index.js';
import { type Currency } from '../../kernel/currency.js';
import { amountOf, type Standard } from '../rules/index.js';

type Found = {
  readonly kind: string;
  readonly amount: string;
  readonly currency: Currency;
  readonly year: number;
  readonly provenance: Provenance;
};

/** The standard of each kind of the latest year not after this one, by the code of the kind. */
export async function latestStandards(database: Database, year: number): Promise<ReadonlyMap<string, Standard>> {
  const { rows } = await sql<Found>`
    select distinct on (k.code) k.code as kind, s.amount::text as amount, s.currency, s.year, s.provenance
    from cost_standard s join service_kind k on k.id = s.kind_id
    where s.year <= ${year} order by k.code, s.year desc`.execute(database);
  return new Map(
    rows.map(({ kind, amount, currency, year: of, provenance }) => [
      kind,
      { amount: amountOf(amount, currency, of), provenance },
    ]),
  );
}
