import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { askCoverage } from '../../coverage/api/index.js';
import { rowsBy } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { DelegatedSpendingType, municipalityByKey } from '../../territory/api/index.js';
import { type DelegatedSpendingRow, municipalityCensuses } from '../../territory/store/index.js';
import { type Amount, amountOf, amountTimes, sharedOut, shownMoney } from '../rules/index.js';
import { MoneyPerType, MoneyType, shownPer } from './money.type.js';

const censusesByMunicipality = rowsBy(
  municipalityCensuses,
  'municipality_id',
  'municipalityId',
  (row) => sql`${sql.ref(`${row}.reference_day`)} desc`,
);

/** What the state budget gives a municipality, in money and for each of those whom it is for. */
@Resolver(() => DelegatedSpendingType)
export class SpendingResolver {
  @FieldResolver(() => MoneyType, { description: 'The amount in both currencies, in units and not in thousands.' })
  money(@Root() row: DelegatedSpendingRow): MoneyType {
    return shownMoney(spent(row));
  }

  @FieldResolver(() => MoneyPerType, {
    nullable: true,
    description:
      'The amount for each inhabitant by the latest census not after the end of the budget year (2021 for the years known); null where there is none.',
  })
  async perInhabitant(@Root() row: DelegatedSpendingRow, @Ctx() context: Context): Promise<MoneyPerType | null> {
    const censuses = await context.loader(censusesByMunicipality).load(row.municipalityId);
    const census = censuses.find(({ referenceDay }) => Number(referenceDay.slice(0, 4)) <= row.year);
    return shownPer(sharedOut(spent(row), row.provenance, census?.population ?? null, census?.provenance ?? null));
  }

  @FieldResolver(() => MoneyPerType, {
    nullable: true,
    description:
      'The amount for each place that counts on the day of the answer in the rows of the Map that the municipality hosts, at any level. Ask about a day of the budget year for the places of that year. Null where no place counts.',
  })
  async perPlace(
    @Root() row: DelegatedSpendingRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<MoneyPerType | null> {
    const municipality = await context.loader(municipalityByKey).load(row.municipalityId);
    const places = await askCoverage(context, subject, 'countedPlacesByHost');
    const hosted = places.get(municipality?.code ?? '');
    return shownPer(sharedOut(spent(row), row.provenance, hosted?.places ?? null, hosted?.provenance ?? null));
  }
}

/** The budgets state thousands. */
function spent({ amountThousand, currency, year }: DelegatedSpendingRow): Amount {
  return amountTimes(amountOf(amountThousand, currency === 'EUR' ? 'EUR' : 'BGN', year), 1_000);
}
