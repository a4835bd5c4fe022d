import { sql } from 'kysely';
import { hangsOn, nestedList, rowBy, rowByKey, rowsBy } from '../../platform/graphql/index.js';
import {
  delegatedSpendings,
  districts,
  municipalities,
  municipalityCensuses,
  planningRegions,
  settlementPopulations,
  settlements,
} from '../store/index.js';

export const planningRegionByKey = rowByKey(planningRegions);
export const planningRegionByCode = rowBy(planningRegions, 'code', 'code');
export const districtByKey = rowByKey(districts);
export const districtByCode = rowBy(districts, 'code', 'code');
export const municipalityByKey = rowByKey(municipalities);
export const municipalityByCode = rowBy(municipalities, 'code', 'code');
export const settlementByKey = rowByKey(settlements);
export const settlementByEkatte = rowBy(settlements, 'ekatte', 'ekatte');
export const districtsOfRegion = rowsBy(districts, 'planning_region_id', 'planningRegionId', byName);
export const censusesList = hangsOn(
  municipalities,
  'censuses',
  nestedList(municipalityCensuses, 'municipality_id', 'municipalityId', latestFirst('reference_day')),
);
export const spendingList = hangsOn(
  municipalities,
  'delegatedSpending',
  nestedList(delegatedSpendings, 'municipality_id', 'municipalityId', latestFirst('year')),
);
export const populationList = hangsOn(
  settlements,
  'population',
  nestedList(settlementPopulations, 'settlement_id', 'settlementId', latestFirst('year')),
);

function byName(alias: string) {
  return sql`${sql.ref(`${alias}.name_bg`)}`;
}

function latestFirst(column: string) {
  return (alias: string) => sql`${sql.ref(`${alias}.${column}`)} desc`;
}
