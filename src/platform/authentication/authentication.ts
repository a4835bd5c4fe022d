import { ANONYMOUS, type Viewer } from '../../access/rules/index.js';
import { type ReadPools } from '../database/read-pools.js';
import { isApiKey, viewerOfKey } from './api-keys.js';
import { Oidc, type OidcOptions } from './oidc.js';
import { Unauthenticated } from './unauthenticated.js';

const BEARER = /^Bearer +(\S+)$/i;

/** Finds out who a request is from: nobody in particular, the owner of an API key, or of a token. */
export class Authentication {
  readonly #pools: ReadPools;
  readonly #oidc: Oidc | null;

  constructor(pools: ReadPools, oidc: OidcOptions | null) {
    this.#pools = pools;
    this.#oidc = oidc === null ? null : new Oidc(oidc);
  }

  async viewerOf(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return ANONYMOUS;
    const [, credential] = BEARER.exec(authorization) ?? [];
    if (credential === undefined) throw new Unauthenticated('Authorization must be Bearer and an API key or a token.');
    const viewer = isApiKey(credential) ? await this.#ofKey(credential) : await this.#ofToken(credential);
    if (viewer !== null) return viewer;
    throw new Unauthenticated(
      'The key or token is not valid here: it is unknown, has expired or was revoked. Ask the operator for another, or leave the header out to read what is public.',
    );
  }

  async #ofKey(credential: string): Promise<Viewer | null> {
    const client = await this.#pools.connect('write');
    try {
      return await viewerOfKey(client, credential);
    } finally {
      client.release();
    }
  }

  async #ofToken(token: string): Promise<Viewer | null> {
    return this.#oidc === null ? null : this.#oidc.viewerOf(() => this.#pools.connect('write'), token);
  }
}
