import { type Day } from '../../kernel/day.js';
import { firstWorkingDayFrom } from '../../platform/calendar/working-days.js';
import { basis, command, type Desk, given } from '../../platform/commands/index.js';
import { services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import {
  appealDueOn,
  AppealOutcome,
  EndingGround,
  endingGroundRefusal,
  endingGrounds,
  EndingKind,
  enforcementRefusal,
  isValidLicence,
} from '../rules/index.js';
import { licenceEndings, type LicenceRow, licences } from '../store/index.js';
import { refuseUnderOrder } from './refuse-grant.js';

const ending = given.id('LicenceEnding', 'The order.');

async function endingFor(desk: Desk, id: string, on: Day, ...path: string[]) {
  const row = await desk.subject(licenceEndings, id, 'ending');
  const licence = await desk.take(licences, row.licenceId, 'ending');
  const service = await desk.take(services, licence.serviceId, 'ending');
  desk.permit({ municipality: service.municipalityId, provider: licence.holderId });
  desk.dated(on, ...path);
  desk.refuseWhere(row.enforcedOn !== null, 'ENDING_ENFORCED', 'ending');
  desk.refuseWhere(on < (row.appealDecidedOn ?? row.appealedOn ?? row.orderedOn), 'OUT_OF_ORDER', ...path);
  const done = { subject: row.pk, on, municipality: service.municipalityId, provider: licence.holderId };
  return { row, licence, done };
}

export const orderEnding = command({
  name: 'licenceEndingIssue',
  permission: 'LICENCE_END',
  subject: 'LicenceEnding',
  description:
    'Records the order that terminates or revokes a licence; it has no effect and is not public before it is enforceable (ЗСУ чл. 157-158).',
  fields: {
    licence: given.id('Licence', 'The licence.'),
    kind: given.code(EndingKind, 'Whether it is terminated or revoked.'),
    ground: given.code(EndingGround, 'On which ground.'),
    hasDanger: given.flag('Whether life or health was in danger, or a crime was done: the bar is three years then.'),
    basis,
  },
  async perform(desk, { kind, ground, hasDanger, basis: { actNumber, actDate }, ...input }) {
    const licence = await desk.take(licences, input.licence, 'licence');
    const service = await desk.take(services, licence.serviceId, 'licence');
    desk.permit({ municipality: service.municipalityId, provider: licence.holderId });
    desk.dated(actDate, 'basis', 'actDate');
    desk.refuseWhere(!isValidLicence(licence, actDate), 'LICENCE_NOT_IN_FORCE', 'licence');
    desk.require(endingGroundRefusal(kind, ground), 'ground');
    await refuseUnderOrder(desk, [licence], 'ALREADY_EXISTS', 'licence');
    const id = await desk.add(licenceEndings, {
      ...{ licenceId: licence.pk, kind, ground, hasDanger, orderNumber: actNumber, orderedOn: actDate },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: id, on: actDate, municipality: service.municipalityId, provider: licence.holderId };
  },
});

export const recordAppeal = command({
  name: 'licenceAppealRecord',
  permission: 'LICENCE_APPEAL',
  subject: 'LicenceEnding',
  description: 'Records that the holder appealed in time: execution is stayed until it is decided (ЗСУ чл. 158).',
  fields: { ending, appealedOn: given.date('The day of the appeal.') },
  async perform(desk, { ending: id, appealedOn }) {
    const { row, done } = await endingFor(desk, id, appealedOn, 'appealedOn');
    desk.refuseWhere(row.appealedOn !== null, 'WRONG_STATE', 'ending');
    desk.refuseWhere(appealedOn > firstWorkingDayFrom(appealDueOn(row.orderedOn)), 'APPEAL_TOO_LATE', 'appealedOn');
    await desk.change(licenceEndings, row.pk, { appealedOn });
    return done;
  },
});

export const decideAppeal = command({
  name: 'licenceAppealDecide',
  permission: 'LICENCE_APPEAL',
  subject: 'LicenceEnding',
  description:
    'Records the final decision on the appeal: the order is upheld, or repealed and without effect (ЗСУ чл. 158).',
  fields: { ending, outcome: given.code(AppealOutcome, 'The decision.'), basis },
  async perform(desk, { ending: id, outcome, basis: { actDate } }) {
    const { row, done } = await endingFor(desk, id, actDate, 'basis', 'actDate');
    desk.refuseWhere(row.appealedOn === null || row.appealOutcome !== null, 'WRONG_STATE', 'ending');
    await desk.change(licenceEndings, row.pk, { appealOutcome: outcome, appealDecidedOn: actDate });
    return done;
  },
});

/** The licence, and what was granted to the holder to follow it: all that the order ends. */
async function endedWith(desk: Desk, licence: LicenceRow, on: Day): Promise<readonly LicenceRow[]> {
  const following = (await desk.rowsOf(licences, 'serviceId', licence.serviceId)).filter(
    ({ holderId, validFrom, terminatedOn, revokedOn }) =>
      holderId === licence.holderId && validFrom > on && terminatedOn === null && revokedOn === null,
  );
  return [licence, ...following];
}

export const enforceEnding = command({
  name: 'licenceEndingEnforce',
  permission: 'LICENCE_END',
  subject: 'LicenceEnding',
  description:
    'Records that the order is enforceable: the licence ends with the day, with it one that was granted to follow it, and its places count no longer (ЗСУ чл. 157-158).',
  fields: { ending, on: given.date('The day on which it is enforceable.') },
  async perform(desk, { ending: id, on }) {
    const { row, licence, done } = await endingFor(desk, id, on, 'on');
    desk.require(enforcementRefusal(row, firstWorkingDayFrom(appealDueOn(row.orderedOn)), on), 'on');
    desk.refuseWhere(!isValidLicence(licence, on), 'LICENCE_NOT_IN_FORCE', 'on');
    const ground = endingGrounds.find(({ code }) => code === row.ground)?.nameBg ?? row.ground;
    const end =
      row.kind === 'REVOCATION'
        ? { revokedOn: on, revocationGround: ground }
        : { terminatedOn: on, terminationGround: ground };
    for (const { pk } of await endedWith(desk, licence, on)) await desk.change(licences, pk, end);
    await desk.change(licenceEndings, row.pk, { enforcedOn: on });
    return done;
  },
});
