import { type MapLists, type PlannedEntry } from '../../src/national-map/rules/index.js';

const plain = { nameEn: null, districtEn: null };

/** A few places and kinds; two of the municipalities have one name. */
export const LISTS: MapLists = {
  municipalities: [
    { ...plain, code: 'PDV22', nameBg: 'Пловдив', nameEn: 'Plovdiv', district: 'PDV', districtBg: 'Пловдив' },
    { ...plain, code: 'RSE04', nameBg: 'Бяла', district: 'RSE', districtBg: 'Русе', districtEn: 'Ruse' },
    { ...plain, code: 'VAR05', nameBg: 'Бяла', district: 'VAR', districtBg: 'Варна', districtEn: 'Varna' },
    { ...plain, code: 'VRC08', nameBg: 'Бяла Слатина', district: 'VRC', districtBg: 'Враца' },
  ],
  kinds: [
    { code: 'DAY_CARE_ELDERLY', nameBg: 'дневна грижа за възрастни хора', nameEn: 'day care for elderly people' },
    { code: 'ADVOCACY_MEDIATION', nameBg: 'застъпничество и посредничество', nameEn: 'advocacy and mediation' },
  ],
};

export const aPlannedEntry: PlannedEntry = {
  level: 'MUNICIPAL',
  host: 'PDV22',
  kind: 'DAY_CARE_ELDERLY',
  maximumUsers: 40,
  stateFunding: 'FULL',
};

export const HEADINGS = [
  'ниво',
  'код на община',
  'община',
  'област',
  'код на вид услуга',
  'максимален брой потребители',
  'държавно финансиране',
];

export type Cells = readonly (string | null)[];

/** A row of a file that says the entry above, but for some cells by their place. */
export function aLine(changes: Readonly<Record<number, string | null>> = {}): Cells {
  const cells = ['MUNICIPAL', 'PDV22', null, null, 'DAY_CARE_ELDERLY', '40', 'FULL'];
  return cells.map((cell, place) => (place in changes ? (changes[place] ?? null) : cell));
}
