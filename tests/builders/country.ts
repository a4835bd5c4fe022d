import {
  type AllocationFact,
  type LicenceFact,
  type ServiceFact,
  type Snapshot,
} from '../../src/coverage/rules/index.js';
import {
  aFunding,
  aLicence,
  aMunicipality,
  anAllocation,
  anEdition,
  aProvider,
  aProvision,
  aService,
} from './facts.js';

export type Part = Partial<Snapshot>;

/**
 * A small country: two municipalities of the district of Pazardzhik and one of Smolyan, the municipality itself and one
 * private provider, one edition of the Map. Parts are added to these; editions, where a part gives any, replace the one.
 */
export function aCountry(...parts: readonly Part[]): Snapshot {
  const municipalities = ['PAZ19', 'PAZ21', 'SML10'].map((code) => aMunicipality({ code }));
  const providers = [aProvider({ key: 'municipality', kind: 'MUNICIPALITY' }), aProvider({ key: 'private' })];
  const editions = parts.some((part) => part.editions !== undefined) ? [] : [anEdition()];
  return joined({ municipalities, providers, editions }, ...parts);
}

export function joined(...parts: readonly Part[]): Snapshot {
  const all = <Fact>(of: (part: Part) => readonly Fact[] | undefined) => parts.flatMap((part) => of(part) ?? []);
  return {
    municipalities: all((part) => part.municipalities),
    providers: all((part) => part.providers),
    editions: all((part) => part.editions),
    entries: all((part) => part.entries),
    services: all((part) => part.services),
    provisions: all((part) => part.provisions),
    fundings: all((part) => part.fundings),
    suspensions: all((part) => part.suspensions),
    allocations: all((part) => part.allocations),
    legacyCapacities: all((part) => part.legacyCapacities),
    legacyMappings: all((part) => part.legacyMappings),
    licences: all((part) => part.licences),
    agreements56: all((part) => part.agreements56),
    agreements55: all((part) => part.agreements55),
    exemptions: all((part) => part.exemptions),
  };
}

type Running = Partial<ServiceFact> & Partial<Pick<AllocationFact, 'kind' | 'places'>>;

/** A service that counts on every day: run by the municipality itself, paid by the state, with 20 places. */
export function aRunningService({ kind, places, ...facts }: Running = {}): Part {
  const service = aService(facts);
  const of = { service: service.key };
  const named = (what: string) => ({ ...of, id: `${what} of ${service.key}` });
  return {
    services: [service],
    provisions: [aProvision({ ...named('provision'), key: `provision of ${service.key}` })],
    fundings: [aFunding(named('funding'))],
    allocations: [
      anAllocation({
        ...named('allocation'),
        ...(kind === undefined ? {} : { kind }),
        ...(places === undefined ? {} : { places }),
      }),
    ],
  };
}

/** The same, assigned to a private provider, who works with the licences given. */
export function aLicensedService(facts: Running, ...licences: readonly Partial<LicenceFact>[]): Part {
  const running = aRunningService(facts);
  const service = facts.key ?? 'service';
  return {
    ...running,
    provisions: (running.provisions ?? []).map((provision) => ({ ...provision, provider: 'private' })),
    licences: licences.map((licence) => aLicence({ service, ...licence })),
  };
}
