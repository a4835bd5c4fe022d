import { basis, command, type Desk, given } from '../../platform/commands/index.js';
import { sha256Of } from '../../platform/sha256.js';
import { type Sheet, SpreadsheetFormat, UnreadableSpreadsheet } from '../../platform/spreadsheets/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { MOST_ROWS, readMapRows } from '../rules/index.js';
import { fillDraft, loadMapLists, mapDrafts } from '../store/index.js';
import { openDraft } from './open-draft.js';

export const importMapDraft = command({
  name: 'mapDraftImport',
  permission: 'MAP_ADOPT',
  subject: 'MapDraft',
  description:
    'Fills a draft with the rows of a CSV or XLSX file, all or none (ЗСУ чл. 32, ал. 2): they become its rows, and those that it had beside them are dropped. Every bad row is reported by row, column and reason, and then nothing is written. The template is at /templates/map-edition.xlsx and .csv.',
  fields: {
    draft: given.id('MapDraft', 'The draft.'),
    format: given.code(SpreadsheetFormat, 'What the file is.'),
    content: given.file(
      'The file in base64, at most 2 MiB and 20,000 rows. CSV: UTF-8 or windows-1251, with semicolons, commas or tabs. XLSX: the first sheet. Headings in Bulgarian or English.',
    ),
    basis,
  },
  async perform(desk, { draft: id, format, content, basis: { actDate } }) {
    const draft = await openDraft(desk, id);
    desk.dated(actDate, 'basis', 'actDate');
    const sheet = await sheetIn(desk, format, content);
    const { entries, problems, rows, badRows } = readMapRows(sheet, await loadMapLists(desk.database));
    const read = { sha256: sha256Of(content), rows, badRows, problems };
    desk.report({ ...read, added: null, changed: null, unchanged: null, dropped: null });
    desk.refuseWhere(problems.length > 0, 'FILE_WITH_PROBLEMS', 'content');
    desk.refuseWhere(rows === 0, 'FILE_WITHOUT_ROWS', 'content');
    const filled = await fillDraft(desk.database, draft.pk, entries, await enteredBy(desk.database, desk.viewer));
    desk.report({ ...read, ...filled });
    await desk.touch(mapDrafts, draft.pk);
    return { subject: draft.pk, on: desk.today, noted: { rows, ...filled } };
  },
});

async function sheetIn(desk: Desk, format: SpreadsheetFormat, content: Uint8Array): Promise<Sheet> {
  try {
    return await desk.readSheet(format, content, MOST_ROWS);
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) desk.refuse(error.code, 'content');
    throw error;
  }
}
