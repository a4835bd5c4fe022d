import { collection, column, factColumns, nullable, type RowOf, toOne } from '../../platform/query/index.js';
import { municipalities } from './municipality.collection.js';
import { settlements } from './settlement.collection.js';

/** The census in a municipality. */
export const municipalityCensuses = collection({
  name: 'MunicipalityCensus',
  table: 'municipality_census',
  columns: {
    municipalityId: column.reference('municipality_id'),
    referenceDay: column.date('reference_day'),
    population: column.integer('population'),
    age0to14: column.integer('age0to14'),
    age15to29: column.integer('age15to29'),
    age30to44: column.integer('age30to44'),
    age45to64: column.integer('age45to64'),
    age65AndOver: column.integer('age65and_over'),
    male: column.integer('male'),
    female: column.integer('female'),
    activityRate: nullable(column.decimal('activity_rate')),
    employmentRate: nullable(column.decimal('employment_rate')),
    unemploymentRate: nullable(column.decimal('unemployment_rate')),
    ...factColumns,
  },
  relations: { municipality: toOne(() => municipalities, 'municipality_id') },
  defaultOrder: ['referenceDay'],
});
export type MunicipalityCensusRow = RowOf<typeof municipalityCensuses>;

export const delegatedSpendings = collection({
  name: 'DelegatedSpending',
  table: 'delegated_spending',
  columns: {
    municipalityId: column.reference('municipality_id'),
    year: column.integer('year'),
    amountThousand: column.decimal('amount_thousand'),
    currency: column.code('currency'),
    ...factColumns,
  },
  relations: { municipality: toOne(() => municipalities, 'municipality_id') },
  defaultOrder: ['year'],
});
export type DelegatedSpendingRow = RowOf<typeof delegatedSpendings>;

export const settlementPopulations = collection({
  name: 'SettlementPopulation',
  table: 'settlement_population',
  columns: {
    settlementId: column.reference('settlement_id'),
    year: column.integer('year'),
    population: column.integer('population'),
    ...factColumns,
  },
  relations: { settlement: toOne(() => settlements, 'settlement_id') },
  defaultOrder: ['year'],
});
export type SettlementPopulationRow = RowOf<typeof settlementPopulations>;
