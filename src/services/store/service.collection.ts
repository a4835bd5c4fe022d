import { ModeOfUse, Organisation, PlanningLevel, Setting } from '../../catalogue/rules/index.js';
import {
  type Collection,
  collection,
  column,
  externalIdColumns,
  factColumns,
  NAME_FIELDS,
  nullable,
  onlyFor,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { areasByMunicipality, municipalities } from '../../territory/store/index.js';
import { ServiceState, TerminationGround } from '../rules/index.js';
import { allocations, legacyCapacities } from './capacity.collection.js';
import { fundings, provisions, suspensions } from './running.collection.js';
import { serviceLocations } from './service-location.collection.js';
import { factsOnDay, kindsOnDay, providersOnDay, stateOnDay } from './service-on-day.js';
import { servicePoints } from './service-points.js';

export const services = collection({
  name: 'Service',
  table: 'service',
  columns: {
    ...externalIdColumns('contributions'),
    nameBg: onlyFor(column.name('name_bg', { as: 'name' }), ...NAME_FIELDS),
    nameEn: onlyFor(nullable(column.name('name_en')), ...NAME_FIELDS),
    municipalityId: onlyFor(column.reference('municipality_id'), 'municipality'),
    level: onlyFor(column.enumeration('level', { name: 'PlanningLevel', codes: PlanningLevel }), 'level'),
    setting: onlyFor(nullable(column.enumeration('setting', { name: 'Setting', codes: Setting })), 'setting'),
    modeOfUse: onlyFor(
      nullable(column.enumeration('mode_of_use', { name: 'ModeOfUse', codes: ModeOfUse })),
      'modeOfUse',
    ),
    organisation: onlyFor(
      nullable(column.enumeration('organisation', { name: 'Organisation', codes: Organisation })),
      'organisation',
    ),
    startsOn: onlyFor(nullable(column.date('starts_on')), 'startsOn', 'state'),
    closedOn: onlyFor(nullable(column.date('closed_on')), 'closedOn', 'state'),
    closingGround: onlyFor(
      nullable(column.enumeration('closing_ground', { name: 'TerminationGround', codes: TerminationGround })),
      'closingGround',
    ),
    state: column.onDay({ name: 'ServiceState', codes: ServiceState }, stateOnDay),
    predecessorId: onlyFor(nullable(column.reference('predecessor_id')), 'predecessor'),
    ...factColumns,
  },
  relations: {
    municipality: toOne(() => municipalities, 'municipality_id'),
    predecessor: toOne((): Collection => services, 'predecessor_id'),
    allocations: toMany((): Collection => allocations, 'service_id'),
    legacyCapacities: toMany((): Collection => legacyCapacities, 'service_id'),
    provisions: toMany((): Collection => provisions, 'service_id'),
    fundings: toMany((): Collection => fundings, 'service_id'),
    suspensions: toMany((): Collection => suspensions, 'service_id'),
    kinds: kindsOnDay,
    providers: providersOnDay,
    locations: toMany((): Collection => serviceLocations, 'service_id'),
  },
  geography: { points: servicePoints('service_id'), inArea: areasByMunicipality },
  facets: { SERVICE_LEVEL: 'level', SERVICE_STATE: 'state', SETTING: 'setting' },
  waysToFacets: {
    kind: factsOnDay((): Collection => allocations),
    provider: factsOnDay((): Collection => provisions),
  },
  searched: { names: ['nameBg', 'nameEn'], codes: ['externalValue'] },
  defaultOrder: ['nameBg'],
});
export type ServiceRow = RowOf<typeof services>;
