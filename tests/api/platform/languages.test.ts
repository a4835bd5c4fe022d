import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  const database = await demoDatabase();
  // The demonstration has both names of everything; a register need not.
  await ask(database.url, `update service set name_en = null where external_value = 'S-PAZ21-001'`);
  api = await apiOver(database);
});
afterAll(() => api.stop());

const NAME = '{ municipality(code: "PAZ21") { name } }';
async function nameFor(acceptLanguage?: string): Promise<{ name: unknown; language: unknown }> {
  const headers = acceptLanguage === undefined ? undefined : { 'accept-language': acceptLanguage };
  const answer = await api.ask<{ municipality: { name: string } }>(NAME, {}, headers);
  return { name: answer.data.municipality.name, language: answer.headers['content-language'] };
}

describe('the language of an answer', () => {
  const bulgarian = { name: 'Пещера', language: 'bg' };
  const english = { name: 'Peshtera', language: 'en' };

  it.each([
    ['nothing', undefined, bulgarian],
    ['anything', '*', bulgarian],
    ['Bulgarian', 'bg', bulgarian],
    ['English', 'en', english],
    ['English of a country', 'en-GB,en;q=0.8', english],
    ['a language that there is not, then English', 'de, en;q=0.5', english],
    ['a language that there is not', 'de', bulgarian],
    ['Bulgarian rather than English', 'en;q=0.3, bg;q=0.7', bulgarian],
    ['no Bulgarian', 'bg;q=0, en', english],
    ['nonsense', ',,;;q=x', bulgarian],
  ])('is what the client prefers of those that there are: %s', async (_name, header, expected) => {
    expect(await nameFor(header)).toEqual(expected);
  });

  it('is said also when the answer differs by it', async () => {
    const { headers } = await api.ask(NAME);
    expect(String(headers.vary).toLowerCase()).toContain('accept-language');
  });

  it('is that of the argument where one is given, whatever the client prefers', async () => {
    const document = `{
      municipality(code: "PAZ21") { bg: name(lang: "bg") en: name(lang: "en") absent: name }
      coverage(where: { host: { eq: "BLG40" }, kind: { eq: "DAY_CARE_CHILDREN_DISABILITIES" } }, first: 1) {
        nodes { contributions(first: 1, outcome: EXCLUDED) { nodes { reasons { bg: message(lang: "bg") en: message(lang: "en") absent: message } } } } }
      coverageSummary(groupBy: [STATUS], where: { status: { eq: MET } }) { key { bg: name(lang: "bg") en: name(lang: "en") absent: name } }
      codeLists { name codes { code bg: name(lang: "bg") en: name(lang: "en") absent: name } }
    }`;
    type Text = { bg: string; en: string; absent: string };
    for (const [header, preferred] of [
      ['bg', 'bg'],
      ['en', 'en'],
    ] as const) {
      const { data, errors } = await api.ask<object>(document, {}, { 'accept-language': header });
      expect(errors).toEqual([]);
      const texts: Text[] = [];
      JSON.stringify(data, (_key, value: unknown) => {
        if (typeof value === 'object' && value !== null && 'absent' in value) texts.push(value as Text);
        return value;
      });
      expect(texts.length).toBeGreaterThan(50);
      for (const text of texts) {
        expect(text.absent).toBe(text[preferred]);
        expect(text.bg).toMatch(/[а-я]/i);
        expect(text.en).not.toMatch(/[а-я]/i);
      }
    }
  });

  it('is refused when it is none of the two', async () => {
    const { errors } = await api.ask('{ municipality(code: "PAZ21") { name(lang: "de") } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a name that English lacks', () => {
  it('is given in Bulgarian, and said to be', async () => {
    const document = `query Q($value: String!) { service: serviceByExternalId(scheme: "demo", value: $value) {
      name(lang: "en") en: nameInfo(lang: "en") { value lang isFallback } bg: nameInfo(lang: "bg") { value lang isFallback } } }`;
    type Names = { service: { name: string; en: { value: string }; bg: { value: string } } };
    const lacking = (await api.ask<Names>(document, { value: 'S-PAZ21-001' })).data.service;
    expect(lacking.name).toMatch(/^Демонстрационна услуга/);
    expect(lacking.en).toEqual({ value: lacking.name, lang: 'bg', isFallback: true });
    expect(lacking.bg).toEqual({ value: lacking.name, lang: 'bg', isFallback: false });
    const having = (await api.ask<Names>(document, { value: 'S-PAZ21-002' })).data.service;
    expect(having.name).toMatch(/^Demonstration service/);
    expect(having.en).toEqual({ value: having.name, lang: 'en', isFallback: false });
  });
});
