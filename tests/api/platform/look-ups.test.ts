import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

const ask = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

async function codesOf(document: string, variables: object = {}): Promise<string[]> {
  return (await api.ask(document, variables)).errors.map(({ extensions }) => extensions.code);
}

describe('a look-up by the key that the world uses', () => {
  it('finds the thing', async () => {
    const document = `{
      municipality(code: "PAZ21") { code name }
      district(code: "PAZ") { nuts3 name }
      settlement(ekatte: "56277") { name kind municipality { code } }
      serviceKind(code: "ASSISTANT_SUPPORT") { code }
      serviceByExternalId(scheme: "demo", value: "S-PAZ21-001") { externalIds { scheme value } municipality { code } }
      providerByExternalId(scheme: "municipality", value: "PAZ21") { kind needsLicence municipality { code } }
      licence(number: "Л-0000-135/02.07.2021") { number service { municipality { code } } }
    }`;
    expect(await ask(document)).toEqual({
      municipality: { code: 'PAZ21', name: 'Пещера' },
      district: { nuts3: 'BG423', name: 'Пазарджик' },
      settlement: { name: 'Пещера', kind: 'TOWN', municipality: { code: 'PAZ21' } },
      serviceKind: { code: 'ASSISTANT_SUPPORT' },
      serviceByExternalId: { externalIds: [{ scheme: 'demo', value: 'S-PAZ21-001' }], municipality: { code: 'PAZ21' } },
      providerByExternalId: { kind: 'MUNICIPALITY', needsLicence: false, municipality: { code: 'PAZ21' } },
      licence: { number: 'Л-0000-135/02.07.2021', service: { municipality: { code: 'BLG40' } } },
    });
  });

  it('answers null for a key that nobody has', async () => {
    const document = `{
      municipality(code: "PAZ99") { id }
      lowerCase: municipality(code: "paz21") { id }
      district(code: "XXX") { id }
      settlement(ekatte: "99999") { id }
      serviceKind(code: "CARE") { id }
      serviceByExternalId(scheme: "demo", value: "S-PAZ21-999") { id }
      otherScheme: serviceByExternalId(scheme: "register", value: "S-PAZ21-001") { id }
      providerByExternalId(scheme: "municipality", value: "PAZ99") { id }
      provider(eik: "000000000") { id }
      licence(number: "Л-0000-0/01.01.2020") { id }
    }`;
    expect(Object.values(await ask<object>(document))).toEqual(Array.from({ length: 10 }, () => null));
  });

  it('keeps the leading zeros of a settlement', async () => {
    expect(
      await ask('{ with: settlement(ekatte: "00014") { ekatte name } without: settlement(ekatte: "14") { ekatte } }'),
    ).toEqual({
      with: { ekatte: '00014', name: 'Абланица' },
      without: null,
    });
  });

  it('finds a provider by its ЕИК', async () => {
    const { providers } = await ask<{ providers: { nodes: { id: string; eik: string }[] } }>(
      '{ providers(where: { eik: { isNull: false } }, first: 1) { nodes { id eik } } }',
    );
    const [known] = providers.nodes;
    expect(known?.eik).toMatch(/^\d{9}$/);
    expect(await ask('query Q($eik: String!) { provider(eik: $eik) { id eik } }', { eik: known?.eik })).toEqual({
      provider: known,
    });
  });

  it.each(['8001010010', '12345678', '12345678901234', '80010100l0', '123456789 ', ''])(
    'never looks a number up that may be a person’s, nor repeats it: %j',
    async (eik) => {
      const inText = await api.ask(`{ provider(eik: ${JSON.stringify(eik)}) { id } }`);
      const inVariable = await api.ask('query Q($eik: String!) { provider(eik: $eik) { id } }', { eik });
      for (const { errors, text, statements } of [inText, inVariable]) {
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
        if (eik !== '') expect(text).not.toContain(eik);
        expect(statements).toBe(0);
      }
    },
  );
});

