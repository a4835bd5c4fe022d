import { type TableRows } from '../../rows.js';
import { type PlannedRow } from '../map/plan-rows.js';
import { fact, keyedFact, keyedId, kindId, municipalityId, tableOf } from '../rows/fact-rows.js';

const DRAFT = 'D-2026';
const DISTRICT = 'VRC';

/** A draft of the next edition: the rows of one district with some more users here and there, and one dropped. */
export function mapDraftRows(rows: readonly PlannedRow[]): readonly TableRows[] {
  const ofDistrict = rows.filter(({ host }) => host.startsWith(DISTRICT));
  return [
    tableOf('map_draft', [
      keyedFact('map_draft', DRAFT, {
        name_bg: 'Демонстрационен проект за следваща Национална карта (измислен)',
        opened_on: '2026-09-15',
        edition_id: null,
      }),
    ]),
    tableOf(
      'map_draft_entry',
      ofDistrict.map(({ level, host, kind, maximum, funding }, index) =>
        fact('map_draft_entry', [DRAFT, level, host, kind], {
          draft_id: keyedId('map_draft', DRAFT),
          level,
          host_id: municipalityId(host),
          kind_id: kindId(kind),
          maximum_users: maximum === null ? null : maximum + (index % 5 === 0 ? 10 : 0),
          state_funding: funding ?? 'FULL',
          is_dropped: index === 3,
        }),
      ),
    ),
  ];
}
