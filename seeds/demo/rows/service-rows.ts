import { idOf, type Row, type TableRows } from '../../rows.js';
import { type ServiceDraft } from '../drafts.js';
import { type KindCode } from '../kinds.js';
import { fact, keyedFact, serviceId, kindId, municipalityId, providerId, tableOf, validity } from './fact-rows.js';
import { serviceNamer } from './service-names.js';

export function serviceRows(services: readonly ServiceDraft[]): readonly TableRows[] {
  const nameOf = serviceNamer();
  return [
    tableOf(
      'service',
      services.map((service, index) =>
        keyedFact('service', service.key, {
          ...nameOf(service, index + 1),
          municipality_id: municipalityId(service.municipality),
          level: service.level,
          ...mannerOf(service),
          starts_on: service.startsOn,
          closed_on: service.closedOn ?? null,
          closing_ground: service.closedOn === undefined ? null : 'NO_USERS',
          predecessor_id: service.predecessor === undefined ? null : serviceId(service.predecessor),
        }),
      ),
    ),
    ofServices('provision', services, (service) =>
      service.provisions.map((provision, index) =>
        keyedFact('provision', `PR-${service.key.slice(2)}-${index + 1}`, {
          ...belongsTo(service),
          provider_id: providerId(provision.provider),
          way: provision.way,
          ...validity(provision),
        }),
      ),
    ),
    ofServices('funding', services, (service) =>
      service.funding.map((funding, index) =>
        fact('funding', [service.key, index], {
          ...belongsTo(service),
          funding_source: funding.source,
          ...validity(funding),
        }),
      ),
    ),
    ofServices('suspension', services, (service) =>
      service.suspensions.map((suspension) =>
        fact('suspension', [service.key, suspension.from], {
          ...belongsTo(service),
          ground: suspension.ground,
          ...validity(suspension),
        }),
      ),
    ),
    ofServices('allocation', services, (service) =>
      service.allocations.map((allocation) =>
        fact('allocation', [service.key, allocation.kind, allocation.from], {
          ...belongsTo(service),
          kind_id: kindId(allocation.kind),
          places: allocation.places,
          ...validity(allocation),
        }),
      ),
    ),
    ofServices('legacy_capacity', services, (service) =>
      service.legacy.map((legacy) =>
        fact('legacy_capacity', [service.key, legacy.from], {
          ...belongsTo(service),
          legacy_type_id: idOf('legacy_type', legacy.type),
          total_places: legacy.total,
          ...validity(legacy),
        }),
      ),
    ),
  ];
}

function belongsTo({ key }: ServiceDraft): { service_id: string } {
  return { service_id: serviceId(key) };
}

function ofServices(
  table: string,
  services: readonly ServiceDraft[],
  rowsOf: (service: ServiceDraft) => readonly Row[],
): TableRows {
  return tableOf(table, services.flatMap(rowsOf));
}

function mannerOf({ allocations }: ServiceDraft): { setting: string; mode_of_use: string; organisation: string } {
  const kinds = [...new Set(allocations.map(({ kind }) => kind))];
  const organisation = kinds.length > 1 ? 'COMPLEX' : 'STANDALONE';
  const [kind] = kinds;
  if (kind === undefined) return { setting: 'SPECIALISED', mode_of_use: 'FULL_DAY', organisation };
  return { setting: settingOf(kind), mode_of_use: modeOf(kind), organisation };
}

function settingOf(kind: KindCode): string {
  if (kind === 'ASSISTANT_SUPPORT') return 'HOME';
  return kind === 'MOBILE_PREVENTIVE_COMMUNITY_WORK' ? 'MOBILE' : 'SPECIALISED';
}

function modeOf(kind: KindCode): string {
  if (/RESIDENTIAL|SHELTER/.test(kind)) return 'ROUND_THE_CLOCK';
  return kind.startsWith('DAY_CARE') ? 'FULL_DAY' : 'HOURLY';
}
