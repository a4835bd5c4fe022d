import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  const database = await demoDatabase();
  // An official text in which some letters are Latin ones that look like Cyrillic: Пeщepa.
  await ask(
    database.url,
    `insert into provider (external_scheme, external_value, kind, name_bg, provenance, source_id)
    select 'test', 'look-alike', 'PRIVATE_BG', 'Сдружение „Cлънчeвo yтpo“', provenance, source_id from provider limit 1`,
  );
  api = await apiOver(database);
});
afterAll(() => api.stop());

type Part = { text: string; isMatch: boolean };
type Hit = {
  rank: number;
  node: { __typename: string; id: string; code?: string };
  reason: { field: string; text: string; parts: Part[] };
};

async function search(text: string, more = ''): Promise<Hit[]> {
  const document = `query Q($text: String!) { search(text: $text${more}) { rank node { __typename id ... on Municipality { code } } reason { field text parts { text isMatch } } } }`;
  const { data, errors } = await api.ask<{ search: Hit[] }>(document, { text });
  expect(errors).toEqual([]);
  return data.search;
}

describe('a search', () => {
  it.each([
    ...['Пещера', 'пещера', 'ПЕЩЕРА', 'peshtera', 'PESHTERA', 'Peschera', 'peshchera', 'Пешера', 'пещра', 'peshtra'],
    // With Latin letters that look like Cyrillic ones.
    ...['Пeщepa', 'ПEЩEPA'],
  ])('for %s finds the municipality Пещера first', async (text) => {
    const [first] = await search(text);
    expect(first).toMatchObject({
      node: { __typename: 'Municipality', code: 'PAZ21' },
      reason: { field: 'nameBg', text: 'Пещера' },
    });
  });

  it.each([
    ['София', 'Settlement', 'София'],
    ['sofiya', 'Settlement', 'София'],
    ['veliko turnovo', 'Municipality', 'Велико Търново'],
    ['Стара Загора', 'Municipality', 'Стара Загора'],
    ['jambol', 'Municipality', 'Ямбол'],
    ['day care above working age', 'ServiceKind', 'day care for persons above working age'],
  ])('for %s finds a %s by its name %s', async (text, type, name) => {
    const hits = await search(text);
    expect(hits.map(({ node, reason }) => `${node.__typename} ${reason.text}`)).toContain(`${type} ${name}`);
  });

  it('understands official texts that mix in Latin letters', async () => {
    const [first] = await search('Слънчево утро', ', types: [Provider]');
    expect(first?.reason.text).toBe('Сдружение „Cлънчeвo yтpo“');
  });

  it('finds codes exactly: of a municipality, a settlement, a licence', async () => {
    expect((await search('PAZ21'))[0]).toMatchObject({ rank: 1, node: { code: 'PAZ21' }, reason: { field: 'code' } });
    expect((await search('56277'))[0]).toMatchObject({
      rank: 1,
      node: { __typename: 'Settlement' },
      reason: { field: 'ekatte' },
    });
    const { data } = await api.ask<{ licences: { nodes: { number: string }[] } }>(
      '{ licences(first: 1) { nodes { number } } }',
    );
    const number = data.licences.nodes[0]?.number ?? '';
    expect((await search(number))[0]).toMatchObject({
      rank: 1,
      node: { __typename: 'Licence' },
      reason: { text: number },
    });
  });

  it.each([
    ['BG05SFPR002-2.002-0078', 'Project', 'contractNumber', 'BG05SFPR002-2.002-0078'],
    ['BG05M9OP001-2.002', 'FundingProcedure', 'code', 'BG05M9OP001-2.002'],
    ['ПРЧР 2021-2027', 'FundingProgramme', 'code', 'ПРЧР 2021-2027'],
  ])('finds the code %s exactly: a %s', async (text, type, field, found) => {
    expect((await search(text))[0]).toMatchObject({
      ...{ rank: 1, node: { __typename: type } },
      reason: { field, text: found },
    });
  });

  it.each(['независим живот', 'nezavisim zhivot', 'незвисим живот', 'Лясковец', 'Lyaskovets', 'Liaskovets'])(
    'finds a project by its name or its beneficiary: %s',
    async (text) => {
      const hits = await search(text, ', types: [Project]');
      expect(hits[0]?.reason).toMatchObject(
        /живот|zhivot/.test(text)
          ? { field: 'nameBg', text: expect.stringContaining('Независим живот') as string }
          : { field: expect.stringMatching(/^(nameBg|municipality\.name)/) as string },
      );
      expect(new Set(hits.map(({ node }) => node.id)).size).toBe(hits.length);
    },
  );

  it('finds the projects of a municipality after the municipality itself', async () => {
    const [first] = await search('Елена', ', types: [Municipality, Project]');
    expect(first).toMatchObject({ rank: 1, node: { __typename: 'Municipality' } });
    const hits = await search('Минерални бани', ', types: [Municipality, Project], first: 2');
    expect(hits.map(({ node }) => node.__typename)).toEqual(['Municipality', 'Project']);
    expect(hits[1]).toMatchObject({ rank: 0.9, reason: { field: 'municipality.nameBg', text: 'Минерални бани' } });
  });

  it('tells why, part by part, in plain text', async () => {
    const [first] = await search('велико', ', types: [Municipality]');
    expect(first?.reason.parts.map(({ text }) => text).join('')).toBe('Велико Търново');
    expect(first?.reason.parts.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'Велико', isMatch: true }]);
  });

  it('ranks the same name before a longer one, and never above one', async () => {
    const hits = await search('Бяла', ', first: 50');
    const ranks = hits.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(Math.max(...ranks)).toBe(1);
    expect(hits.at(0)?.reason.text).toBe('Бяла');
  });

  it('is of the types asked for, and of no more than asked for', async () => {
    const hits = await search('дневна грижа', ', types: [ServiceKind, Service], first: 7');
    expect(hits).toHaveLength(7);
    expect(hits.every(({ node }) => ['ServiceKind', 'Service'].includes(node.__typename))).toBe(true);
  });

  it('takes a fixed number of statements', async () => {
    const document = (first: number) =>
      `{ search(text: "център", first: ${String(first)}) { node { id __typename } } }`;
    const [few, many] = [await api.ask(document(10)), await api.ask(document(100))];
    expect(many.statements - few.statements).toBeLessThanOrEqual(5);
  });

  it('finds what was known at an instant', async () => {
    const { data } = await api.ask<{ dataset: unknown; services: { nodes: { createdAt: string }[] } }>(
      '{ services(first: 1) { nodes { createdAt } } }',
    );
    expect(data.services.nodes).toHaveLength(1);
    const { errors } = await api.ask('{ search(text: "Пещера", knownAt: "2000-01-01T00:00:00Z") { rank } }');
    expect(errors[0]?.extensions.code).toBe('HISTORY_NOT_RETAINED');
  });

  it.each([
    ['nothing', '', ''],
    ['no letter', ' .,- ', ''],
    ['too much', 'а'.repeat(201), ''],
    ['a character that no text has', 'Пещ\0ера', ''],
    ['no hits', 'Пещера', ', first: 0'],
    ['too many hits', 'Пещера', ', first: 101'],
  ])('is refused for %s', async (_name, text, more) => {
    const { errors } = await api.ask(`query Q($text: String!) { search(text: $text${more}) { rank } }`, { text });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('takes signs for what they are', async () => {
    for (const text of ["'; drop table service; --", '%_%', '\\', '"(*)', 'а & б | !в', '{}[]$1']) {
      const { errors } = await api.ask('query Q($text: String!) { search(text: $text) { rank } }', { text });
      expect(errors.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')).toEqual([]);
    }
  });
});
