import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';
import { seed } from '../../../seeds/index.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, 'PDV22');
});
afterAll(() => api.stop());

const PROGRAMME = 'fundingProgramme { id code name version }';
const PROCEDURE = 'fundingProcedure { id code name programme { code } version }';
const PROJECT = 'project { id name contractNumber amount grantAmount grantSharePercent currency chargesFee version }';
const refusal = async (as: Headers, command: string, input: object, shown: string) =>
  (await give(api, as, command, input, shown)).userErrors[0]?.code ?? null;
const done = async <Shown>(as: Headers, command: string, input: object, shown: string, more = '') => {
  const payload = await give(api, as, command, input, shown, more);
  expect(payload.userErrors).toEqual([]);
  return payload[/^\w+/.exec(shown)?.[0] ?? ''] as Shown & { readonly id: string; readonly version: number };
};
const idOf = async (list: string, code: string) =>
  (
    await dataOf<Record<string, { nodes: { id: string }[] }>>(
      api,
      `{ ${list}(where: { code: { eq: "${code}" } }) { nodes { id } } }`,
    )
  )[list]?.nodes[0]?.id ?? '';

describe('programmes and procedures (чл. 41)', () => {
  it('are recorded by the ministry, which contracts the money, and by nobody else', async () => {
    const programme = { code: 'ПРОГРАМА-Х', nameBg: 'Измислена програма' };
    for (const as of [by.municipality, by.asp, by.aksu, by.operator, by.reader]) {
      expect(await errorOf(api, as, 'fundingProgrammeRegister', programme)).toBe('FORBIDDEN');
      expect(await errorOf(api, as, 'fundingProcedureRegister', programme)).toBe('FORBIDDEN');
    }
    expect(await done(by.ministry, 'fundingProgrammeRegister', programme, PROGRAMME)).toMatchObject({
      code: 'ПРОГРАМА-Х',
      name: 'Измислена програма',
      version: 1,
    });
    expect(await refusal(by.ministry, 'fundingProgrammeRegister', programme, PROGRAMME)).toBe('ALREADY_EXISTS');
    const procedure = { code: 'BG-X-1', nameBg: 'Измислена процедура', programme: 'ПРОГРАМА-Х' };
    expect(await done(by.ministry, 'fundingProcedureRegister', procedure, PROCEDURE)).toMatchObject({
      ...{ code: 'BG-X-1', programme: { code: 'ПРОГРАМА-Х' } },
    });
    const strange = { ...procedure, code: 'BG-X-2', programme: 'НЯМА' };
    expect(await refusal(by.ministry, 'fundingProcedureRegister', strange, PROCEDURE)).toBe('NO_SUCH_RECORD');
  });

  it('are not written by a dry run', async () => {
    const input = { code: 'СУХА', nameBg: 'Измислена' };
    expect(
      (await give(api, by.ministry, 'fundingProgrammeRegister', input, PROGRAMME, ', dryRun: true')).userErrors,
    ).toEqual([]);
    expect(await idOf('fundingProgrammes', 'СУХА')).toBe('');
  });

  it('are renamed with the former name in the history, by whoever has seen the latest version', async () => {
    const programme = await idOf('fundingProgrammes', 'ПРОГРАМА-Х');
    const rename = { programme, nameEn: 'Invented programme' };
    const renamed = await done(by.ministry, 'fundingProgrammeChange', rename, PROGRAMME, ', expectedVersion: 1');
    expect(renamed).toMatchObject({ version: 2, name: 'Измислена програма' });
    const late = await give(api, by.ministry, 'fundingProgrammeChange', rename, PROGRAMME, ', expectedVersion: 1');
    expect(late.userErrors).toEqual([{ code: 'CONFLICT', field: ['expectedVersion'] }]);
    const { node } = await dataOf<{ node: { history: { nodes: { changes: { field: string }[] }[] } } }>(
      api,
      `{ node(id: "${programme}") { ... on FundingProgramme { history { nodes { changes { field before after } } } } } }`,
    );
    expect(JSON.stringify(node.history)).toContain('Invented programme');
  });

  it('of a procedure the programme is stated later, unless a project under it is of another', async () => {
    const procedure = await idOf('fundingProcedures', 'DEMO-PROCEDURE-1');
    const change = { procedure, programme: 'ПРОГРАМА-Х' };
    expect(await refusal(by.ministry, 'fundingProcedureChange', change, PROCEDURE)).toBe('PROGRAMME_MISMATCH');
    const told = await idOf('fundingProcedures', 'BG05M9OP001-2.002');
    const stated = { procedure: told, programme: 'ОПРЧР 2014-2020' };
    expect(await done(by.ministry, 'fundingProcedureChange', stated, PROCEDURE)).toMatchObject({
      programme: { code: 'ОПРЧР 2014-2020' },
    });
    // What the public text does not tell is no longer said to be from it, and a newer text does not undo it.
    const SOURCE = `{ node(id: "${told}") { ... on FundingProcedure { programme { code } source { origin } } } }`;
    const own = { node: { programme: { code: 'ОПРЧР 2014-2020' }, source: { origin: 'DEMONSTRATION' } } };
    expect(await dataOf(api, SOURCE)).toEqual(own);
    await ask(database.url, `update seed_run set content_hash = 'an older version' where name = 'reference'`);
    await seed(database.url, 'reference', () => undefined);
    expect(await dataOf(api, SOURCE)).toEqual(own);
  });

  it('are done once under one key of the client, and stand in the audit', async () => {
    const document = `mutation ($input: FundingProgrammeRegisterInput!) { fundingProgrammeRegister(input: $input) @idempotent(key: "programme-1") { fundingProgramme { id } userErrors { code } } }`;
    const input = { code: 'ВЕДНЪЖ', nameBg: 'Измислена' };
    const [first, again] = [
      await api.ask(document, { input }, { ...by.ministry }),
      await api.ask(document, { input }, { ...by.ministry }),
    ];
    expect(again.data).toEqual(first.data);
    const { data } = await api.ask<{ auditEntries: { nodes: { input: string | null }[] } }>(
      '{ auditEntries(first: 10, where: { command: { eq: "fundingProgrammeRegister" } }) { nodes { input } } }',
      {},
      { ...by.operator },
    );
    expect(data.auditEntries.nodes.filter(({ input: told }) => told?.includes('ВЕДНЪЖ'))).toHaveLength(1);
  });
});

