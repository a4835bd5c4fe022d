import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../../src/audit/store/index.js';
import { openKysely } from '../../../src/platform/database/open-kysely.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let operator: Headers;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  operator = await keyFor(database.url, { role: 'OPERATOR' });
});
afterAll(() => api.stop());

const town = {
  name: 'Система на общината (измислена)',
  role: 'MUNICIPALITY',
  municipalities: ['PDV22'],
  validDays: 30,
};

async function issue(more: object = {}): Promise<{ id: string; headers: Headers }> {
  const { apiKey, key, userErrors } = await give(
    api,
    operator,
    'apiKeyIssue',
    { ...town, ...more },
    'apiKey { id } key',
  );
  expect(userErrors).toEqual([]);
  return { id: (apiKey as { id: string }).id, headers: { authorization: `Bearer ${String(key)}` } };
}

async function viewer(headers: Headers) {
  const response = await api.request({
    ...{ method: 'POST', url: '/graphql', headers: { ...headers } },
    payload: { query: '{ viewer { role municipalityCodes grants { permission reach } } }' },
  });
  type Body = {
    data?: { viewer: { role: string; municipalityCodes: string[]; grants: { permission: string }[] } };
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.statusCode, headers: response.headers, body: response.json<Body>() };
}

describe('an API key', () => {
  it('is shown once, stored as a hash, and lets its owner in as whom it says', async () => {
    const { id, headers } = await issue();
    const { body } = await viewer(headers);
    expect(body.data?.viewer).toMatchObject({ role: 'MUNICIPALITY', municipalityCodes: ['PDV22'] });
    const [row] = await ask<{ row: string }>(
      database.url,
      `select to_jsonb(k)::text as row from api_key k where 'ApiKey_' || id = '${id}'`,
    );
    expect(row?.row).not.toContain(headers.authorization.slice(-43));
  });

  it('may be narrower than its role', async () => {
    const { headers } = await issue({ scopes: ['CAPACITY_REPORT', 'AUDIT_READ'] });
    const { body } = await viewer(headers);
    expect(body.data?.viewer.grants.map(({ permission }) => permission).sort()).toEqual([
      'AUDIT_READ',
      'CAPACITY_REPORT',
    ]);
  });

  it('lets nobody in once it is revoked or has expired, or when it is made up', async () => {
    const { id, headers } = await issue();
    expect((await give(api, operator, 'apiKeyRevoke', { apiKey: id }, 'apiKey { revokedAt }')).userErrors).toEqual([]);
    const expired = await issue();
    await ask(
      database.url,
      `update api_key set expires_at = created_at + interval '1 microsecond' where 'ApiKey_' || id = '${expired.id}'`,
    );
    const madeUp = { authorization: `${headers.authorization.slice(0, -3)}abc` };
    for (const each of [
      headers,
      expired.headers,
      madeUp,
      { authorization: 'Bearer nonsense' },
      { authorization: 'Basic abc' },
    ]) {
      const { status, headers: answered, body } = await viewer(each);
      expect([status, answered['www-authenticate'], body.errors?.[0]?.extensions.code]).toEqual([
        401,
        'Bearer',
        'UNAUTHENTICATED',
      ]);
    }
  });

  it('is rotated with an overlap, in which both let in', async () => {
    const { id, headers } = await issue();
    const rotate = { apiKey: id, overlapDays: 7, validDays: 90 };
    const { key } = await give(api, operator, 'apiKeyRotate', rotate, 'apiKey { replaces { id } } key');
    expect((await viewer(headers)).status).toBe(200);
    expect((await viewer({ authorization: `Bearer ${String(key)}` })).body.data?.viewer.role).toBe('MUNICIPALITY');
  });

  it('is not shown where nothing is issued', async () => {
    const { apiKey, key, userErrors } = await give(
      api,
      operator,
      'apiKeyIssue',
      town,
      'apiKey { id } key',
      ', dryRun: true',
    );
    expect({ apiKey, key, userErrors }).toEqual({ apiKey: null, key: null, userErrors: [] });
  });

  it('fits its role: areas for those who act in areas, none for others', async () => {
    for (const more of [{ municipalities: [] }, { role: 'ASP' }, { role: 'PROVIDER', municipalities: [] }]) {
      const { userErrors } = await give(api, operator, 'apiKeyIssue', { ...town, ...more }, 'key');
      expect(userErrors[0]?.code).toBe('KEY_AREA_MISMATCH');
    }
  });
});

const DOCUMENT = `mutation ($input: ApiKeyIssueInput!, $key: String!) { apiKeyIssue(input: $input) @idempotent(key: $key) { apiKey { id } userErrors { code } } }`;
type Issued = { apiKeyIssue: { apiKey: { id: string } } };

describe('the same request sent again', () => {
  it('is done once, also when it is sent twenty times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.ask<Issued>(DOCUMENT, { input: town, key: 'one' }, { ...operator })),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.apiKeyIssue.apiKey.id)).size).toBe(1);
  });

  it('under the name of another one is refused', async () => {
    const { errors } = await api.ask(DOCUMENT, { input: { ...town, name: 'друга' }, key: 'one' }, { ...operator });
    expect(errors[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('the audit', () => {
  const check = async () => {
    const kysely = openKysely(database.url, 1);
    const report = await verifyChain(kysely);
    await kysely.destroy();
    return report;
  };

  it('holds, until somebody with all rights changes or removes an entry', async () => {
    const { entries, broken } = await check();
    expect(broken).toBeNull();
    expect(entries).toBeGreaterThan(5);
    const tamper = async (statement: string) => {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query('begin');
      await client.query('alter table audit_entry disable trigger all');
      await client.query(statement);
      await client.query('commit');
      await client.end();
    };
    const [third] = await ask<{ content: string }>(
      database.url,
      'select content::text as content from audit_entry where position = 3',
    );
    await tamper(`update audit_entry set content = content || '{"clientName": "somebody else"}' where position = 3`);
    expect((await check()).broken).toEqual({ position: '3', why: 'its text is not the one that was recorded' });
    await tamper(`update audit_entry set content = '${third?.content ?? ''}' where position = 3`);
    expect((await check()).broken).toBeNull();
    await tamper('delete from audit_entry where position = 4');
    expect((await check()).broken).toEqual({ position: '5', why: 'entry 4 is missing' });
  });

  it('cannot be changed, nor history, by the role that serves requests', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const tried = async (statement: string) => {
      await client.query('begin');
      await client.query('set local role karta_app');
      const code = await client.query(statement).then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code ?? 'unknown',
      );
      await client.query('rollback');
      return code;
    };
    const DENIED = '42501';
    for (const table of ['audit_entry', 'service_history', 'recorded_transaction', 'licence_application_history']) {
      expect(await tried(`delete from ${table}`)).toBe(DENIED);
      expect(await tried(`truncate ${table}`)).toBe(DENIED);
      expect(await tried(`insert into ${table} default values`)).toBe(DENIED);
    }
    expect(await tried(`update audit_entry set content = '{}'`)).toBe(DENIED);
    expect(await tried('update service_history set name_bg = null')).toBe(DENIED);
    expect(await tried('select secret_hash from api_key')).toBe(DENIED);
    expect(await tried('delete from service')).toBe(DENIED);
    expect(await tried('alter table audit_entry disable trigger all')).toBe(DENIED);
    await client.end();
  });
});
