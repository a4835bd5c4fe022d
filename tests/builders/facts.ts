/** One fact each, lawful as it stands; a test states only what matters to it. */
import {
  type Agreement55Fact,
  type Agreement56Fact,
  type AllocationFact,
  type EditionFact,
  type EntryFact,
  type ExemptionFact,
  type FundingFact,
  type LegacyCapacityFact,
  type LicenceFact,
  type MunicipalityFact,
  type ProviderFact,
  type ProvisionFact,
  type ServiceFact,
  type SuspensionFact,
} from '../../src/coverage/rules/index.js';
import { day } from '../../src/kernel/day.js';

/** Long before anything that a test looks at. */
const LONG_AGO = day('2020-01-01');
const always = { from: LONG_AGO, until: null };

export function aMunicipality(facts: Partial<MunicipalityFact> & { code: string }): MunicipalityFact {
  return { district: facts.code.slice(0, 3), planningRegion: 'BG41', ...facts };
}

export function aProvider(facts: Partial<ProviderFact> & { key: string }): ProviderFact {
  return { id: `provider of ${facts.key}`, kind: 'PRIVATE_BG', ...facts };
}

export function anEdition(facts: Partial<EditionFact> = {}): EditionFact {
  const actNumber = facts.actNumber ?? 'РМС 574/2024';
  return { id: `edition ${actNumber}`, actNumber, effectiveFrom: day('2024-08-13'), ...facts };
}

export function anEntry(facts: Partial<EntryFact> = {}): EntryFact {
  return {
    id: 'entry',
    edition: 'РМС 574/2024',
    level: 'MUNICIPAL',
    host: 'PAZ21',
    kind: 'DAY_CARE',
    maximumUsers: 20,
    stateFunding: 'FULL',
    provenance: 'OFFICIAL',
    ...facts,
  };
}

export function aService(facts: Partial<ServiceFact> = {}): ServiceFact {
  const key = facts.key ?? 'service';
  return {
    id: `id of ${key}`,
    key,
    municipality: 'PAZ21',
    level: 'MUNICIPAL',
    startsOn: LONG_AGO,
    closedOn: null,
    provenance: 'OFFICIAL',
    ...facts,
  };
}

export function aProvision(facts: Partial<ProvisionFact> = {}): ProvisionFact {
  return { id: 'provision', key: 'provision', service: 'service', provider: 'municipality', ...always, ...facts };
}

export function aFunding(facts: Partial<FundingFact> = {}): FundingFact {
  return { id: 'funding', service: 'service', source: 'STATE', ...always, ...facts };
}

export function aSuspension(facts: Partial<SuspensionFact> = {}): SuspensionFact {
  return { id: 'suspension', service: 'service', ground: 'QUALITY', ...always, ...facts };
}

export function anAllocation(facts: Partial<AllocationFact> = {}): AllocationFact {
  return { id: 'allocation', service: 'service', kind: 'DAY_CARE', places: 20, ...always, ...facts };
}

export function aLegacyCapacity(facts: Partial<LegacyCapacityFact> = {}): LegacyCapacityFact {
  return { id: 'legacy', service: 'service', legacyType: 'OLD_CENTRE', totalPlaces: 20, ...always, ...facts };
}

export function aLicence(facts: Partial<LicenceFact> = {}): LicenceFact {
  const number = facts.number ?? 'Л-3129-1/07.11.2022';
  return {
    id: `licence ${number}`,
    number,
    service: 'service',
    holder: 'private',
    validFrom: day('2022-11-07'),
    validUntil: day('2027-11-07'),
    terminatedOn: null,
    revokedOn: null,
    ...facts,
  };
}

export function anAgreement56(facts: Partial<Agreement56Fact> = {}): Agreement56Fact {
  const key = facts.key ?? 'agreement';
  const between = { host: 'PAZ21', beneficiary: 'PAZ19', kind: 'DAY_CARE', places: 5 };
  return { id: `id of ${key}`, key, ...between, ...always, ...facts };
}

export function anAgreement55(facts: Partial<Agreement55Fact> = {}): Agreement55Fact {
  const between = { host: 'PAZ21', kind: 'DAY_CARE', participants: ['PAZ19'] };
  return { id: 'agreement of the district', key: 'agreement', ...between, ...always, ...facts };
}

export function anExemption(facts: Partial<ExemptionFact> = {}): ExemptionFact {
  const key = facts.key ?? 'exemption';
  return { id: `id of ${key}`, key, level: 'MUNICIPAL', host: 'PAZ21', kind: 'DAY_CARE', ...always, ...facts };
}
