import { type Row, type TableRows } from '../../rows.js';
import { type Day } from '../days.js';
import { areas, CRITERIA_PER_AREA, criterionCode } from '../oversight/findings.js';
import { fact, tableOf } from '../rows/fact-rows.js';

/** The quality ordinance was promulgated in SG 48 of 28.06.2022 (unverified); its own criteria were not found. */
const IN_FORCE: Day = '2020-07-01';
const AMENDED: Day = '2025-01-01';

/** Stand-ins for the criteria by which inspections find; the first of each field was amended once. */
export function criterionRows(): TableRows {
  return tableOf(
    'quality_criterion',
    areas.flatMap((area, index) =>
      Array.from({ length: CRITERIA_PER_AREA }, (_, position) => position + 1).flatMap((number) => {
        const version = (from: Day, until: Day | null, text: string): Row =>
          fact('quality_criterion', [criterionCode(index + 1, number), from], {
            area,
            standard: `Демонстрационен стандарт ${index + 1}`,
            code: criterionCode(index + 1, number),
            text_bg: `Измислен критерий ${index + 1}.${number}${text}: истинските не са намерени`,
            text_en: `Invented criterion ${index + 1}.${number}: the real ones were not found`,
            kind_id: null,
            valid_from: from,
            valid_until: until,
          });
        if (number > 1) return [version(IN_FORCE, null, '')];
        return [version(IN_FORCE, AMENDED, ''), version(AMENDED, null, ' (изменен)')];
      }),
    ),
  );
}
