import { byCodePoint } from '../../kernel/code-point-order.js';
import { byCell, cellKey } from './cell.js';
import { type ServiceFacts } from './counting/service-facts.js';
import { byFirstDayAndNumber, byFromAndKey, byFunding, byKindAndFrom, bySpan, bySuspension } from './fact-order.js';
import {
  type Agreement55Fact,
  type Agreement56Fact,
  type EntryFact,
  type ExemptionFact,
  type MunicipalityFact,
  type ProviderFact,
  type ServiceFact,
  type Snapshot,
} from './snapshot.js';

/**
 * All that one municipality hosts. What a row of the Map has follows from the facts of its host, and, at municipal level,
 * of those hosts that pledge places to it; so a change in one place is a change of few of these.
 */
export type MunicipalFacts = {
  readonly municipality: MunicipalityFact;
  /** By key. */
  readonly services: readonly ServiceFacts[];
  /** The services with places, or old places, that may belong to a cell, on any day. */
  readonly servicesOfCell: ReadonlyMap<string, readonly ServiceFacts[]>;
  /** By number of the act; by level and kind. */
  readonly entries: ReadonlyMap<string, readonly EntryFact[]>;
  /** By kind; in the order in which pledges are honoured: by first day, then key. */
  readonly given: ReadonlyMap<string, readonly Agreement56Fact[]>;
  readonly received: ReadonlyMap<string, readonly Agreement56Fact[]>;
  readonly agreements55: ReadonlyMap<string, readonly Agreement55Fact[]>;
  /** By cell. */
  readonly exemptions: ReadonlyMap<string, readonly ExemptionFact[]>;
};

/** The kinds that an old type of service may turn into. */
export type KindsOfLegacyType = (legacyType: string) => readonly string[];

/** The facts of a snapshot by municipality; each municipality of the snapshot has its own, be they ever so few. */
export function factsByMunicipality(
  snapshot: Snapshot,
  providers: ReadonlyMap<string, ProviderFact>,
  kindsOfLegacyType: KindsOfLegacyType,
): ReadonlyMap<string, MunicipalFacts> {
  const factsOfService = factsByService(snapshot, providers);
  const servicesOf = Map.groupBy(snapshot.services, ({ municipality }) => municipality);
  const entriesOf = Map.groupBy(snapshot.entries, ({ host }) => host);
  const givenBy = Map.groupBy(snapshot.agreements56, ({ host }) => host);
  const receivedBy = Map.groupBy(snapshot.agreements56, ({ beneficiary }) => beneficiary);
  const agreements55Of = Map.groupBy(snapshot.agreements55, ({ host }) => host);
  const exemptionsOf = Map.groupBy(snapshot.exemptions, ({ host }) => host);
  const byCode = [...snapshot.municipalities].sort((a, b) => byCodePoint(a.code, b.code));
  // What belongs to one municipality is little, so it is put in order there.
  return new Map(
    byCode.map((municipality) => {
      const { code } = municipality;
      const services = (servicesOf.get(code) ?? []).sort((a, b) => byCodePoint(a.key, b.key)).map(factsOfService);
      return [
        code,
        {
          municipality,
          services,
          servicesOfCell: servicesByCell(services, kindsOfLegacyType),
          entries: Map.groupBy((entriesOf.get(code) ?? []).sort(byCell), ({ edition }) => edition),
          given: Map.groupBy((givenBy.get(code) ?? []).sort(byFromAndKey), ({ kind }) => kind),
          received: Map.groupBy((receivedBy.get(code) ?? []).sort(byFromAndKey), ({ kind }) => kind),
          agreements55: Map.groupBy((agreements55Of.get(code) ?? []).sort(byFromAndKey), ({ kind }) => kind),
          exemptions: Map.groupBy((exemptionsOf.get(code) ?? []).sort(byFromAndKey), cellKey),
        },
      ];
    }),
  );
}

export function servicesByCell(
  services: readonly ServiceFacts[],
  kindsOfLegacyType: KindsOfLegacyType,
): ReadonlyMap<string, readonly ServiceFacts[]> {
  const pairs = services.flatMap((facts) => {
    const ofAllocations = facts.allocations.map(({ kind }) => kind);
    const ofOldTypes = facts.legacyCapacities.flatMap(({ legacyType }) => kindsOfLegacyType(legacyType));
    const { level, municipality: host } = facts.service;
    return [...new Set([...ofAllocations, ...ofOldTypes])].map((kind) => ({
      key: cellKey({ level, host, kind }),
      facts,
    }));
  });
  return new Map(
    [...Map.groupBy(pairs, ({ key }) => key)].map(([key, found]) => [key, found.map(({ facts }) => facts)]),
  );
}

/** Finds everything that is about a service. */
function factsByService(
  snapshot: Snapshot,
  providers: ReadonlyMap<string, ProviderFact>,
): (service: ServiceFact) => ServiceFacts {
  const of = ({ service }: { readonly service: string }) => service;
  const provisions = snapshot.provisions.flatMap((provision) => {
    const by = providers.get(provision.provider);
    return by === undefined ? [] : [{ ...provision, by }];
  });
  const suspensionsOf = Map.groupBy(snapshot.suspensions, of);
  const fundingsOf = Map.groupBy(snapshot.fundings, of);
  const provisionsOf = Map.groupBy(provisions, of);
  const licencesOf = Map.groupBy(snapshot.licences, of);
  const allocationsOf = Map.groupBy(snapshot.allocations, of);
  const legacyOf = Map.groupBy(snapshot.legacyCapacities, of);
  return (service) => ({
    service,
    suspensions: (suspensionsOf.get(service.key) ?? []).sort(bySuspension),
    fundings: (fundingsOf.get(service.key) ?? []).sort(byFunding),
    provisions: (provisionsOf.get(service.key) ?? []).sort(byFromAndKey),
    licences: (licencesOf.get(service.key) ?? []).sort(byFirstDayAndNumber),
    allocations: (allocationsOf.get(service.key) ?? []).sort(byKindAndFrom),
    legacyCapacities: (legacyOf.get(service.key) ?? []).sort(bySpan),
  });
}
