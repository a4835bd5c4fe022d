import { createHash } from 'node:crypto';
import { html } from 'ghtml';
import {
  dayIn,
  extractedBy,
  nameIn,
  registerFacts,
  registerLine,
  type RegisterLine,
  registerTallies,
  type ShownRegister,
} from './register-sheet.js';
import { provenanceName, registerWords } from './register-words.js';

/** On A4 across; the heading of the table comes again on every sheet of paper, and no service is torn in two. */
const WIDTHS = [2.2, 10, 10, 5.8, 5.8, 5.6, 5.6, 7.9, 5.6, 7, 6.8, 5.6, 6.9, 3.6, 6, 5.6];
const widths = WIDTHS.map(
  (width, index) => `.entries col:nth-child(${String(index + 1)}) { width: ${String(width)}%; }`,
);
const STYLE = `
@page { size: A4 landscape; margin: 12mm 10mm 16mm; }
* { box-sizing: border-box; }
body { font: 13px/1.4 "Liberation Sans", Arial, sans-serif; color: #1a1a1a; margin: 1.5rem auto; padding: 0 1rem; max-width: 100rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0; }
.other { color: #555; margin: .1rem 0 .8rem; }
.invented { border: 1px solid #8a4b00; background: #fff4e0; padding: .4rem .6rem; font-weight: bold; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .6rem 0; }
dt { color: #555; } dd { margin: 0; }
.tallies { display: flex; align-items: flex-start; flex-wrap: wrap; gap: .8rem 1.6rem; margin: .8rem 0; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; padding-bottom: .2rem; }
th, td { border: 1px solid #9a9a9a; padding: .2rem .35rem; text-align: left; vertical-align: top; }
thead th { background: #eee; }
td.number { text-align: right; white-space: nowrap; }
.entries { width: 100%; margin-top: 1rem; table-layout: fixed; overflow-wrap: anywhere; hyphens: auto; }
.entries td div + div { margin-top: .2rem; }
footer { border-top: 1px solid #9a9a9a; margin-top: 1rem; padding-top: .4rem; color: #333; }
footer p { margin: .15rem 0; }
${widths.join('\n')}
@media print {
  body { font-size: 6.8pt; line-height: 1.25; margin: 0; padding: 0; max-width: none; }
  h1 { font-size: 13pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: .6mm .9mm; }
  .invented, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
/** Whole, for the policy allows this text to the letter, and a formatter of templates would add spaces. */
const STYLE_ELEMENT = `<style>${STYLE}</style>`;
export const registerStyleHash = createHash('sha256').update(STYLE).digest('base64');

const NUMBERS: ReadonlySet<number> = new Set([0, 13]);

/** The register as a page to read and print. Every value is escaped by the template; what is joined unescaped is made here. */
export function registerHtml(register: ShownRegister): string {
  const { holder, language, day, isInvented, entries, sources, provenance } = register;
  const words = registerWords[language];
  const other = language === 'bg' ? 'en' : 'bg';
  const [name, otherName] = [nameIn(holder, language), nameIn(holder, other)];
  const extract = extractedBy(register);
  const running = `${words.title} – ${words.of} ${name}, ${words.day.toLowerCase()} ${dayIn(day, language)}${isInvented ? ` – ${words.invented}` : ''}`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title} – ${words.of} ${name}, ${day}</title>
        !${STYLE_ELEMENT}
      </head>
      <body>
        <header>
          <h1>${words.title} – ${words.of} ${name}</h1>
          <p class="other" lang="${other}">${registerWords[other].title} – ${registerWords[other].of} ${otherName}</p>
          !${isInvented ? html`<p class="invented">${words.invented}</p>` : ''}
          !${extract === null ? '' : html`<p>${extract}</p>`}
          <dl>
            !${registerFacts(register).map(
              ([term, value]) =>
                html`<dt>${term}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
        </header>
        <section class="tallies">!${tallyTables(register)}</section>
        !${entries.length === 0 ? html`<p>${words.empty}</p>` : ''}
        <table class="entries">
          <colgroup>
            !${words.headings.map(() => '<col />')}
          </colgroup>
          <thead>
            <tr>
              <th colspan="${words.headings.length}">${running}</th>
            </tr>
            <tr>
              !${words.headings.map((heading) => html`<th scope="col">${heading}</th>`)}
            </tr>
          </thead>
          <tbody>
            !${entries.map((entry) => row(registerLine(entry, language)))}
          </tbody>
        </table>
        <footer>
          <p>
            ${words.day}: ${dayIn(day, language)} · ${words.recordedAt}: ${register.recordedAt ?? '–'} ·
            !${provenance === null ? '' : html`${provenanceName(provenance, language)}`}
          </p>
          !${sources.map((each) => html`<p>${words.sources}: ${each.publisher}. ${nameIn(each, language)}</p>`)}
        </footer>
      </body>
    </html> `;
}

function tallyTables(register: ShownRegister): readonly string[] {
  const words = registerWords[register.language];
  return registerTallies(register).map(
    ({ title, tallies }) =>
      html`<table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th></th>
            <th scope="col">${words.services}</th>
            <th scope="col">${words.places}</th>
          </tr>
        </thead>
        <tbody>
          !${tallies.map(
            ({ name, services, places }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="number">${services}</td>
                <td class="number">${places}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

function row(line: RegisterLine): string {
  return html`<tr>
    !${line.map((lines, index) => {
      const cell = lines.map((text) => html`<div>${text}</div>`);
      return NUMBERS.has(index) ? html`<td class="number">!${cell}</td>` : html`<td>!${cell}</td>`;
    })}
  </tr> `;
}
