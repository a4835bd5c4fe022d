import { basis, command, type Desk, given } from '../../platform/commands/index.js';
import { type Day } from '../../kernel/day.js';
import { approvalRefusal, ceilingRefusal, type ProcedureState, QualityOpinion, stepRefusal } from '../rules/index.js';
import { isOnTheMap, leftOnTheMap, type ServiceProcedureRow, serviceProcedures } from '../store/index.js';

const procedure = given.id('ServiceProcedure', 'The procedure.');

/** The procedure, taken by somebody who may take the step there, on a day that is not before the step before. */
export async function procedureFor(desk: Desk, id: string, to: ProcedureState, on: Day, ...path: string[]) {
  const row = await desk.subject(serviceProcedures, id, 'procedure');
  desk.permit({ municipality: row.municipalityId });
  desk.require(stepRefusal(row.state, to), 'procedure');
  desk.dated(on, ...path);
  desk.refuseWhere(on < latestStep(row), 'OUT_OF_ORDER', ...path);
  return row;
}

function latestStep({ plannedOn, includedOn, requestedOn, opinionOn, decidedOn }: ServiceProcedureRow): Day {
  return [plannedOn, includedOn, requestedOn, opinionOn, decidedOn].reduce<Day>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    plannedOn,
  );
}

const done = ({ pk, municipalityId }: ServiceProcedureRow, on: Day) => ({
  subject: pk,
  on,
  municipality: municipalityId,
});

export const includeProcedure = command({
  name: 'serviceProcedureInclude',
  permission: 'PROCEDURE_INCLUDE',
  subject: 'ServiceProcedure',
  description: 'Includes it in the annual plan of the municipality by decision of the council (ЗСУ чл. 38).',
  fields: { procedure, annualPlanYear: given.count('The year of the plan.', 2020), basis },
  async perform(desk, { procedure: id, annualPlanYear, basis: { actDate } }) {
    const row = await procedureFor(desk, id, 'IN_ANNUAL_PLAN', actDate, 'basis', 'actDate');
    await desk.change(serviceProcedures, row.pk, { state: 'IN_ANNUAL_PLAN', annualPlanYear, includedOn: actDate });
    return done(row, actDate);
  },
});

export const requestApproval = command({
  name: 'serviceProcedureRequest',
  permission: 'PROCEDURE_REQUEST',
  subject: 'ServiceProcedure',
  description: 'Requests the prior approval of the Agency for Social Assistance, which has 30 days (ЗСУ чл. 54).',
  fields: { procedure, requestedOn: given.date('The day of the request.') },
  async perform(desk, { procedure: id, requestedOn }) {
    const row = await procedureFor(desk, id, 'APPROVAL_REQUESTED', requestedOn, 'requestedOn');
    // A new request after a refusal is decided anew.
    const anew = { opinion: null, opinionOn: null, decidedOn: null, refusalReason: null };
    await desk.change(serviceProcedures, row.pk, { state: 'APPROVAL_REQUESTED', requestedOn, ...anew });
    return done(row, requestedOn);
  },
});

export const giveOpinion = command({
  name: 'serviceProcedureOpine',
  permission: 'PROCEDURE_OPINE',
  subject: 'ServiceProcedure',
  description: 'Gives the opinion of the Agency for Quality, without which nothing is approved (ЗСУ чл. 54).',
  fields: { procedure, opinion: given.code(QualityOpinion, 'The opinion.'), basis },
  async perform(desk, { procedure: id, opinion, basis: { actDate } }) {
    const row = await desk.subject(serviceProcedures, id, 'procedure');
    desk.permit({ municipality: row.municipalityId });
    desk.refuseWhere(row.state !== 'APPROVAL_REQUESTED', 'WRONG_STATE', 'procedure');
    desk.dated(actDate, 'basis', 'actDate');
    desk.refuseWhere(actDate < latestStep(row), 'OUT_OF_ORDER', 'basis', 'actDate');
    await desk.change(serviceProcedures, row.pk, { opinion, opinionOn: actDate });
    return done(row, actDate);
  },
});

export const approveProcedure = command({
  name: 'serviceProcedureApprove',
  permission: 'PROCEDURE_APPROVE',
  subject: 'ServiceProcedure',
  description: 'Approves beforehand: it fits the Map, the annual plan and the budget, and the quality (ЗСУ чл. 54).',
  fields: { procedure, basis },
  async perform(desk, { procedure: id, basis: { actDate } }) {
    const row = await procedureFor(desk, id, 'APPROVED', actDate, 'basis', 'actDate');
    desk.require(approvalRefusal(row.opinion), 'procedure');
    desk.refuseWhere(!(await isOnTheMap(desk.database, row.pk, actDate)), 'NOT_ON_THE_MAP', 'procedure');
    desk.require(ceilingRefusal(row.users, await leftOnTheMap(desk.database, row.pk, actDate)), 'procedure');
    await desk.change(serviceProcedures, row.pk, { state: 'APPROVED', decidedOn: actDate });
    return done(row, actDate);
  },
});

export const refuseProcedure = command({
  name: 'serviceProcedureRefuse',
  permission: 'PROCEDURE_APPROVE',
  subject: 'ServiceProcedure',
  description: 'Refuses prior approval with reasons; approval may be requested once more (ЗСУ чл. 54).',
  fields: { procedure, reason: given.text('The reasons.'), basis },
  async perform(desk, { procedure: id, reason, basis: { actDate } }) {
    const row = await procedureFor(desk, id, 'APPROVAL_REFUSED', actDate, 'basis', 'actDate');
    await desk.change(serviceProcedures, row.pk, {
      state: 'APPROVAL_REFUSED',
      decidedOn: actDate,
      refusalReason: reason,
    });
    return done(row, actDate);
  },
});

export const withdrawProcedure = command({
  name: 'serviceProcedureWithdraw',
  permission: 'PROCEDURE_PLAN',
  subject: 'ServiceProcedure',
  description: 'Withdraws it: nothing comes of it (ЗСУ чл. 53).',
  fields: { procedure, basis },
  async perform(desk, { procedure: id, basis: { actDate } }) {
    const row = await procedureFor(desk, id, 'WITHDRAWN', actDate, 'basis', 'actDate');
    await desk.change(serviceProcedures, row.pk, { state: 'WITHDRAWN', completedOn: actDate });
    return done(row, actDate);
  },
});
