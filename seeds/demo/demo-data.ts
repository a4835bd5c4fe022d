import { type TableRows } from '../rows.js';
import { servicesOfAssistantSupport } from './assistant-support-only.js';
import { districtAgreements } from './map/district-agreements.js';
import { planRows } from './map/plan-rows.js';
import { inspect } from './oversight/inspect.js';
import { unheeded } from './oversight/unheeded.js';
import { registerRows } from './registers/index.js';
import { projectRows } from './registers/project-rows.js';
import { agreementRows } from './rows/agreement-rows.js';
import { demoSources } from './rows/demo-sources.js';
import { tableOf } from './rows/fact-rows.js';
import { inspectionRows } from './rows/inspection-rows.js';
import { licenceRows, numberedLicences } from './rows/licence-rows.js';
import { locationsOf } from './rows/location-rows.js';
import { mapRows } from './rows/map-rows.js';
import { providerRows } from './rows/provider-rows.js';
import { serviceRows } from './rows/service-rows.js';
import { situations } from './situations/index.js';
import { ServiceKeys, SupplyDrafter } from './supply/draft-supply.js';
import { planOutsiders } from './supply/outside-the-map.js';
import { packServices } from './supply/pack-services.js';
import { planPlaces } from './supply/plan-places.js';
import { planProjects, withContinuations } from './supply/project-drafts.js';
import { ProviderPool } from './supply/provider-pool.js';
import { readTerritory } from './territory.js';

const PRIVATE_PROVIDERS = 545;
const OUTSIDERS = 130;

/** The whole demonstration, made anew from nothing but the reference files: the same bytes every time. */
export function demoData(): readonly TableRows[] {
  const territory = readTerritory();
  const byCode = new Map(territory.map((municipality) => [municipality.code, municipality]));
  const rows = planRows(territory);
  const { places, exemptions } = planPlaces(rows);
  const placed = [...situations.flatMap(({ services }) => services), ...servicesOfAssistantSupport()];
  const drafter = new SupplyDrafter(byCode, new ProviderPool(territory, PRIVATE_PROVIDERS), new ServiceKeys(placed));
  const drafted = [
    ...placed,
    ...packServices(places).map((each) => drafter.service(each)),
    ...planOutsiders(territory, OUTSIDERS).map((each) => drafter.outsider(each)),
  ].toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const projects = planProjects(drafted);
  const services = withContinuations(drafted, projects);
  const locations = new Map(
    services.map((service) => {
      const municipality = byCode.get(service.municipality);
      return [service.key, municipality === undefined ? [] : locationsOf(service, municipality)];
    }),
  );
  const licences = numberedLicences(services);
  const oversight = [...services.map(inspect), unheeded(services)];
  const prescriptions = oversight.flatMap((each) => each.prescriptions);
  return [
    demoSources(),
    providerRows(services),
    ...serviceRows(services),
    tableOf('service_location', [...locations.values()].flat()),
    ...licenceRows(licences, locations),
    ...inspectionRows(
      oversight.flatMap((each) => each.inspections),
      prescriptions,
    ),
    ...mapRows(rows),
    ...agreementRows({
      agreements56: situations.flatMap((each) => each.agreements56 ?? []),
      agreements55: [...situations.flatMap((each) => each.agreements55 ?? []), ...districtAgreements(rows, territory)],
      exemptions: [...situations.flatMap((each) => each.exemptions ?? []), ...exemptions],
    }),
    ...registerRows({ territory, rows, services, licences, prescriptions }),
    ...projectRows(projects),
  ];
}
