import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type PoolClient } from 'pg';
import { z } from 'zod';
import { type Permission, Permission as PERMISSIONS, Role, type Viewer } from '../../access/rules/index.js';

import { IdentityProviderDown } from './identity-provider-down.js';

export type OidcOptions = {
  /** The identity provider, as it names itself in its tokens. */
  readonly issuer: string;
  /** What tokens for this server are made out to. */
  readonly audience: string;
};

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 30;

/** What a token says of its owner: the role, and for whom he acts. */
const claims = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  karta_role: z.enum(Object.keys(Role) as [Role, ...Role[]]),
  karta_municipalities: z.array(z.string()).optional(),
  karta_district: z.string().optional(),
  karta_provider: z.string().optional(),
  karta_scopes: z.array(z.enum(Object.keys(PERMISSIONS) as [Permission, ...Permission[]])).optional(),
});
type Claims = z.infer<typeof claims>;

/** Bearer tokens of an identity provider, checked by its published keys. */
export class Oidc {
  readonly #options: OidcOptions;
  #keys: ReturnType<typeof createRemoteJWKSet> | null = null;
  /** Codes of areas and providers in tokens by the keys of their rows. */
  readonly #places = new LRUCache<string, Pick<Viewer, 'municipalities' | 'provider'>>({ max: 1_000, ttl: 60_000 });

  constructor(options: OidcOptions) {
    this.#options = options;
  }

  /** Whose token it is; null when it is not one for this server, or says no role that there is here. */
  async viewerOf(client: () => Promise<PoolClient>, token: string): Promise<Viewer | null> {
    const payload = await this.#verified(token);
    const said = claims.safeParse(payload);
    if (payload === null || !said.success) return null;
    const { sub, name, karta_role: role, karta_scopes: scopes = null } = said.data;
    const place = await this.#placeOf(client, said.data);
    return place === null
      ? null
      : {
          client: `oidc:${this.#options.issuer}|${sub}`,
          name: name ?? sub,
          role,
          scopes,
          provenance: 'OFFICIAL',
          ...place,
        };
  }

  async #verified(token: string): Promise<JWTPayload | null> {
    const { issuer, audience } = this.#options;
    try {
      this.#keys ??= createRemoteJWKSet(await jwksAddress(issuer));
      const { payload } = await jwtVerify(token, this.#keys, {
        ...{ issuer, audience, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE_SECONDS },
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null;
      throw new IdentityProviderDown();
    }
  }

  async #placeOf(
    client: () => Promise<PoolClient>,
    { karta_role: role, karta_municipalities: codes = [], karta_district: district, karta_provider: provider }: Claims,
  ): Promise<Pick<Viewer, 'municipalities' | 'provider'> | null> {
    const key = JSON.stringify([role, codes, district, provider]);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const connection = await client();
    try {
      const { rows } = await connection.query<{ municipalities: string[]; provider: string | null }>(
        `select coalesce((select array_agg(m.id::text order by m.id) from municipality m join district d on d.id = m.district_id
            where m.code = any($1) or ($2::text is not null and d.code = $2)), '{}') as municipalities,
          (select p.id::text from provider p where p.key = $3) as provider`,
        [role === 'MUNICIPALITY' ? codes : [], role === 'DISTRICT_GOVERNOR' ? district : null, provider ?? null],
      );
      const [found = { municipalities: [], provider: null }] = rows;
      const isMissing =
        (role === 'MUNICIPALITY' && found.municipalities.length !== new Set(codes).size) ||
        ((role === 'MUNICIPALITY' || role === 'DISTRICT_GOVERNOR') && found.municipalities.length === 0) ||
        (role === 'PROVIDER' && found.provider === null);
      if (isMissing) return null;
      const place = { municipalities: found.municipalities, provider: role === 'PROVIDER' ? found.provider : null };
      this.#places.set(key, place);
      return place;
    } finally {
      connection.release();
    }
  }
}

/** Where the provider publishes its keys, as it says itself. */
async function jwksAddress(issuer: string): Promise<URL> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri: address } = z.object({ jwks_uri: z.url() }).parse(await response.json());
  return new URL(address);
}
