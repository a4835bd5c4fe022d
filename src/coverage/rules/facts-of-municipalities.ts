import { type CountryFacts } from './country-facts.js';
import { type Snapshot } from './snapshot.js';

/** Every fact of these municipalities as a snapshot again, with the editions of the Map; to change, and to arrange anew within the same country. */
export function factsOfMunicipalities(facts: CountryFacts, codes: Iterable<string>): Snapshot {
  const chosen = [...codes].flatMap((code) => facts.municipalities.get(code) ?? []);
  const services = chosen.flatMap((each) => each.services);
  const agreements56 = chosen.flatMap(({ given, received }) => [...given.values(), ...received.values()].flat());
  return {
    municipalities: chosen.map(({ municipality }) => municipality),
    providers: [],
    editions: facts.editions,
    entries: chosen.flatMap(({ entries }) => [...entries.values()].flat()),
    services: services.map(({ service }) => service),
    provisions: services.flatMap(({ provisions }) => provisions),
    fundings: services.flatMap(({ fundings }) => fundings),
    suspensions: services.flatMap(({ suspensions }) => suspensions),
    allocations: services.flatMap(({ allocations }) => allocations),
    legacyCapacities: services.flatMap(({ legacyCapacities }) => legacyCapacities),
    legacyMappings: [],
    licences: services.flatMap(({ licences }) => licences),
    agreements56: [...new Map(agreements56.map((agreement) => [agreement.key, agreement])).values()],
    agreements55: chosen.flatMap(({ agreements55 }) => [...agreements55.values()].flat()),
    exemptions: chosen.flatMap(({ exemptions }) => [...exemptions.values()].flat()),
  };
}
