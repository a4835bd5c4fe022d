import { type Page, type PageAnswer } from '../../platform/http/pages.js';
import { loadAll } from '../../platform/graphql/index.js';
import { sha256Of } from '../../platform/sha256.js';
import { writeCsv, writeXlsx } from '../../platform/spreadsheets/index.js';
import { sourceByKey } from '../../sources/api/index.js';
import { municipalRegister } from './municipal-register.js';
import { registerFilters } from './register-filters.js';
import { registerHtml, registerStyleHash } from './register-html.js';
import { registerHead, registerSheet, type ShownRegister } from './register-sheet.js';
import { registerWords } from './register-words.js';

type Made = {
  readonly bytes: Uint8Array;
  /** What it says and how: a workbook has the time of its making in it, and is the same all the same. */
  readonly said: Uint8Array | string;
};
type Form = Pick<PageAnswer, 'type'> & {
  readonly isKept: boolean;
  readonly make: (register: ShownRegister) => Made | Promise<Made>;
};

const COLUMN_WIDTH = 24;
const HEAD_WIDTHS = [48, 100];
/** What asking costs, and what each entry does, with its places, providers and points: about what the field costs. */
const POINTS = { asking: 20, entry: 10 };
/** Entries beyond them are not charged. */
const MOST_ENTRIES = 500;

const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  [
    'html',
    { type: 'text/html; charset=utf-8', isKept: false, make: (register) => asIs(Buffer.from(registerHtml(register))) },
  ],
  [
    'csv',
    { type: 'text/csv; charset=utf-8', isKept: true, make: (register) => asIs(writeCsv(registerSheet(register))) },
  ],
  [
    'xlsx',
    {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      isKept: true,
      make: async (register) => {
        const rows = registerSheet(register);
        const { about, title } = registerWords[register.language];
        const sheets = [
          { name: title, rows, widths: (rows[0] ?? []).map(() => COLUMN_WIDTH) },
          { name: about, rows: registerHead(register), widths: HEAD_WIDTHS },
        ];
        return { bytes: await writeXlsx(sheets), said: JSON.stringify(sheets) };
      },
    },
  ],
]);

function asIs(bytes: Uint8Array): Made {
  return { bytes, said: bytes };
}

/** The register of a municipality to print or keep: the very reading that `municipalRegister` answers with. */
export const registerPage: Page = {
  path: '/registers/:name',
  mostPoints: POINTS.asking + POINTS.entry * MOST_ENTRIES,
  async make(context, { name, parameters }) {
    const [, municipality = '', extension = ''] = /^([A-Z]{3}\d{2})\.([a-z]+)$/.exec(name) ?? [];
    const form = forms.get(extension);
    if (form === undefined) return null;
    const { day, language, where, conditions } = registerFilters(parameters, context.today);
    const register = await municipalRegister(context, { municipality, where }, day);
    if (register === null) return null;
    const sources = await loadAll(context.loader(sourceByKey), register.sourceIds);
    const extract = conditions.length === 0 ? '' : `-extract-${sha256Of(JSON.stringify(conditions)).slice(0, 8)}`;
    const shown = { ...register, language, conditions, sources };
    const { bytes, said } = await form.make(shown);
    return {
      ...{
        type: form.type,
        language,
        keptAs: form.isKept ? `register-${municipality}-${day}${extract}.${extension}` : null,
      },
      styleHash: extension === 'html' ? registerStyleHash : null,
      version: sha256Of(said),
      points: POINTS.asking + POINTS.entry * register.entries.length,
      bytes,
    };
  },
};
