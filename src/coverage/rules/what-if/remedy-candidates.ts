import { byCodePoint } from '../../../kernel/code-point-order.js';
import { contains } from '../../../kernel/interval.js';
import { isValidLicence } from '../../../licensing/rules/index.js';
import { needsLicence } from '../../../providers/rules/index.js';
import { cellKey } from '../cell.js';
import { type Contribution } from '../contribution.js';
import { type CountReasonCode } from '../count-reason-code.js';
import { type ServiceFacts } from '../counting/service-facts.js';
import { type CountryOnDay } from '../country-on-day.js';
import { type CoverageRow } from '../coverage-row.js';
import { ACTS, type RemedyStep } from './remedy-step.js';

/** All steps that one source of places needs, and how many places it gives. */
export type Candidate = {
  readonly steps: readonly RemedyStep[];
  /** So many; where `divisible`, up to so many, and null is without bound. */
  readonly places: number | null;
  readonly divisible: boolean;
};

const MENDED_BY_STEPS: ReadonlySet<CountReasonCode> = new Set([
  'SERVICE_SUSPENDED',
  'LICENCE_MISSING',
  'LICENCE_NOT_YET_VALID',
  'LICENCE_REVOKED',
  'LICENCE_TERMINATED',
  'LICENCE_EXPIRED',
]);

/** Every source of places for the row that the law knows short of a new service. */
export function remedyCandidates(country: CountryOnDay, row: CoverageRow): readonly Candidate[] {
  const services = country.facts.municipalities.get(row.host)?.servicesOfCell.get(cellKey(row)) ?? [];
  return [
    ...services.flatMap((service) => reopening(country, service, row) ?? []),
    ...services.flatMap((service) => splitting(country, service, row) ?? []),
    ...agreements(country, row),
  ];
}

/** A service whose places are lost only through suspension or licence: its known places come back whole. */
function reopening(country: CountryOnDay, service: ServiceFacts, { kind }: CoverageRow): Candidate | null {
  const line = lineOf(country, service, kind, 'ALLOCATION');
  if (line?.outcome !== 'EXCLUDED' || line.places === null || line.places === 0) return null;
  if (!line.reasons.every(({ code }) => MENDED_BY_STEPS.has(code))) return null;
  const { places } = line;
  const { key, id, municipality } = service.service;
  const of = { service: key, municipality };
  const isSuspended = line.reasons.some(({ code }) => code === 'SERVICE_SUSPENDED');
  const resume: RemedyStep = {
    ...{ step: 'RESUME', key, object: { type: 'Service', id }, provider: null, ...of },
    places,
    actingBody: ACTS.RESUME,
  };
  const licences = providersWithoutLicence(service, country.day).map((provider): RemedyStep => ({
    ...{ step: 'ISSUE_LICENCE', key: `${key} ${provider.key}`, provider: provider.key, ...of },
    object: { type: 'Provider', id: provider.id },
    actingBody: ACTS.ISSUE_LICENCE,
    places,
  }));
  return { steps: [...(isSuspended ? [resume] : []), ...licences], places, divisible: false };
}

/** The ledger names the first provider without a licence; each of them needs one. */
function providersWithoutLicence({ provisions, licences }: ServiceFacts, day: CountryOnDay['day']) {
  const running = provisions.filter((provision) => contains(provision, day)).map(({ by }) => by);
  return [...new Map(running.map((provider) => [provider.key, provider])).values()]
    .filter(({ key, kind }) => {
      const isLicensed = licences.some((licence) => licence.holder === key && isValidLicence(licence, day));
      return needsLicence(kind) && !isLicensed;
    })
    .sort((a, b) => byCodePoint(a.key, b.key));
}

/** Places of an old type that nothing keeps from counting but that they are not allocated. */
function splitting(country: CountryOnDay, service: ServiceFacts, { kind }: CoverageRow): Candidate | null {
  const line = lineOf(country, service, kind, 'LEGACY');
  if (line?.outcome !== 'UNKNOWN') return null;
  const { key, id, municipality } = service.service;
  const step: RemedyStep = {
    ...{ step: 'SPLIT', key, service: key, provider: null, municipality, places: line.places },
    object: { type: 'Service', id },
    actingBody: ACTS.SPLIT,
  };
  return { steps: [step], places: line.places, divisible: true };
}

/** A municipality of the same district with surplus left over its honoured pledges (ЗСУ чл. 56). */
function agreements(country: CountryOnDay, { level, host, district, kind }: CoverageRow): readonly Candidate[] {
  if (level !== 'MUNICIPAL') return [];
  const others = (country.facts.municipalitiesOfDistrict.get(district) ?? []).filter((code) => code !== host);
  return others.flatMap((municipality): Candidate[] => {
    const pledged = country.pledgesFrom(municipality, kind).reduce((sum, each) => sum + each.honouredPlaces, 0);
    const places = country.surplus(municipality, kind) - pledged;
    if (places <= 0) return [];
    const step = { step: 'AGREE', key: municipality, municipality, service: null, provider: null } as const;
    return [{ steps: [{ ...step, places, object: null, actingBody: ACTS.AGREE }], places, divisible: true }];
  });
}

function lineOf(
  country: CountryOnDay,
  service: ServiceFacts,
  kind: string,
  basis: Contribution['basis'],
): Contribution | undefined {
  return country.linesOf(service).find((line) => line.kind === kind && line.basis === basis);
}
