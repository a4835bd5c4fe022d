import { cell, readReference } from '../reference/read-csv.js';

export type Settlement = {
  readonly ekatte: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
};

export type Municipality = {
  readonly code: string;
  readonly district: string;
  /** Delegated spending on social services in 2025, thousand BGN: the measure of how much there is. */
  readonly spending: number;
  /** Where people live and the place on the map is known, the largest first. */
  readonly settlements: readonly Settlement[];
};

export function readTerritory(): readonly Municipality[] {
  const spending = new Map(
    readReference('delegated-spending')
      .filter((line) => line['year'] === '2025')
      .map((line) => [cell(line, 'municipality_code'), Number(cell(line, 'amount_thousand'))]),
  );
  const settlements = settlementsByMunicipality();
  return readReference('municipalities').map((line) => {
    const code = cell(line, 'code');
    return {
      code,
      district: cell(line, 'district_code'),
      spending: spending.get(code) ?? 0,
      settlements: (settlements.get(code) ?? []).toSorted((a, b) => b.population - a.population),
    };
  });
}

function settlementsByMunicipality(): ReadonlyMap<string, Settlement[]> {
  const population = new Map(
    readReference('settlement-population').map((line) => [cell(line, 'ekatte'), Number(cell(line, 'population'))]),
  );
  const settlements = readReference('settlements').flatMap((line) => {
    const ekatte = cell(line, 'ekatte');
    const people = population.get(ekatte) ?? 0;
    if (line['latitude'] === null || people === 0) return [];
    const [latitude, longitude] = [Number(cell(line, 'latitude')), Number(cell(line, 'longitude'))];
    return [
      {
        municipality: cell(line, 'municipality_code'),
        settlement: { ekatte, latitude, longitude, population: people },
      },
    ];
  });
  const byMunicipality = Map.groupBy(settlements, ({ municipality }) => municipality);
  return new Map([...byMunicipality].map(([code, found]) => [code, found.map(({ settlement }) => settlement)]));
}
