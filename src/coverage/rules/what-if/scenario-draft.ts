import { type Day } from '../../../kernel/day.js';
import { type CountryFacts, withMunicipalities } from '../country-facts.js';
import { editionInForce } from '../country-on-day.js';
import { factsOfMunicipalities } from '../facts-of-municipalities.js';
import {
  type Agreement56Fact,
  type AllocationFact,
  type EditionFact,
  type EntryFact,
  type FundingFact,
  type LegacyCapacityFact,
  type LicenceFact,
  type ProviderFact,
  type ProvisionFact,
  type ServiceFact,
  type Snapshot,
  type SuspensionFact,
} from '../snapshot.js';

/** What a scenario is evaluated on, besides the facts. */
export type ScenarioFrame = {
  readonly day: Day;
  /** An edition that is the measure on all days; absent: the one in force. */
  readonly edition: EditionFact | undefined;
  readonly isKind: (code: string) => boolean;
};

/** The facts of the municipalities that a scenario touches, to be changed; the country itself is never changed. */
export class ScenarioDraft {
  readonly touched = new Set<string>();
  edition: EditionFact | undefined;
  services: ServiceFact[] = [];
  provisions: ProvisionFact[] = [];
  fundings: FundingFact[] = [];
  suspensions: SuspensionFact[] = [];
  allocations: AllocationFact[] = [];
  legacyCapacities: LegacyCapacityFact[] = [];
  licences: LicenceFact[] = [];
  agreements56: Agreement56Fact[] = [];
  entries: EntryFact[] = [];
  readonly #country: CountryFacts;
  readonly #frame: ScenarioFrame;
  readonly #invented: ProviderFact[] = [];
  #made = 0;

  constructor(country: CountryFacts, frame: ScenarioFrame) {
    this.#country = country;
    this.#frame = frame;
    this.edition = frame.edition;
  }

  get day(): Day {
    return this.#frame.day;
  }

  get country(): CountryFacts {
    return this.#country;
  }

  /** The edition that rows are measured against on the day. */
  get measure(): EditionFact | null {
    return this.edition ?? editionInForce(this.#country.editions, this.day);
  }

  isKind(code: string): boolean {
    return this.#frame.isKind(code);
  }

  /** An identifier for a fact that is nowhere stored. */
  newId(): string {
    this.#made += 1;
    return `scenario:${String(this.#made)}`;
  }

  /** Takes the municipality into the draft; false when there is none with this code. */
  touch(code: string): boolean {
    if (this.touched.has(code)) return true;
    if (!this.#country.municipalities.has(code)) return false;
    const facts = factsOfMunicipalities(this.#country, [code]);
    this.services.push(...facts.services);
    this.provisions.push(...facts.provisions);
    this.fundings.push(...facts.fundings);
    this.suspensions.push(...facts.suspensions);
    this.allocations.push(...facts.allocations);
    this.legacyCapacities.push(...facts.legacyCapacities);
    this.licences.push(...facts.licences);
    this.entries.push(...facts.entries);
    // An agreement with a municipality that is here already came with it, changed or not.
    const isNew = ({ host, beneficiary }: Agreement56Fact) => !this.touched.has(host === code ? beneficiary : host);
    this.agreements56.push(...facts.agreements56.filter(isNew));
    this.touched.add(code);
    return true;
  }

  service(key: string): ServiceFact | null {
    const here = () => this.services.find((each) => each.key === key) ?? null;
    const known = here();
    if (known !== null) return known;
    const code = this.#hostWith(({ services }) => services.some(({ service }) => service.key === key));
    return code !== null && this.touch(code) ? here() : null;
  }

  licence(number: string): LicenceFact | null {
    const here = () => this.licences.find((each) => each.number === number) ?? null;
    const known = here();
    if (known !== null) return known;
    const code = this.#hostWith(({ services }) =>
      services.some(({ licences }) => licences.some((licence) => licence.number === number)),
    );
    return code !== null && this.touch(code) ? here() : null;
  }

  agreement(key: string): Agreement56Fact | null {
    const here = () => this.agreements56.find((each) => each.key === key) ?? null;
    const known = here();
    if (known === null) {
      const code = this.#hostWith(({ given }) => [...given.values()].flat().some((each) => each.key === key));
      if (code === null || !this.touch(code)) return null;
    }
    const agreement = here();
    // It belongs to both its municipalities.
    return agreement !== null && this.touch(agreement.host) && this.touch(agreement.beneficiary) ? agreement : null;
  }

  provider(key: string): ProviderFact | null {
    return this.#country.providers.get(key) ?? this.#invented.find((each) => each.key === key) ?? null;
  }

  /** The municipality as the provider of a new service. */
  municipalityAsProvider(code: string): ProviderFact {
    const provider: ProviderFact = { id: this.newId(), key: `scenario/${code}`, kind: 'MUNICIPALITY' };
    this.#invented.push(provider);
    return provider;
  }

  /** The country with the draft in it. */
  result(): CountryFacts {
    if (this.touched.size === 0) return this.#country;
    const { services, provisions, fundings, suspensions, allocations, legacyCapacities, licences } = this;
    const changed: Snapshot = {
      ...factsOfMunicipalities(this.#country, this.touched),
      ...{ services, provisions, fundings, suspensions, allocations, legacyCapacities, licences },
      agreements56: this.agreements56,
      entries: this.entries,
      providers: this.#invented,
    };
    return withMunicipalities(this.#country, changed);
  }

  #hostWith(
    holds: (facts: CountryFacts['municipalities'] extends ReadonlyMap<string, infer Facts> ? Facts : never) => boolean,
  ): string | null {
    for (const [code, facts] of this.#country.municipalities) if (holds(facts)) return code;
    return null;
  }
}
