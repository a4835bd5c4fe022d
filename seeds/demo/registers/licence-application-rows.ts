import { idOf, type Row, type TableRows, type Value } from '../../rows.js';
import { addDays, type Day, DEMO_REFERENCE_DAY } from '../days.js';
import { type ProviderDraft, type ServiceDraft } from '../drafts.js';
import { keyedFact, providerId, serviceId, tableOf } from '../rows/fact-rows.js';
import { type NumberedLicence } from '../rows/licence-rows.js';
import { isRunning, runnerOn } from './running.js';

type ApplicationState = 'APPLIED' | 'INCOMPLETE' | 'DISCONTINUED' | 'GRANTED' | 'REFUSED';
const NOT_GRANTED = ['APPLIED', 'INCOMPLETE', 'DISCONTINUED', 'REFUSED'] as const;
const LICENCES_PER_APPLICATION = 40;

/** Applications for every purpose and in every state (ЗСУ чл. 146-156). */
export function licenceApplicationRows(
  services: readonly ServiceDraft[],
  licences: readonly NumberedLicence[],
): TableRows {
  const isLatest = ({ service, draft }: NumberedLicence) => service.licences.at(-1) === draft;
  // A renewal is applied for three months before the end at the latest; these end after that.
  const toRenew = licences.filter(
    (each) => isLatest(each) && each.draft.until > '2027-02-25' && each.draft.until < '2027-09-30',
  );
  const inForce = licences.filter(
    (each) => isLatest(each) && each.draft.from < '2026-01-01' && each.draft.until > '2027-12-31',
  );
  const sample = inForce.filter((_, index) => index % LICENCES_PER_APPLICATION === 1);
  return tableOf('licence_application', [
    ...services.filter(isWithoutLicence).map((service, index) => issueFor(service, index)),
    ...toRenew.map((each, index) => about(each, 'RENEWAL', NOT_GRANTED[index % 4] ?? 'APPLIED')),
    ...licences
      .filter(({ issuedOn, draft }) => issuedOn >= '2026-01-01' && draft.from <= DEMO_REFERENCE_DAY)
      .map((each) => granted(each)),
    ...sample.map((each, index) =>
      about(each, index % 2 === 0 ? 'CHANGE' : 'DUPLICATE', NOT_GRANTED[Math.floor(index / 2) % 4] ?? 'APPLIED'),
    ),
  ]);
}

function isWithoutLicence(service: ServiceDraft): boolean {
  const runner = runnerOn(service, DEMO_REFERENCE_DAY);
  const needsLicence = runner !== null && runner.kind !== 'MUNICIPALITY';
  return needsLicence && service.licences.length === 0 && isRunning(service, DEMO_REFERENCE_DAY);
}

function issueFor(service: ServiceDraft, index: number): Row {
  const applicant = runnerOn(service, DEMO_REFERENCE_DAY);
  if (applicant === null) throw new Error(`Nobody runs ${service.key}`);
  return application(`LI-${service.key.slice(2)}`, service, applicant, {
    purpose: 'ISSUE',
    ...stateBefore(DEMO_REFERENCE_DAY, NOT_GRANTED[index % 4] ?? 'APPLIED', index),
  });
}

function about({ service, draft, number }: NumberedLicence, purpose: string, state: ApplicationState): Row {
  return application(`L${purpose.charAt(0)}-${service.key.slice(2)}`, service, draft.holder, {
    purpose,
    licence_id: idOf('licence', number),
    ...stateBefore(DEMO_REFERENCE_DAY, state, 0),
  });
}

function granted({ service, draft, number, issuedOn }: NumberedLicence): Row {
  const purpose = service.licences[0] === draft ? 'ISSUE' : 'RENEWAL';
  return application(`LG-${service.key.slice(2)}`, service, draft.holder, {
    purpose,
    licence_id: idOf('licence', number),
    ...{ state: 'GRANTED', applied_on: addDays(issuedOn, -50), clock_from: addDays(issuedOn, -50) },
    ...{ decided_on: issuedOn, decision_number: `Измислено решение за ${number}` },
  });
}

/** Some of those that are open were applied for so long ago that their decision is overdue. */
function stateBefore(day: Day, state: ApplicationState, index: number): Readonly<Record<string, Value>> {
  const appliedOn = addDays(day, state === 'APPLIED' ? -(8 + (index % 3) * 35) : -60);
  const applied = { state, applied_on: appliedOn, clock_from: appliedOn };
  const reason = 'Измислен пример: липсва приложение към заявлението';
  if (state === 'INCOMPLETE') return { ...applied, told_incomplete_on: addDays(day, -(5 + (index % 2) * 15)), reason };
  if (state === 'DISCONTINUED') {
    return { ...applied, told_incomplete_on: addDays(day, -50), reason, ...decidedOn(addDays(day, -20)) };
  }
  if (state === 'REFUSED') {
    return { ...applied, reason: 'Измислен пример: стандартите не са спазени', ...decidedOn(addDays(day, -10)) };
  }
  return applied;
}

function decidedOn(day: Day): Readonly<Record<string, Value>> {
  return { decided_on: day, decision_number: 'Измислено решение' };
}

function application(
  key: string,
  service: ServiceDraft,
  applicant: ProviderDraft,
  columns: Readonly<Record<string, Value>>,
): Row {
  return keyedFact('licence_application', key, {
    service_id: serviceId(service.key),
    applicant_id: providerId(applicant),
    ...columns,
  });
}
