import { createHash, randomBytes } from 'node:crypto';
import { type PoolClient } from 'pg';
import { type Permission, type Role, type Viewer } from '../../access/rules/index.js';
import { type Provenance } from '../../kernel/provenance.js';

const FORM = /^karta_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;
const SECRET_BYTES = 32;

/** A new secret, and what is stored of it. It is as long as a hash, so no salt and no slow hash are needed. */
export function newSecret(): { readonly secret: string; readonly hash: Buffer } {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { secret, hash: createHash('sha256').update(secret).digest() };
}

/** A key as its owner gets it, once. */
export function writtenKey(id: string, secret: string): string {
  return `karta_${id}_${secret}`;
}

export function isApiKey(credential: string): boolean {
  return credential.startsWith('karta_');
}

type LiveKey = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly municipality_ids: readonly string[];
  readonly provider_id: string | null;
  readonly scopes: readonly Permission[] | null;
  readonly enters_as: Provenance;
};

/** Whose key it is; null when it is none, has expired or was revoked. */
export async function viewerOfKey(client: PoolClient, credential: string): Promise<Viewer | null> {
  const [, id, secret] = FORM.exec(credential) ?? [];
  if (id === undefined || secret === undefined) return null;
  const { rows } = await client.query<LiveKey>({
    name: 'live_api_key',
    text: 'select id, name, role, municipality_ids, provider_id, scopes, enters_as from live_api_key($1, $2)',
    values: [id, Buffer.from(secret)],
  });
  const [key] = rows;
  if (key === undefined) return null;
  return {
    client: `key:${key.id}`,
    name: key.name,
    role: key.role,
    municipalities: key.municipality_ids,
    provider: key.provider_id,
    scopes: key.scopes,
    provenance: key.enters_as,
  };
}