describe('a project that was recorded', () => {
  const register = {
    ...{ municipality: 'PDV22', nameBg: 'Измислен проект, който се променя' },
    ...{ amount: '1000.00', grantSharePercent: '85', currency: 'BGN' },
  };

  it('is completed: what is absent stays, and the grant goes on following its share', async () => {
    const { id } = await done(by.municipality, 'projectRegister', register, PROJECT);
    const change = { project: id, contractNumber: 'Д-Х-1', amount: '2000', chargesFee: false };
    expect(await errorOf(api, by.elsewhere, 'projectChange', change)).toBe('FORBIDDEN');
    expect(await done(by.municipality, 'projectChange', change, PROJECT)).toMatchObject({
      ...{ contractNumber: 'Д-Х-1', amount: '2000.00', grantAmount: '1700.00', grantSharePercent: '85.00' },
      ...{ currency: 'BGN', chargesFee: false, name: register.nameBg },
    });
    const refused = (more: object) => refusal(by.municipality, 'projectChange', { project: id, ...more }, PROJECT);
    expect(await refused({ grantAmount: '1800' })).toBe('GRANT_MISMATCH');
    expect(await refused({ amount: '1.005' })).toBe('AMOUNT_FORM');
    expect(await refused({ programme: 'НЯМА' })).toBe('NO_SUCH_RECORD');
    expect(await refused({ procedure: 'DEMO-PROCEDURE-1' })).toBeNull();
    expect(await refused({ programme: 'ПРОГРАМА-Х' })).toBe('PROGRAMME_MISMATCH');
    expect(await refused({})).toBeNull();
    // One name that somebody trusted tells does not make the invented amount official.
    const trusted = await keyFor(database.url, {
      role: 'MUNICIPALITY',
      municipalities: ['PDV22'],
      entersAs: 'OFFICIAL',
    });
    const named = { project: id, nameEn: 'Invented' };
    expect(await done(trusted, 'projectChange', named, 'project { nameEn: name(lang: "en") provenance }')).toEqual({
      ...{ nameEn: 'Invented', provenance: 'SYNTHETIC' },
    });
  });

  it('is supplemented by whom it is for, partners that may be providers, and what it offers', async () => {
    const SHOWN = 'project { targetGroups { targetGroup } partners { name provider { eik } } offers { setting } }';
    const { id } = await done(by.municipality, 'projectRegister', { ...register, nameBg: 'Измислен друг' }, PROJECT);
    const { providers } = await dataOf<{ providers: { nodes: { eik: string }[] } }>(
      api,
      '{ providers(first: 1, where: { kind: { eq: PRIVATE_BG } }) { nodes { eik } } }',
    );
    const eik = providers.nodes[0]?.eik ?? '';
    const supplement = {
      ...{ project: id, targetGroups: ['CHILDREN_AND_ADULTS_AT_RISK'], offers: [{ setting: 'MOBILE' }] },
      partners: [{ nameBg: 'Измислен партньор', provider: eik }],
    };
    expect(await errorOf(api, by.asp, 'projectSupplement', supplement)).toBe('FORBIDDEN');
    expect(await done(by.municipality, 'projectSupplement', supplement, SHOWN)).toEqual({
      ...{ targetGroups: [{ targetGroup: 'CHILDREN_AND_ADULTS_AT_RISK' }], offers: [{ setting: 'MOBILE' }] },
      partners: [{ name: 'Измислен партньор', provider: { eik } }],
    });
    expect(await refusal(by.municipality, 'projectSupplement', supplement, SHOWN)).toBe('ALREADY_EXISTS');
    const nobody = { project: id, partners: [{ nameBg: 'Измислен друг', provider: '000000000' }] };
    expect(await refusal(by.municipality, 'projectSupplement', nobody, SHOWN)).toBe('NO_SUCH_RECORD');
  });
});
