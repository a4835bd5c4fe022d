/** How far a figure may be trusted, from the weakest: invented, stand-in for an official one, official. */
export const Provenance = { SYNTHETIC: 'SYNTHETIC', PLACEHOLDER: 'PLACEHOLDER', OFFICIAL: 'OFFICIAL' } as const;
export type Provenance = keyof typeof Provenance;
export const provenances: readonly Provenance[] = [Provenance.SYNTHETIC, Provenance.PLACEHOLDER, Provenance.OFFICIAL];

/** Whence a fact is that somebody enters, and how far it may be trusted. */
export type Entered = { readonly provenance: Provenance; readonly sourceId: string };

const STRENGTH: Record<Provenance, number> = { SYNTHETIC: 0, PLACEHOLDER: 1, OFFICIAL: 2 };

/** A figure made from several facts is only as good as the weakest of them. */
export function weakest(first: Provenance, ...others: readonly Provenance[]): Provenance {
  return others.reduce((least, next) => (STRENGTH[next] < STRENGTH[least] ? next : least), first);
}

/** The weakest of those that there are; null where there is none. */
export function weakestOf(given: readonly (Provenance | null)[]): Provenance | null {
  const [first, ...others] = given.filter((each) => each !== null);
  return first === undefined ? null : weakest(first, ...others);
}
