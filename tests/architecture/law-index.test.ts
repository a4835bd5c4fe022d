import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citationsIn } from './citations.js';

/** The act that each page of docs/law is about, as the code names it. */
const ACTS: Readonly<Record<string, string>> = {
  'zsu.md': 'ЗСУ',
  'planning-ordinance.md': 'Наредба за планирането',
  'quality-ordinance.md': 'Наредба за качеството',
  'territorial-order.md': 'ЗАТУРБ',
};

/** One row of a page: articles, the files that rest on them, the tests that hold those files to them. */
type LawRow = {
  readonly articles: readonly string[];
  readonly rules: readonly string[];
  readonly tests: readonly string[];
};

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');
const rows = Object.entries(ACTS).flatMap(([page, act]) => rowsOf(textOf(`docs/law/${page}`), act));

describe('the index of the law', () => {
  it('has a page for each act and nothing else', () => {
    const pages = readdirSync(new URL('docs/law/', root)).filter((page) => page !== 'README.md');
    expect(pages.sort()).toEqual(Object.keys(ACTS).sort());
  });

  it('names every article that a rule cites, with the file, and no other', () => {
    const indexed = rows.flatMap(({ articles, rules }) =>
      rules.flatMap((rule) => articles.map((a) => `${rule}: ${a}`)),
    );
    const cited = ruleFiles().flatMap((rule) => citationsIn(textOf(rule)).map((a) => `${rule}: ${a}`));
    expect([...new Set(indexed)].sort()).toEqual([...new Set(cited)].sort());
  });

  it('names a rule and a test in each row, and only files that exist', () => {
    const incomplete = rows.filter((row) => [row.articles, row.rules, row.tests].some((cell) => cell.length === 0));
    expect(incomplete).toEqual([]);
    const files = rows.flatMap(({ rules, tests }) => [...rules, ...tests]);
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  });

  it('takes lists and ranges of articles apart', () => {
    expect(citationsIn('ЗСУ чл. 43 и 49, ПЗР § 32; чл. 59-61, ал. 2')).toEqual(
      ['чл. 43', 'чл. 49', '§ 32', 'чл. 59', 'чл. 60', 'чл. 61'].map((article) => `ЗСУ ${article}`),
    );
    expect(citationsIn('Наредба за качеството, ПЗР § 1\nчл. 34 and 43')).toEqual([
      'Наредба за качеството § 1',
      'ЗСУ чл. 34',
      'ЗСУ чл. 43',
    ]);
  });
});

/** The rows of the tables of a page, without their two lines of heading. */
function rowsOf(page: string, act: string): readonly LawRow[] {
  const cells = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1));
  return cells.slice(2).map(([articles = '', , rules = '', tests = '']) => ({
    articles: citationsIn(articles, act),
    rules: filesIn(rules),
    tests: filesIn(tests),
  }));
}

function filesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
}

function ruleFiles(): readonly string[] {
  const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^src\/[^/]+\/rules\/.*\.ts$/.test(file));
}