describe('a look-up by id', () => {
  /** One id of every type that can be found by id, as the lists give it. */
  async function ids(): Promise<{ type: string; id: string }[]> {
    const document = `{
      ${[
        'planningRegions',
        'districts',
        'municipalities',
        'settlements',
        'serviceKinds',
        'legacyTypes',
        'providers',
        'services',
      ]
        .concat([
          'licences',
          'inspections',
          'prescriptions',
          'mapEditions',
          'mapEntries',
          'agreements55',
          'agreements56',
          'exemptions',
          'sources',
          'coverage',
        ])
        .map((list) => `${list}(first: 1) { nodes { __typename id } }`)
        .join(' ')}
      suspended: services(where: { suspensions: { some: {} }, legacyCapacities: { none: {} } }, first: 1) { nodes {
        allocations(validity: ALL) { __typename id } provisions(validity: ALL) { __typename id } fundings(validity: ALL) { __typename id }
        suspensions(validity: ALL) { __typename id } locations(validity: ALL) { __typename id } } }
      old: services(where: { legacyCapacities: { some: {} } }, first: 1) { nodes { legacyCapacities(validity: ALL) { __typename id } } }
      municipality(code: "PAZ21") { censuses { __typename id } delegatedSpending { __typename id } settlements(first: 1) { nodes { population { __typename id } } } }
    }`;
    const found = JSON.stringify(await ask(document)).matchAll(/"__typename":"(\w+)","id":"([^"]+)"/g);
    return [...found].map(([, type = '', id = '']) => ({ type, id }));
  }

  it('finds the same thing, whatever its type', async () => {
    const all = await ids();
    expect(new Set(all.map(({ type }) => type)).size).toBe(27);
    for (const { type, id } of all) {
      expect(await ask('query Q($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({
        node: { __typename: type, id },
      });
    }
  });

  it('keeps the order of many, repeats what is asked twice, and has null where there is none', async () => {
    const { districts } = await ask<{ districts: { nodes: { id: string }[] } }>(
      '{ districts(first: 28) { nodes { id } } }',
    );
    const known = districts.nodes.map(({ id }) => id).reverse();
    const missing = 'District_00000000-0000-0000-0000-000000000000';
    const row = 'CoverageRow_MUNICIPAL.SHU25.DAY_CARE_CHILDREN_DISABILITIES';
    const asked = [missing, ...known, row, 'CoverageRow_MUNICIPAL.PAZ99.CARE', ...known.slice(0, 1)];
    const { nodes } = await ask<{ nodes: ({ id: string } | null)[] }>(
      'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: asked },
    );
    expect(nodes.map((node) => node?.id ?? null)).toEqual([null, ...known, row, null, ...known.slice(0, 1)]);
  });

  it('takes 100 ids at most', async () => {
    const ids = (count: number) => ({
      ids: Array.from({ length: count }, () => 'District_00000000-0000-0000-0000-000000000000'),
    });
    expect(await codesOf('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', ids(100))).toEqual([]);
    expect(await codesOf('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', ids(101))).toEqual(['BAD_USER_INPUT']);
    expect(await ask('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
  });

  it.each(['', 'PAZ21', '56277', '_', 'Colour_00000000-0000-0000-0000-000000000000', 'constructor_x', 'QXJlYTox'])(
    'refuses what is no id of anything here: %j',
    async (id) => {
      expect(await codesOf('query Q($id: ID!) { node(id: $id) { id } }', { id })).toEqual(['BAD_USER_INPUT']);
      expect(await codesOf('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id] })).toEqual([
        'BAD_USER_INPUT',
      ]);
    },
  );

  it.each([
    'Service_x',
    'Service_\u0000',
    'Service_00000000-0000-0000-0000-00000000000G',
    'CoverageRow_x',
    'CoverageRow_.__proto__.',
  ])('finds nothing for %j', async (id) => {
    expect(await ask('query Q($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  });
});
