import { codesOf, type NamedCode } from '../../../kernel/named-code.js';
import { folded } from './folded.js';

/** The columns of a file with the rows of an edition; their names are the headings (ЗСУ чл. 32). */
export const mapColumns = [
  { code: 'LEVEL', nameBg: 'ниво', nameEn: 'level', article: 'ЗСУ чл. 33' },
  { code: 'HOST', nameBg: 'код на община', nameEn: 'municipality code', article: 'ЗСУ чл. 33' },
  { code: 'HOST_NAME', nameBg: 'община', nameEn: 'municipality', article: 'ЗСУ чл. 33' },
  { code: 'HOST_DISTRICT', nameBg: 'област', nameEn: 'district', article: 'ЗСУ чл. 33' },
  { code: 'KIND', nameBg: 'код на вид услуга', nameEn: 'kind code', article: 'ЗСУ чл. 32' },
  {
    code: 'MAXIMUM_USERS',
    nameBg: 'максимален брой потребители',
    nameEn: 'maximum users',
    article: 'ЗСУ чл. 32, ал. 2',
  },
  { code: 'STATE_FUNDING', nameBg: 'държавно финансиране', nameEn: 'state funding', article: 'ЗСУ чл. 43' },
] as const satisfies readonly NamedCode[];
export type MapColumn = (typeof mapColumns)[number]['code'];
export const MapColumn = codesOf<MapColumn>(mapColumns);

/** What else people write above a column. */
const ALSO: { readonly [Column in MapColumn]: readonly string[] } = {
  LEVEL: ['ниво на планиране', 'planning level'],
  HOST: ['код на общината', 'код на общината домакин', 'host', 'host code', 'host municipality code'],
  HOST_NAME: ['община домакин', 'име на община', 'име на общината', 'municipality name', 'host municipality'],
  HOST_DISTRICT: ['име на област', 'код на област', 'district name', 'district code'],
  KIND: ['вид услуга', 'вид', 'код на услуга', 'код на вида', 'kind', 'kind of service', 'service kind'],
  MAXIMUM_USERS: ['максимален брой', 'брой потребители', 'потребители', 'maximum', 'users', 'maximumusers'],
  STATE_FUNDING: ['финансиране', 'финансиране от държавния бюджет', 'funding', 'statefunding'],
};

const columnOf: ReadonlyMap<string, MapColumn> = new Map(
  mapColumns.flatMap(({ code, nameBg, nameEn }) =>
    [nameBg, nameEn, ...ALSO[code], code].map((heading) => [folded(heading), code] as const),
  ),
);

/** The column that a heading names, in Bulgarian or English; null for columns of one's own, such as notes. */
export function columnOfHeading(heading: string): MapColumn | null {
  return columnOf.get(folded(heading)) ?? null;
}
