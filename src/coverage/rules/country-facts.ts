import { byCodePoint } from '../../kernel/code-point-order.js';
import { factsByMunicipality, type KindsOfLegacyType, type MunicipalFacts } from './municipal-facts.js';
import { type EditionFact, type ProviderFact, type Snapshot } from './snapshot.js';

/** The snapshot arranged for look-up, in an order that does not depend on the order of entry. No day is involved yet. */
export type CountryFacts = {
  /** By code, in code point order. */
  readonly municipalities: ReadonlyMap<string, MunicipalFacts>;
  readonly municipalitiesOfDistrict: ReadonlyMap<string, readonly string[]>;
  /** From the earliest to the latest. */
  readonly editions: readonly EditionFact[];
  /** By key. */
  readonly providers: ReadonlyMap<string, ProviderFact>;
  readonly kindsOfLegacyType: KindsOfLegacyType;
};

export function arrangeFacts(snapshot: Snapshot): CountryFacts {
  const kindsOfType = Map.groupBy(snapshot.legacyMappings, ({ legacyType }) => legacyType);
  const kindsOfLegacyType = (legacyType: string) => (kindsOfType.get(legacyType) ?? []).map(({ kind }) => kind);
  const providers = new Map(snapshot.providers.map((provider) => [provider.key, provider]));
  const districts = Map.groupBy(snapshot.municipalities, ({ district }) => district);
  return {
    municipalities: factsByMunicipality(snapshot, providers, kindsOfLegacyType),
    municipalitiesOfDistrict: new Map(
      [...districts].map(([district, members]) => [district, members.map(({ code }) => code).sort(byCodePoint)]),
    ),
    editions: [...snapshot.editions].sort((a, b) => byCodePoint(a.effectiveFrom, b.effectiveFrom)),
    providers,
    kindsOfLegacyType,
  };
}

/**
 * The same country after a change in some municipalities. `changed` holds every fact of each municipality in it and all
 * providers that they name; whatever else there is stays as it was, and is not copied. An agreement belongs to both its
 * municipalities, so where one of its own changes, both are in `changed`.
 */
export function withMunicipalities(facts: CountryFacts, changed: Snapshot): CountryFacts {
  const unknown = changed.providers.filter(({ key }) => !facts.providers.has(key));
  const providers =
    unknown.length === 0
      ? facts.providers
      : new Map([...facts.providers, ...unknown.map((provider) => [provider.key, provider] as const)]);
  const municipalities = new Map(facts.municipalities);
  for (const [code, one] of factsByMunicipality(changed, providers, facts.kindsOfLegacyType)) {
    if (!municipalities.has(code)) throw new RangeError(`Not a municipality of the country: ${code}`);
    municipalities.set(code, one);
  }
  return { ...facts, municipalities, providers };
}

/**
 * The hosts whose rows may differ after these municipalities changed: they themselves, and those to whom they pledge
 * places, for a pledge is honoured from the surplus of its host. Asked of the facts before and after.
 */
export function hostsAffectedBy(changed: Iterable<string>, ...states: readonly CountryFacts[]): ReadonlySet<string> {
  const hosts = new Set(changed);
  for (const code of [...hosts]) {
    for (const { municipalities } of states) {
      for (const agreements of municipalities.get(code)?.given.values() ?? []) {
        for (const { beneficiary } of agreements) hosts.add(beneficiary);
      }
    }
  }
  return hosts;
}
