import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permissions, reachOf, roles } from '../../src/access/rules/index.js';
import { readingTable } from '../support/reading-matrix.js';

/** The table of who may do what, as it is made from the rules. */
function table(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['permission', ...roles.map(({ code }) => code), 'article']),
    line(['---', ...roles.map(() => '---'), '---']),
    ...permissions.map(({ code, article }) => {
      const reaches = roles.map((role) => {
        const reach = reachOf(role.code, code);
        return reach === null ? '' : reach === 'ANY' ? 'anywhere' : 'own';
      });
      return line([code, ...reaches, article]);
    }),
  ].join('\n');
}

describe('the page of permissions', () => {
  const page = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
  const written = [...page.matchAll(/<!-- prettier-ignore-start -->\n(.*?)\n<!-- prettier-ignore-end -->/gs)];

  it('says what the rules say of what may be done', () => {
    expect(written[0]?.[1]).toBe(table());
  });

  it('says what the rules say of what may be read', () => {
    expect(written[1]?.[1]).toBe(readingTable());
  });
});
