import { byCodePoint } from '../../kernel/code-point-order.js';
import { type RowIdentity } from './snapshot.js';

/** A place of the Map, whether an edition has a row there or not: what is planned for whom, by which host. */
export type Cell = RowIdentity;

export function cellKey({ level, host, kind }: Cell): string {
  return `${level} ${host} ${kind}`;
}

/** Levels, codes and keys order by code point, as everything that a stranger must be able to repeat. */
export function byCell(a: Cell, b: Cell): number {
  return byCodePoint(a.level, b.level) || byCodePoint(a.host, b.host) || byCodePoint(a.kind, b.kind);
}
