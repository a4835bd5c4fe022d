import { type Day } from '../../kernel/day.js';
import { firstWorkingDayFrom } from '../../platform/calendar/working-days.js';
import { basis, command, type Desk, given, listOf, opinionOf, optional } from '../../platform/commands/index.js';
import { HEALTH_OPINION, healthOpinionRefusal } from '../../services/rules/index.js';
import { isIntegrated } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import {
  type ApplicationPurpose,
  endOfTerm,
  firstDayOfNew,
  isValidLicence,
  numberRefusal,
  overlapRefusal,
  startDueOn,
} from '../rules/index.js';
import { licenceApplications, licencePlaces, licences, type LicenceRow } from '../store/index.js';
import { applicationFor } from './apply.js';
import { refuseBarred, refuseRenewal, refuseUnderOrder } from './refuse-grant.js';

const application = given.id('LicenceApplication', 'The application, complete.');
const number = given.text('The number of the licence, such as Л-3129-1325/07.11.2022.');
const locations = optional(listOf(given.id('ServiceLocation', 'A place of the service that the licence is for.')));

type Granted = {
  readonly number: string;
  readonly from: Day;
  readonly until: Day;
  readonly places: readonly string[] | null;
};

/**
 * Grants the application with a licence of its own number, for days for which the holder has no other for the service. The
 * licence that a change replaces ends with it.
 */
async function grant(
  desk: Desk,
  id: string,
  purpose: ApplicationPurpose,
  on: Day,
  decision: string,
  how: (old: LicenceRow | null, held: readonly LicenceRow[]) => Granted,
) {
  const { row, service, done } = await applicationFor(desk, id, 'GRANTED', on, 'basis', 'actDate');
  desk.refuseWhere(row.purpose !== purpose, 'WRONG_PURPOSE', 'application');
  const old = row.licenceId === null ? null : await desk.take(licences, row.licenceId, 'application');
  desk.refuseWhere(old !== null && !isValidLicence(old, on), 'LICENCE_NOT_IN_FORCE', 'application');
  const ofService = await desk.rowsOf(licences, 'serviceId', service.pk);
  const held = ofService.filter(({ holderId }) => holderId === row.applicantId);
  const inForce = held.filter((each) => isValidLicence(each, on));
  await refuseUnderOrder(desk, inForce, 'ENDING_OPEN', 'application');
  if (purpose === 'ISSUE') await refuseBarred(desk, row.applicantId, on, 'application');
  if (purpose === 'RENEWAL') await refuseRenewal(desk, service.pk, on, 'application');
  const { number: licenceNumber, from, until, places } = how(old, held);
  desk.require(numberRefusal(licenceNumber), 'number');
  const others = purpose === 'CHANGE' ? held.filter(({ pk }) => pk !== old?.pk) : held;
  desk.require(overlapRefusal({ from, until }, others), 'application');
  const entered = await enteredBy(desk.database, desk.viewer);
  const licence = await desk.add(licences, {
    ...{ number: licenceNumber, serviceId: service.pk, holderId: row.applicantId, validFrom: from, validUntil: until },
    ...(old !== null && { activityStartedOn: old.activityStartedOn }),
    ...entered,
  });
  if (places !== null) {
    const found = await licencePlaces(desk.database, licence, service.pk, places, entered);
    desk.refuseWhere(found !== new Set(places).size, 'NO_SUCH_RECORD', 'locations');
  }
  await desk.change(licenceApplications, row.pk, {
    ...{ state: 'GRANTED', licenceId: licence, decidedOn: on, decisionNumber: decision },
  });
  return { done: { ...done, on: from }, old, row, service };
}

