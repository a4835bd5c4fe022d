import { randomUUID } from 'node:crypto';
import { type Day } from '../../kernel/day.js';
import { firstWorkingDayFrom } from '../../platform/calendar/working-days.js';
import {
  basis,
  command,
  type Desk,
  externalIdField,
  given,
  givenExternalId,
  optional,
} from '../../platform/commands/index.js';
import { needsLicence } from '../../providers/rules/index.js';
import { providers } from '../../providers/store/index.js';
import { services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import {
  applicationRefusal,
  ApplicationPurpose,
  type ApplicationState,
  isTooLateToRenew,
  isValidLicence,
  mendingDueOn,
} from '../rules/index.js';
import { type LicenceApplicationRow, licenceApplications, licences } from '../store/index.js';
import { refuseBarred } from './refuse-grant.js';

const application = given.id('LicenceApplication', 'The application.');

export const registerApplication = command({
  name: 'licenceApplicationRegister',
  permission: 'LICENCE_APPLY',
  subject: 'LicenceApplication',
  description:
    'Records an application for a licence, its renewal, a change of circumstances or a duplicate (ЗСУ чл. 146-156).',
  fields: {
    externalId: externalIdField,
    purpose: given.code(ApplicationPurpose, 'What is applied for.'),
    service: given.id('Service', 'The service: one licence is for one service.'),
    applicant: given.id('Provider', 'Who applies.'),
    licence: optional(given.id('Licence', 'The licence that it is about; for ISSUE none.')),
    appliedOn: given.date('The day of the application.'),
  },
  async perform(desk, { externalId, purpose, appliedOn, ...input }) {
    const service = await desk.take(services, input.service, 'service');
    const applicant = await desk.take(providers, input.applicant, 'applicant');
    desk.permit({ municipality: service.municipalityId, provider: applicant.pk });
    desk.dated(appliedOn, 'appliedOn');
    desk.refuseWhere(!needsLicence(applicant.kind), 'NO_LICENCE_NEEDED', 'applicant');
    const licenceId =
      purpose === 'ISSUE' ? null : await licenceFor(desk, input.licence, service.pk, applicant.pk, purpose, appliedOn);
    if (purpose === 'ISSUE') await refuseBarred(desk, applicant.pk, appliedOn, 'applicant');
    const id = await desk.add(licenceApplications, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ purpose, state: 'APPLIED', serviceId: service.pk, applicantId: applicant.pk, licenceId, appliedOn },
      clockFrom: appliedOn,
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: id, on: appliedOn, municipality: service.municipalityId, provider: applicant.pk };
  },
});

async function licenceFor(
  desk: Desk,
  id: string | null,
  service: string,
  applicant: string,
  purpose: ApplicationPurpose,
  on: Day,
): Promise<string> {
  if (id === null) return desk.refuse('LICENCE_MISSING', 'licence');
  const licence = await desk.take(licences, id, 'licence');
  desk.refuseWhere(licence.serviceId !== service || licence.holderId !== applicant, 'LICENCE_OF_ANOTHER', 'licence');
  desk.refuseWhere(!isValidLicence(licence, on), 'LICENCE_NOT_IN_FORCE', 'licence');
  desk.refuseWhere(purpose === 'RENEWAL' && isTooLateToRenew(licence, on), 'RENEWAL_TOO_LATE', 'appliedOn');
  return licence.pk;
}

/** The application, taken by somebody who may take the step, which is not before the one before. */
export async function applicationFor(desk: Desk, id: string, to: ApplicationState, on: Day, ...path: string[]) {
  const row = await desk.subject(licenceApplications, id, 'application');
  const service = await desk.take(services, row.serviceId, 'application');
  desk.permit({ municipality: service.municipalityId, provider: row.applicantId });
  desk.require(applicationRefusal(row.state, to), 'application');
  desk.dated(on, ...path);
  const latest =
    row.toldIncompleteOn !== null && row.toldIncompleteOn > row.clockFrom ? row.toldIncompleteOn : row.clockFrom;
  desk.refuseWhere(on < latest, 'OUT_OF_ORDER', ...path);
  const done = { subject: row.pk, on, municipality: service.municipalityId, provider: row.applicantId };
  return { row, service, done };
}

export const findIncomplete = command({
  name: 'licenceApplicationFindIncomplete',
  permission: 'LICENCE_DECIDE',
  subject: 'LicenceApplication',
  description: 'Tells the applicant that something is missing; he has 14 days to mend it (ЗСУ чл. 146-156).',
  fields: { application, toldOn: given.date('The day of the telling.'), reason: given.text('What is missing.') },
  async perform(desk, { application: id, toldOn, reason }) {
    const { row, done } = await applicationFor(desk, id, 'INCOMPLETE', toldOn, 'toldOn');
    await desk.change(licenceApplications, row.pk, { state: 'INCOMPLETE', toldIncompleteOn: toldOn, reason });
    return done;
  },
});

/** The term ends on a working day: what is mended on it is mended in time. */
function isInTime({ toldIncompleteOn }: LicenceApplicationRow, on: Day): boolean {
  return toldIncompleteOn !== null && on <= firstWorkingDayFrom(mendingDueOn(toldIncompleteOn));
}

export const mendApplication = command({
  name: 'licenceApplicationMend',
  permission: 'LICENCE_APPLY',
  subject: 'LicenceApplication',
  description: 'Records that the applicant mended it in time; the term to decide runs anew (ЗСУ чл. 146-156).',
  fields: { application, mendedOn: given.date('The day of the mending.') },
  async perform(desk, { application: id, mendedOn }) {
    const { row, done } = await applicationFor(desk, id, 'APPLIED', mendedOn, 'mendedOn');
    desk.refuseWhere(!isInTime(row, mendedOn), 'MENDING_TERM_OVER', 'mendedOn');
    await desk.change(licenceApplications, row.pk, { state: 'APPLIED', clockFrom: mendedOn });
    return done;
  },
});

export const discontinueApplication = command({
  name: 'licenceApplicationDiscontinue',
  permission: 'LICENCE_DECIDE',
  subject: 'LicenceApplication',
  description: 'Discontinues the procedure: nothing was mended in time (ЗСУ чл. 146-156).',
  fields: { application, basis },
  async perform(desk, { application: id, basis: { actNumber, actDate } }) {
    const { row, done } = await applicationFor(desk, id, 'DISCONTINUED', actDate, 'basis', 'actDate');
    desk.refuseWhere(isInTime(row, actDate), 'MENDING_TERM_RUNS', 'basis', 'actDate');
    await desk.change(licenceApplications, row.pk, {
      state: 'DISCONTINUED',
      decidedOn: actDate,
      decisionNumber: actNumber,
    });
    return done;
  },
});

export const refuseApplication = command({
  name: 'licenceApplicationRefuse',
  permission: 'LICENCE_DECIDE',
  subject: 'LicenceApplication',
  description: 'Refuses the application with reasons (ЗСУ чл. 146-156).',
  fields: { application, reason: given.text('The reasons.'), basis },
  async perform(desk, { application: id, reason, basis: { actNumber, actDate } }) {
    const { row, done } = await applicationFor(desk, id, 'REFUSED', actDate, 'basis', 'actDate');
    const decision = { decidedOn: actDate, decisionNumber: actNumber, reason };
    await desk.change(licenceApplications, row.pk, { state: 'REFUSED', ...decision });
    return done;
  },
});
