import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permissions, reachOf, roles } from '../../src/access/rules/index.js';

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
  it('says what the rules say', () => {
    const page = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
    const [, written = ''] = page.split('<!-- prettier-ignore-start -->\n');
    expect(written.split('\n<!-- prettier-ignore-end -->')[0]?.trim()).toBe(table());
  });
});
