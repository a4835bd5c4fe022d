import { planningLevels } from '../../../catalogue/rules/index.js';
import { stateFundings } from '../state-funding.js';
import { mapColumns } from './map-column.js';
import { type MapLists } from './map-lists.js';
import { type PlannedEntry } from './planned-entry.js';
import { EXPLANATION } from './read-map-rows.js';

type Rows = readonly (readonly (string | null)[])[];

/** Rows of an edition as a sheet with headings; without rows it is the template to fill in. */
export function mapSheet({ municipalities }: MapLists, entries: readonly PlannedEntry[]): Rows {
  const hosts = new Map(municipalities.map((each) => [each.code, each]));
  return [
    mapColumns.map(({ nameBg }) => nameBg),
    ...entries.map(({ level, host, kind, maximumUsers, stateFunding }) => {
      const { nameBg = null, districtBg = null } = hosts.get(host) ?? {};
      return [level, host, nameBg, districtBg, kind, maximumUsers === null ? null : String(maximumUsers), stateFunding];
    }),
  ];
}

/** What each column takes, in both languages, in rows that are not read. */
export function explanationRows({ kinds }: MapLists): Rows {
  const listed = (column: string, list: readonly { code: string; nameBg: string; nameEn: string | null }[]) =>
    list.map(({ code, nameBg, nameEn }) => [`${EXPLANATION} ${column}`, code, nameBg, nameEn]);
  return [
    [
      `${EXPLANATION} Редовете с ${EXPLANATION} не се четат. Общината домакин: по код, или по име и област. Празен брой: редът не го определя.`,
    ],
    [
      `${EXPLANATION} Rows with ${EXPLANATION} are not read. The hosting municipality goes by code, or by name and district. No number: the row states none.`,
    ],
    ...listed('ниво / level', planningLevels),
    ...listed('държавно финансиране / state funding', stateFundings),
    ...listed('вид услуга / kind', kinds),
  ];
}

/** The municipalities with their codes and districts. */
export function municipalityRows({ municipalities }: MapLists): Rows {
  return [
    ['код / code', 'община', 'municipality', 'област', 'district'],
    ...municipalities.map(({ code, nameBg, nameEn, districtBg, districtEn }) => [
      ...[code, nameBg, nameEn, districtBg, districtEn],
    ]),
  ];
}
