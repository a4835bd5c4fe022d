import { type Row, type TableRows } from '../../rows.js';
import { addDays, printed } from '../days.js';
import { type LicenceDraft, type ServiceDraft } from '../drafts.js';
import { fact, serviceId, providerId, tableOf } from './fact-rows.js';

/** Licences, numbered in a series that does not exist (0000), and the addresses for which each is given. */
export function licenceRows(
  services: readonly ServiceDraft[],
  locations: ReadonlyMap<string, readonly Row[]>,
): readonly TableRows[] {
  const licences: Row[] = [];
  const licenceLocations: Row[] = [];
  for (const service of services) {
    for (const draft of service.licences) {
      const licence = licenceRow(service, draft, licences.length + 1);
      licences.push(licence);
      for (const location of locations.get(service.key) ?? []) {
        licenceLocations.push(
          fact('licence_location', [licence.id, location.id], {
            licence_id: licence.id,
            location_id: location.id,
            service_id: serviceId(service.key),
          }),
        );
      }
    }
  }
  return [tableOf('licence', licences), tableOf('licence_location', licenceLocations)];
}

function licenceRow(service: ServiceDraft, draft: LicenceDraft, sequence: number): Row {
  const issuedOn = addDays(draft.from, -30);
  const number = `Л-0000-${sequence}/${printed(issuedOn)}`;
  return fact('licence', [number], {
    number,
    service_id: serviceId(service.key),
    holder_id: providerId(draft.holder),
    valid_from: draft.from,
    valid_until: draft.until,
    terminated_on: draft.terminatedOn ?? null,
    termination_ground:
      draft.terminatedOn === undefined ? null : 'По искане на доставчика (измислен пример; ЗСУ чл. 157)',
    revoked_on: draft.revokedOn ?? null,
    revocation_ground: draft.revokedOn === undefined ? null : 'Неизпълнено предписание (измислен пример; ЗСУ чл. 158)',
  });
}
