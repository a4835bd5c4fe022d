import { byCodePoint } from '../../kernel/code-point-order.js';
import { type ServiceFacts } from './counting/service-facts.js';
import { type Interval } from '../../kernel/interval.js';
import {
  type Agreement55Fact,
  type Agreement56Fact,
  type EditionFact,
  type EntryFact,
  type AllocationFact,
  type ExemptionFact,
  type FundingFact,
  type LicenceFact,
  type MunicipalityFact,
  type RowIdentity,
  type Snapshot,
  type SuspensionFact,
} from './snapshot.js';

/** The snapshot arranged for look-up, in an order that does not depend on the order of entry. No day is involved yet. */
export type FactsIndex = {
  readonly services: readonly ServiceFacts[];
  readonly municipalities: ReadonlyMap<string, MunicipalityFact>;
  readonly municipalitiesOfDistrict: ReadonlyMap<string, readonly string[]>;
  /** From the earliest to the latest. */
  readonly editions: readonly EditionFact[];
  readonly entriesOfEdition: ReadonlyMap<string, readonly EntryFact[]>;
  /** In the order in which pledges are honoured: by first day, then key. */
  readonly agreements56: readonly Agreement56Fact[];
  readonly agreements55: ReadonlyMap<string, readonly Agreement55Fact[]>;
  readonly exemptions: ReadonlyMap<string, readonly ExemptionFact[]>;
  readonly kindsOfLegacyType: (legacyType: string) => readonly string[];
};

export function rowKey({ level, host, kind }: RowIdentity): string {
  return `${level} ${host} ${kind}`;
}

export function indexFacts(snapshot: Snapshot): FactsIndex {
  const kindsOfType = groupBy(snapshot.legacyMappings, ({ legacyType }) => legacyType);
  const districts = groupBy(snapshot.municipalities, ({ district }) => district);
  return {
    services: servicesWithFacts(snapshot),
    municipalities: new Map(snapshot.municipalities.map((municipality) => [municipality.code, municipality])),
    municipalitiesOfDistrict: new Map(
      [...districts].map(([district, members]) => [district, members.map(({ code }) => code).sort(byCodePoint)]),
    ),
    editions: [...snapshot.editions].sort((a, b) => byCodePoint(a.effectiveFrom, b.effectiveFrom)),
    entriesOfEdition: groupBy([...snapshot.entries].sort(byRow), ({ edition }) => edition),
    agreements56: [...snapshot.agreements56].sort(byFromAndKey),
    agreements55: groupBy([...snapshot.agreements55].sort(byFromAndKey), ({ host, kind }) => `${host} ${kind}`),
    exemptions: groupBy([...snapshot.exemptions].sort(byFromAndKey), rowKey),
    kindsOfLegacyType: (legacyType) => (kindsOfType.get(legacyType) ?? []).map(({ kind }) => kind),
  };
}

function servicesWithFacts(snapshot: Snapshot): readonly ServiceFacts[] {
  const providers = new Map(snapshot.providers.map((provider) => [provider.key, provider]));
  const provisions = snapshot.provisions.flatMap((provision) => {
    const by = providers.get(provision.provider);
    return by === undefined ? [] : [{ ...provision, by }];
  });
  const of = ({ service }: { readonly service: string }) => service;
  const suspensionsOf = groupBy([...snapshot.suspensions].sort(bySuspension), of);
  const fundingsOf = groupBy([...snapshot.fundings].sort(byFunding), of);
  const provisionsOf = groupBy([...provisions].sort(byFromAndKey), of);
  const licencesOf = groupBy([...snapshot.licences].sort(byFirstDayAndNumber), of);
  const allocationsOf = groupBy([...snapshot.allocations].sort(byKindAndFrom), of);
  const legacyOf = groupBy([...snapshot.legacyCapacities].sort(bySpan), of);
  return [...snapshot.services]
    .sort((a, b) => byCodePoint(a.key, b.key))
    .map((service) => ({
      service,
      suspensions: suspensionsOf.get(service.key) ?? [],
      fundings: fundingsOf.get(service.key) ?? [],
      provisions: provisionsOf.get(service.key) ?? [],
      licences: licencesOf.get(service.key) ?? [],
      allocations: allocationsOf.get(service.key) ?? [],
      legacyCapacities: legacyOf.get(service.key) ?? [],
    }));
}

/** Levels, codes and keys order by code point, as everything that a stranger must be able to repeat. */
function byRow(a: RowIdentity, b: RowIdentity): number {
  return byCodePoint(a.level, b.level) || byCodePoint(a.host, b.host) || byCodePoint(a.kind, b.kind);
}

function bySpan(a: Interval, b: Interval): number {
  return byCodePoint(a.from, b.from) || byCodePoint(a.until ?? '', b.until ?? '');
}

function bySuspension(a: SuspensionFact, b: SuspensionFact): number {
  return bySpan(a, b) || byCodePoint(a.ground, b.ground);
}

function byFunding(a: FundingFact, b: FundingFact): number {
  return bySpan(a, b) || byCodePoint(a.source, b.source);
}

function byKindAndFrom(a: AllocationFact, b: AllocationFact): number {
  return byCodePoint(a.kind, b.kind) || byCodePoint(a.from, b.from);
}

function byFirstDayAndNumber(a: LicenceFact, b: LicenceFact): number {
  return byCodePoint(a.validFrom, b.validFrom) || byCodePoint(a.number, b.number);
}

function byFromAndKey(a: { from: string; key: string }, b: { from: string; key: string }): number {
  return byCodePoint(a.from, b.from) || byCodePoint(a.key, b.key);
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
