import { type Api } from './api.js';
import { type actors, give, type Headers } from './office.js';
import { type Sheet, writeCsv } from '../../src/platform/spreadsheets/index.js';
import { ask, count } from '../seeds/ask.js';
import { type Cells, HEADINGS } from '../builders/map-files.js';

export const basis = { actNumber: 'Писмо № 1 (измислено)', actDate: '2026-11-20' };
const FIGURES = 'rows badRows problemCount added changed unchanged dropped';
const SHOWN = `mapDraft { id version } report { sha256 ${FIGURES} problems(first: 20000) { row column code text firstRow message article } }`;

type Report = {
  readonly sha256: string;
  readonly rows: number;
  readonly badRows: number;
  readonly problems: readonly { row: number; column: string; code: string; text: string | null; message: string }[];
};

export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
export const csv = (...rows: Sheet) => ({ format: 'CSV', content: base64(writeCsv([HEADINGS, ...rows])) });

/** The rows of the edition in force, as lines of a file. */
export async function linesInForce(url: string): Promise<readonly Cells[]> {
  const rows = await ask<Record<string, string | null>>(
    url,
    `select e.level, m.code, k.code as kind, e.maximum_users::text as users, e.state_funding as funding from map_entry e
     join municipality m on m.id = e.host_id join service_kind k on k.id = e.kind_id
     where e.edition_id = (select id from map_edition where effective_from <= '2026-11-25' order by effective_from desc limit 1)
     order by m.code, k.code, e.level`,
  );
  return rows.map(({ level, code, kind, users, funding }) =>
    [level, code, null, null, kind, users, funding].map((cell) => cell ?? null),
  );
}

/** What the ministry does with drafts and files. */
export function drafting(url: string, api: Api, by: Awaited<ReturnType<typeof actors>>) {
  return {
    newDraft: async (): Promise<string> => {
      const open = { nameBg: 'Измислен проект', openedOn: '2026-11-01' };
      const { mapDraft } = await give(api, by.ministry, 'mapDraftOpen', open, 'mapDraft { id }');
      return (mapDraft as { id: string }).id;
    },
    imported: async (draft: string, file: object, as: Headers = by.ministry, more = '', directives = '') => {
      const payload = await give(api, as, 'mapDraftImport', { draft, ...file, basis }, SHOWN, more, directives);
      return { ...payload, report: payload.report as Report };
    },
    rowsOf: (draft: string, condition = 'not is_dropped') =>
      count(url, `map_draft_entry where draft_id = '${draft.replace('MapDraft_', '')}' and ${condition}`),
  };
}
