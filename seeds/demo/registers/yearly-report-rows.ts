import { type Row, type TableRows } from '../../rows.js';
import { type Day } from '../days.js';
import { type ServiceDraft } from '../drafts.js';
import { Random } from '../random.js';
import { keyedFact, municipalityId, serviceId, tableOf } from '../rows/fact-rows.js';
import { type Municipality } from '../territory.js';

const YEAR = 2025;

/** Most reports and analyses of a year are in, some of them late, and some are overdue (ЗСУ чл. 111). */
export function yearlyReportRows(services: readonly ServiceDraft[], territory: readonly Municipality[]): TableRows {
  return tableOf('yearly_report', [
    ...services
      .filter(({ startsOn, closedOn }) => startsOn !== null && startsOn < '2026-01-01' && (closedOn ?? '2026') > '2025')
      .flatMap(({ key, municipality }) =>
        filed(`Y-${key.slice(2)}-${YEAR}`, ['2026-02-02', '2026-04-10'], {
          kind: 'PROVIDER_REPORT',
          municipality_id: municipalityId(municipality),
          service_id: serviceId(key),
        }),
      ),
    ...territory.flatMap(({ code }) =>
      filed(`Y-${code}-${YEAR}`, ['2026-03-02', '2026-05-08'], {
        kind: 'MUNICIPAL_ANALYSIS',
        municipality_id: municipalityId(code),
        service_id: null,
      }),
    ),
  ]);
}

function filed(
  key: string,
  [from, to]: readonly [Day, Day],
  columns: Readonly<Record<string, string | null>>,
): readonly Row[] {
  const random = new Random(`report ${key}`);
  if (!random.chance(0.88)) return [];
  return [keyedFact('yearly_report', key, { ...columns, year: YEAR, filed_on: random.dayBetween(from, to) })];
}
