import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

const RESOURCE = 'urn:karta:test';
let server: Server;
let issuer: string;
let api: Api;
/** What the provider says of the owner of the next token. */
let said: Record<string, unknown> = {};
let audience = 'karta';
/** The key of the provider itself. */
let ownKey: Parameters<SignJWT['sign']>[0];

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  ownKey = privateKey;
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'town', client_secret: 'secret', token_endpoint_auth_method: 'client_secret_post' },
        ...{ grant_types: ['client_credentials'], redirect_uris: [], response_types: [] },
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', alg: 'RS256', use: 'sig' }] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          ...{ scope: 'api', audience, accessTokenTTL: 600, accessTokenFormat: 'jwt' as const },
          jwt: { sign: { alg: 'RS256' as const } },
        }),
      },
    },
    extraTokenClaims: () => said,
  });
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));
  api = await apiOver(await demoDatabase(), '2026-11-25', { oidc: { issuer, audience: 'karta' } });
});
afterAll(async () => {
  await api.stop();
  server.close();
});

async function token(claims: Record<string, unknown>): Promise<string> {
  said = claims;
  const body = new URLSearchParams({
    ...{
      grant_type: 'client_credentials',
      client_id: 'town',
      client_secret: 'secret',
      resource: RESOURCE,
      scope: 'api',
    },
  });
  const response = await fetch(`${issuer}/token`, { method: 'POST', body });
  const { access_token: issued } = (await response.json()) as { access_token: string };
  return issued;
}

async function viewer(bearer: string) {
  const response = await api.request({
    ...{ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${bearer}` } },
    payload: { query: '{ viewer { client role municipalityCodes } }' },
  });
  type Body = {
    data?: { viewer: { client: string; role: string; municipalityCodes: string[] } };
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.statusCode, ...response.json<Body>() };
}

const TOWN = { karta_role: 'MUNICIPALITY', karta_municipalities: ['PDV22'] };

describe('a token of an identity provider', () => {
  it('lets its owner in as whom it says', async () => {
    const { data } = await viewer(await token(TOWN));
    expect(data?.viewer).toEqual({ client: `oidc:${issuer}|town`, role: 'MUNICIPALITY', municipalityCodes: ['PDV22'] });
    const governor = await viewer(await token({ karta_role: 'DISTRICT_GOVERNOR', karta_district: 'PER' }));
    expect(governor.data?.viewer.municipalityCodes).toHaveLength(6);
  });

  it('lets nobody in that says no role or area that there is here', async () => {
    for (const claims of [
      {},
      { karta_role: 'KING' },
      { karta_role: 'MUNICIPALITY' },
      { ...TOWN, karta_municipalities: ['XXX99'] },
    ]) {
      expect((await viewer(await token(claims))).status).toBe(401);
    }
  });

  it('lets nobody in that is made out to somebody else, or whose time is over', async () => {
    audience = 'another server';
    expect((await viewer(await token(TOWN))).status).toBe(401);
    audience = 'karta';
    const until = (term: string) =>
      new SignJWT({ ...TOWN, sub: 'town' })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer)
        .setAudience('karta')
        .setExpirationTime(term)
        .sign(ownKey);
    expect((await viewer(await until('1h'))).status).toBe(200);
    expect((await viewer(await until('-1h'))).status).toBe(401);
  });

  it('lets nobody in that another key signed, or none', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const sign = (alg: string, kid: string) =>
      new SignJWT({ ...TOWN, sub: 'thief' })
        .setProtectedHeader({ alg, kid })
        .setIssuer(issuer)
        .setAudience('karta')
        .setExpirationTime('1h');
    expect((await viewer(await sign('RS256', 'one').sign(privateKey))).status).toBe(401);
    expect((await viewer(await sign('HS256', 'one').sign(new TextEncoder().encode('x'.repeat(64))))).status).toBe(401);
    const [, payload] = (await token(TOWN)).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload ?? ''}.`;
    expect((await viewer(none)).status).toBe(401);
  });

  it('cannot be told while the provider is away, which hinders nobody else', async () => {
    const away = await apiOver(await demoDatabase(), '2026-11-25', {
      oidc: { issuer: 'http://127.0.0.1:9', audience: 'karta' },
    });
    const bearer = await token(TOWN);
    const response = await away.request({
      ...{
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${bearer}` },
        payload: { query: '{ viewer { role } }' },
      },
    });
    expect(response.statusCode).toBe(503);
    expect(response.json<{ errors: unknown[] }>().errors[0]).toMatchObject({
      extensions: { code: 'MAINTENANCE', retryable: true },
    });
    expect((await away.ask('{ viewer { role } }')).data).toEqual({ viewer: { role: null } });
    await away.stop();
  });
});
