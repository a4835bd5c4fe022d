import { day, type Day } from '../../../kernel/day.js';
import { isValidLicence } from '../../../licensing/rules/index.js';
import { type CountryFacts } from '../country-facts.js';
import { type ServiceFacts } from '../counting/service-facts.js';
import { type MunicipalFacts, servicesByCell } from '../municipal-facts.js';

/** Whether a forecast lets licences end, or takes it that each is renewed in time. */
export type RenewalAssumption = 'NONE' | 'ALL';

const NEVER = day('9999-12-31');

/**
 * The country if every licence that is valid on the day is renewed whenever its term ends. Terminations, revocations,
 * closings and the end of funding stay.
 */
export function withRenewals(facts: CountryFacts, on: Day): CountryFacts {
  const municipalities = new Map([...facts.municipalities].map(([code, each]) => [code, renewed(each, facts, on)]));
  return { ...facts, municipalities };
}

function renewed(municipal: MunicipalFacts, { kindsOfLegacyType }: CountryFacts, on: Day): MunicipalFacts {
  if (!municipal.services.some(({ licences }) => licences.some((licence) => isValidLicence(licence, on)))) {
    return municipal;
  }
  const services = municipal.services.map((service): ServiceFacts => {
    const licences = service.licences.map((licence) =>
      isValidLicence(licence, on) ? { ...licence, validUntil: NEVER } : licence,
    );
    return { ...service, licences };
  });
  return { ...municipal, services, servicesOfCell: servicesByCell(services, kindsOfLegacyType) };
}
