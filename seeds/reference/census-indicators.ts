import { idOf, type TableRows } from '../rows.js';
import { cell, readReference } from './read-csv.js';

const COLUMNS = { POPULATION: 'population', UNDER_FIFTEEN: 'age0to14', SIXTY_FIVE_AND_OVER: 'age65and_over' };

/** What the census counted, as indicators of planning: the same figures, from the same file (Наредба за планирането чл. 3). */
export function censusIndicators(): TableRows {
  const rows = readReference('municipality-census').flatMap((line) => {
    const [code, day] = [cell(line, 'municipality_code'), cell(line, 'reference_day')];
    return Object.entries(COLUMNS).map(([indicator, column]) => ({
      id: idOf('municipality_indicator', code, indicator, day),
      municipality_id: idOf('municipality', code),
      indicator,
      year: Number(day.slice(0, 4)),
      value: cell(line, column),
      as_of_day: day,
      is_official: true,
      provenance: 'OFFICIAL',
      source_id: idOf('source', 'nsi-census-2021'),
    }));
  });
  return { table: 'municipality_indicator', naturalKey: ['municipality_id', 'indicator', 'as_of_day'], rows };
}
