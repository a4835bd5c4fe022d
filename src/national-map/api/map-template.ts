import { type Download } from '../../platform/http/downloads.js';
import { sha256Of } from '../../platform/sha256.js';
import { type Sheet, writeCsv, writeXlsx } from '../../platform/spreadsheets/index.js';
import { explanationRows, type MapLists, mapSheet, municipalityRows } from '../rules/index.js';
import { loadMapLists } from '../store/index.js';

const COLUMN_WIDTH = 24;
const NAME_WIDTH = 60;
const MARGIN = 4;

/** The file to fill in with the rows of an edition (ЗСУ чл. 32, ал. 2), with the codes that the catalogue has today. */
export const mapTemplates: readonly Download[] = [
  {
    path: '/templates/map-edition.csv',
    type: 'text/csv; charset=utf-8',
    make: keptWhileSame((lists) => Promise.resolve(writeCsv([...mapSheet(lists, []), ...explanationRows(lists)]))),
  },
  {
    path: '/templates/map-edition.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: keptWhileSame((lists) =>
      writeXlsx([
        { name: 'Карта', rows: mapSheet(lists, []), widths: widthsOf(mapSheet(lists, [])) },
        { name: 'Кодове', rows: explanationRows(lists), widths: [COLUMN_WIDTH, COLUMN_WIDTH, NAME_WIDTH, NAME_WIDTH] },
        { name: 'Общини', rows: municipalityRows(lists), widths: widthsOf(municipalityRows(lists)) },
      ]),
    ),
  },
];

/** Made again only when what it says has changed; what says the same has the same version on every server. */
function keptWhileSame(make: (lists: MapLists) => Promise<Uint8Array>): Download['make'] {
  let kept: { readonly version: string; readonly bytes: Promise<Uint8Array> } | null = null;
  return async (database) => {
    const lists = await loadMapLists(database);
    const said = [mapSheet(lists, []), explanationRows(lists), municipalityRows(lists)];
    const version = sha256Of(JSON.stringify(said));
    if (kept?.version !== version) kept = { version, bytes: make(lists) };
    return { version, bytes: await kept.bytes };
  };
}

function widthsOf([heading = []]: Sheet): readonly number[] {
  return heading.map((name) => Math.max(COLUMN_WIDTH, (name ?? '').length + MARGIN));
}
