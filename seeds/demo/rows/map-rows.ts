import { idOf, type TableRows } from '../../rows.js';
import { type PlannedRow } from '../map/plan-rows.js';
import { MAP_DECISION, MAP_STAND_IN } from './demo-sources.js';
import { fact, kindId, municipalityId, tableOf } from './fact-rows.js';

const ACT = 'РМС № 574/8.08.2024';

/**
 * The one edition of the Map. The act is real, its day of effect is assumed, as the title of its source says; its annexes were
 * not found, so its rows are a stand-in.
 */
export function mapRows(rows: readonly PlannedRow[]): readonly TableRows[] {
  const edition = fact(
    'map_edition',
    [ACT],
    {
      act_number: ACT,
      gazette_issue: 'ДВ, бр. 68/13.08.2024',
      adopted_on: '2024-08-08',
      effective_from: '2024-08-13',
      update_trigger: null,
    },
    { provenance: 'PLACEHOLDER', source: MAP_DECISION },
  );
  const entries = rows.map(({ level, host, kind, maximum, funding, source }) =>
    fact(
      'map_entry',
      [ACT, level, host, kind],
      {
        edition_id: idOf('map_edition', ACT),
        level,
        host_id: municipalityId(host),
        kind_id: kindId(kind),
        maximum_users: maximum,
        state_funding: funding ?? 'FULL',
      },
      { provenance: 'PLACEHOLDER', source: source ?? MAP_STAND_IN },
    ),
  );
  return [tableOf('map_edition', [edition]), tableOf('map_entry', entries)];
}
