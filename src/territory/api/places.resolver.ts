import { type Point } from '../../kernel/earth.js';
import { type Coordinates, distanceField, pointField, pointOf } from '../../platform/graphql/index.js';
import { type MunicipalityRow, type SettlementRow } from '../store/index.js';
import { MunicipalityType } from './municipality.type.js';
import { SettlementType } from './settlement.type.js';

function pointsOf(row: Coordinates): readonly Point[] {
  return [pointOf(row)].flatMap((point) => point ?? []);
}

/** Where municipalities and settlements are. */
export const placeFields = [
  pointField(() => MunicipalityType, 'Its seat as a GeoJSON point; null when not known.'),
  pointField(() => SettlementType, 'Its middle as a GeoJSON point; null when not known.'),
  distanceField<MunicipalityRow>(
    () => MunicipalityType,
    (_context, row) => pointsOf(row),
  ),
  distanceField<SettlementRow>(
    () => SettlementType,
    (_context, row) => pointsOf(row),
  ),
];