export const issueLicence = command({
  name: 'licenceIssue',
  permission: 'LICENCE_DECIDE',
  subject: 'LicenceApplication',
  description:
    'Issues a licence for five years, for one service and one or several of its places. It begins with the act, or where the applicant holds a licence for the service that it is too late to renew, when that one ends (ЗСУ чл. 146-156).',
  fields: {
    application,
    number,
    locations,
    healthOpinion: optional(opinionOf(HEALTH_OPINION)),
    basis,
  },
  async perform(desk, { application: id, number: licenceNumber, locations: places, healthOpinion, ...input }) {
    const { actNumber, actDate } = input.basis;
    const { row, service, done } = await grant(desk, id, 'ISSUE', actDate, actNumber, (_, held) => {
      const from = firstDayOfNew(actDate, held);
      return { number: licenceNumber, from, until: endOfTerm(from), places };
    });
    const integrated = await isIntegrated(desk.database, { service: service.pk, kind: null }, actDate);
    desk.require(healthOpinionRefusal(integrated, healthOpinion, actDate), 'healthOpinion');
    if (healthOpinion !== null) {
      const { number: healthOpinionNumber, date: healthOpinionOn } = healthOpinion;
      await desk.change(licenceApplications, row.pk, { healthOpinionNumber, healthOpinionOn });
    }
    return done;
  },
});

export const renewLicence = command({
  name: 'licenceRenew',
  permission: 'LICENCE_DECIDE',
  subject: 'LicenceApplication',
  description:
    'Renews a licence for five years from the end of its term; nothing prescribed may be outstanding, and the last yearly report that was due must be filed (ЗСУ чл. 111, 146-156).',
  fields: { application, number, locations, basis },
  async perform(desk, { application: id, number: licenceNumber, locations: places, basis: { actNumber, actDate } }) {
    const { done } = await grant(desk, id, 'RENEWAL', actDate, actNumber, (old) => {
      const from = old?.validUntil ?? actDate;
      return { number: licenceNumber, from, until: endOfTerm(from), places };
    });
    return done;
  },
});

export const changeLicence = command({
  name: 'licenceChange',
  permission: 'LICENCE_DECIDE',
  subject: 'LicenceApplication',
  description:
    'Issues the licence anew after a change of circumstances: another number, the same end of term (ЗСУ чл. 146-156).',
  fields: { application, number, locations, basis },
  async perform(desk, { application: id, number: licenceNumber, locations: places, basis: { actNumber, actDate } }) {
    const { done, old } = await grant(desk, id, 'CHANGE', actDate, actNumber, (before) => ({
      ...{ number: licenceNumber, from: actDate, until: before?.validUntil ?? endOfTerm(actDate), places },
    }));
    if (old !== null) {
      await desk.change(licences, old.pk, { terminatedOn: actDate, terminationGround: 'Промяна в обстоятелствата' });
    }
    return done;
  },
});

export const duplicateLicence = command({
  name: 'licenceDuplicate',
  permission: 'LICENCE_DECIDE',
  subject: 'LicenceApplication',
  description: 'Records that a duplicate was issued; the licence stays what it is (ЗСУ чл. 146-156).',
  fields: { application, basis },
  async perform(desk, { application: id, basis: { actNumber, actDate } }) {
    const { row, done } = await applicationFor(desk, id, 'GRANTED', actDate, 'basis', 'actDate');
    desk.refuseWhere(row.purpose !== 'DUPLICATE', 'WRONG_PURPOSE', 'application');
    await desk.change(licenceApplications, row.pk, { state: 'GRANTED', decidedOn: actDate, decisionNumber: actNumber });
    return done;
  },
});

export const startActivity = command({
  name: 'licenceActivityStart',
  permission: 'LICENCE_START',
  subject: 'Licence',
  description: 'Records that the holder notified the start of activity, within 12 months (ЗСУ чл. 157).',
  fields: { licence: given.id('Licence', 'The licence.'), startedOn: given.date('The first day of activity.') },
  async perform(desk, { licence: id, startedOn }) {
    const row = await desk.subject(licences, id, 'licence');
    desk.permit({ provider: row.holderId });
    desk.dated(startedOn, 'startedOn');
    desk.refuseWhere(!isValidLicence(row, startedOn), 'LICENCE_NOT_IN_FORCE', 'startedOn');
    desk.refuseWhere(startedOn > firstWorkingDayFrom(startDueOn(row.validFrom)), 'START_TOO_LATE', 'startedOn');
    await desk.change(licences, row.pk, { activityStartedOn: startedOn });
    return { subject: row.pk, on: startedOn, provider: row.holderId };
  },
});
