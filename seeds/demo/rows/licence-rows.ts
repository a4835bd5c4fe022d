import { type Row, type TableRows } from '../../rows.js';
import { addDays, type Day, DEMO_REFERENCE_DAY, printed } from '../days.js';
import { type LicenceDraft, type ServiceDraft } from '../drafts.js';
import { fact, serviceId, providerId, tableOf } from './fact-rows.js';

/** A licence with its number, in a series that does not exist (0000). */
export type NumberedLicence = {
  readonly service: ServiceDraft;
  readonly draft: LicenceDraft;
  readonly number: string;
  readonly issuedOn: Day;
};

export function numberedLicences(services: readonly ServiceDraft[]): readonly NumberedLicence[] {
  return services
    .flatMap((service) => service.licences.map((draft) => ({ service, draft })))
    .map(({ service, draft }, index) => {
      const issuedOn = addDays(draft.from, -30);
      return { service, draft, number: `Л-0000-${index + 1}/${printed(issuedOn)}`, issuedOn };
    });
}

/** Licences and the addresses for which each is given. */
export function licenceRows(
  licences: readonly NumberedLicence[],
  locations: ReadonlyMap<string, readonly Row[]>,
): readonly TableRows[] {
  const rows = licences.map(licenceRow);
  const licenceLocations = licences.flatMap(({ service }, index) =>
    (locations.get(service.key) ?? []).map((location) =>
      fact('licence_location', [rows[index]?.id ?? '', location.id], {
        licence_id: rows[index]?.id ?? '',
        location_id: location.id,
        service_id: serviceId(service.key),
      }),
    ),
  );
  return [tableOf('licence', rows), tableOf('licence_location', licenceLocations)];
}

function licenceRow({ service, draft, number }: NumberedLicence): Row {
  return fact('licence', [number], {
    number,
    service_id: serviceId(service.key),
    holder_id: providerId(draft.holder),
    valid_from: draft.from,
    valid_until: draft.until,
    activity_started_on: startOfActivity(service, draft),
    terminated_on: draft.terminatedOn ?? null,
    termination_ground:
      draft.terminatedOn === undefined ? null : 'По искане на доставчика (измислен пример; ЗСУ чл. 157)',
    revoked_on: draft.revokedOn ?? null,
    revocation_ground: draft.revokedOn === undefined ? null : 'Неизпълнено предписание (измислен пример; ЗСУ чл. 158)',
  });
}

/** The first day on which the holder runs the service under the licence, where that has come. */
function startOfActivity({ startsOn, provisions }: ServiceDraft, { holder, from, until }: LicenceDraft): Day | null {
  const since = provisions.find(({ provider }) => provider.number === holder.number)?.from;
  if (startsOn === null || since === undefined) return null;
  const start = [startsOn, since, from].toSorted().at(-1) ?? from;
  return start < until && start <= DEMO_REFERENCE_DAY ? start : null;
}
