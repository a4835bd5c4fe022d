import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { rowByKey } from '../../platform/graphql/index.js';
import { type LoaderFactory } from '../../platform/request/context.js';
import { agreements56, exemptions, mapEditions, mapEntries } from '../store/index.js';

export const mapEditionByKey = rowByKey(mapEditions);
export const mapEntryByKey = rowByKey(mapEntries);
export const agreement56ByKey = rowByKey(agreements56);
export const exemptionByKey = rowByKey(exemptions);

/** The keys of the municipalities that take part in an agreement of чл. 55, by code. */
export const participantsOf: LoaderFactory<string, readonly string[]> = (context) =>
  new DataLoader(async (agreements: readonly string[]) => {
    const { rows } = await sql<{ agreement: string; municipality: string }>`
      select p.agreement_id as "agreement", p.municipality_id as "municipality"
      from agreement55_participant p join municipality m on m.id = p.municipality_id
      where p.agreement_id = any(${[...agreements]}) order by m.code`.execute(await context.database());
    const byAgreement = Map.groupBy(rows, ({ agreement }) => agreement);
    return agreements.map((id) => (byAgreement.get(id) ?? []).map(({ municipality }) => municipality));
  });
