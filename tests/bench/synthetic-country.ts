import { type ProviderFact, type RowIdentity, type Snapshot } from '../../src/coverage/rules/index.js';
import { Random } from '../../seeds/demo/random.js';
import { Identities } from './identities.js';
import { syntheticAgreements55, syntheticAgreements56, syntheticExemptions } from './synthetic-agreements.js';
import { kindCodes, legacyMappings } from './synthetic-catalogue.js';
import { syntheticEditions, syntheticEntries, syntheticRows } from './synthetic-map.js';
import { type ServiceNeeds, type ServiceParts, syntheticService } from './synthetic-service.js';
import { syntheticTerritory } from './synthetic-territory.js';

const PROVIDERS = 600;
const LICENSED_SHARE = 0.4;

type WantedRow = RowIdentity & { readonly places: number };

/**
 * An invented country so many times the size of Bulgaria, in the proportions of the demonstration: in half of its
 * municipalities something goes wrong, and they fall short. The same size gives the same country on every machine.
 */
export function syntheticCountry(size: number): Snapshot {
  const random = new Random('synthetic country');
  const ids = new Identities();
  const municipalities = syntheticTerritory(size);
  const mappings = legacyMappings();
  const editions = syntheticEditions(ids);
  const rows = syntheticRows(municipalities, kindCodes(), random);
  const entries = rows.map((row) => syntheticEntries(row, editions, ids, random));
  const today = entries.map(([now]) => now);
  const struggling = new Set(municipalities.filter(() => random.chance(0.6)).map(({ code }) => code));
  const ofMunicipality = new Map(municipalities.map(({ code }) => [code, municipalityAsProvider(code, ids)]));
  const entities = Array.from({ length: PROVIDERS * size }, () => entity(ids, random));
  const wanted = today.flatMap((entry): WantedRow[] => {
    const isMissing = entry.maximumUsers === 0 || (struggling.has(entry.host) && random.chance(0.03));
    return isMissing ? [] : [{ ...entry, places: entry.maximumUsers ?? 10 }];
  });
  const services = servedTogether(wanted, random).map((served) => {
    const host = served[0]?.host ?? '';
    const provider = random.chance(LICENSED_SHARE) ? random.pick(entities) : ofMunicipality.get(host);
    if (provider === undefined) throw new RangeError(`No provider for ${host}`);
    const needs: ServiceNeeds = { rows: served, provider, struggles: struggling.has(host) };
    return syntheticService(needs, { ids, random, mappings });
  });
  return {
    municipalities,
    providers: [...ofMunicipality.values(), ...entities],
    editions,
    entries: entries.flat(),
    services: services.flatMap((each) => each.services),
    provisions: services.flatMap((each) => each.provisions),
    fundings: services.flatMap((each) => each.fundings),
    suspensions: services.flatMap((each) => each.suspensions),
    allocations: services.flatMap((each) => each.allocations),
    legacyCapacities: services.flatMap((each) => each.legacyCapacities),
    legacyMappings: mappings,
    licences: services.flatMap((each) => each.licences),
    agreements56: syntheticAgreements56(size, today, municipalities, { ids, random }),
    agreements55: syntheticAgreements55(today, municipalities, { ids, random }),
    exemptions: syntheticExemptions(size, today, { ids, random }),
  };
}

/** Rows of one host and level by the services that serve them: most serve one, some two, few three. */
function servedTogether(rows: readonly WantedRow[], random: Random): readonly (readonly WantedRow[])[] {
  return [...Map.groupBy(rows, ({ level, host }) => `${level} ${host}`).values()].flatMap((ofHost) => {
    const served: WantedRow[][] = [];
    for (let next = 0; next < ofHost.length; next += served.at(-1)?.length ?? 1) {
      const count = random.weighted([1, 2, 3], (kinds) => [0, 75, 20, 5][kinds] ?? 0);
      served.push(ofHost.slice(next, next + count));
    }
    return served;
  });
}

function municipalityAsProvider(code: string, ids: Identities): ProviderFact {
  return { id: ids.next(), key: `synthetic/${code}`, kind: 'MUNICIPALITY' };
}

/** A provider that needs a licence (ЗСУ чл. 30). */
function entity(ids: Identities, random: Random): ProviderFact {
  return { id: ids.next(), key: ids.key('P'), kind: random.chance(0.9) ? 'PRIVATE_BG' : 'MUNICIPAL_ENTITY' };
}
