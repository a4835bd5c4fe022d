import { randomUUID } from 'node:crypto';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { basis, command, type Desk, externalIdField, given, givenExternalId } from '../../platform/commands/index.js';
import { mapRowsOf } from '../../national-map/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { beginningRefusal, discussionRefusal, planEntryRefusal, PlanPart } from '../rules/index.js';
import { annualPlanEntries, annualPlans } from '../store/index.js';

const plan = given.id('AnnualPlan', 'The plan.');

async function planFor(desk: Desk, id: string) {
  const row = await desk.subject(annualPlans, id, 'plan');
  desk.permit({ municipality: row.municipalityId });
  const done = (on: Day) => ({ subject: row.pk, on, municipality: row.municipalityId });
  return { row, done };
}

export const draftAnnualPlan = command({
  name: 'annualPlanDraft',
  permission: 'PLAN_ADOPT',
  subject: 'AnnualPlan',
  description: 'Begins the plan of a municipality for a calendar year (ЗСУ чл. 38).',
  fields: {
    externalId: externalIdField,
    municipality: given.text('The code of the municipality.'),
    year: given.count('The calendar year that is planned.', 2021),
  },
  async perform(desk, { externalId, municipality: code, year }) {
    const municipality = await desk.withCode(municipalities, 'code', code, 'municipality');
    desk.permit({ municipality: municipality.pk });
    const id = await desk.add(annualPlans, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ municipalityId: municipality.pk, year },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: id, on: desk.today, municipality: municipality.pk };
  },
});

export const setAnnualPlanEntry = command({
  name: 'annualPlanSetEntry',
  permission: 'PLAN_ADOPT',
  subject: 'AnnualPlan',
  description:
    'Enters a row of the plan or changes it; by the Map never more than provided for by the edition that is to be in force on 1 January of its year, among those adopted by today (ЗСУ чл. 38 и 43).',
  fields: {
    plan,
    part: given.code(PlanPart, 'From what it is paid.'),
    level: given.code(PlanningLevel, 'The planning level.'),
    kind: given.text('The code of the kind.'),
    users: given.count('How many users.'),
  },
  async perform(desk, { plan: id, part, level, users, ...input }) {
    const { row, done } = await planFor(desk, id);
    desk.refuseWhere(row.adoptedOn !== null, 'PLAN_ADOPTED', 'plan');
    const kind = await desk.withCode(serviceKinds, 'code', input.kind, 'kind');
    const onMap = await mapRowsOf(desk.database, row.municipalityId, { year: row.year, by: desk.today });
    const planned = onMap.find((each) => each.kindId === kind.pk && each.level === level) ?? null;
    desk.require(planEntryRefusal(part, users, planned), 'users');
    const known = (await desk.rowsOf(annualPlanEntries, 'planId', row.pk)).find(
      (each) => each.part === part && each.level === level && each.kindId === kind.pk,
    );
    if (known !== undefined) await desk.change(annualPlanEntries, known.pk, { users });
    else {
      const entered = await enteredBy(desk.database, desk.viewer);
      await desk.add(annualPlanEntries, { planId: row.pk, part, level, kindId: kind.pk, users, ...entered });
    }
    await desk.touch(annualPlans, row.pk);
    return done(desk.today);
  },
});

export const discussAnnualPlan = command({
  name: 'annualPlanDiscuss',
  permission: 'PLAN_ADOPT',
  subject: 'AnnualPlan',
  description:
    'Records from which day the plan is in public discussion, for thirty days; once recorded it begins no earlier (Наредба за планирането чл. 62). What comes of the discussion may change the rows.',
  fields: { plan, from: given.date('The first day.') },
  async perform(desk, { plan: id, from }) {
    const { row, done } = await planFor(desk, id);
    desk.refuseWhere(row.adoptedOn !== null, 'PLAN_ADOPTED', 'plan');
    desk.dated(from, 'from');
    desk.require(beginningRefusal(from, [row.discussedFrom]), 'from');
    const entries = await desk.rowsOf(annualPlanEntries, 'planId', row.pk);
    desk.refuseWhere(entries.length === 0, 'PLAN_EMPTY', 'plan');
    await desk.change(annualPlans, row.pk, { discussedFrom: from });
    return done(from);
  },
});

export const adoptAnnualPlan = command({
  name: 'annualPlanAdopt',
  permission: 'PLAN_ADOPT',
  subject: 'AnnualPlan',
  description:
    'Records the decision of the council, after the discussion; no row is above the edition of the Map that, among those adopted by its day, is to be in force on 1 January of the year (ЗСУ чл. 38).',
  fields: { plan, basis },
  async perform(desk, { plan: id, basis: { actDate } }) {
    const { row, done } = await planFor(desk, id);
    desk.refuseWhere(row.adoptedOn !== null, 'PLAN_ADOPTED', 'plan');
    desk.dated(actDate, 'basis', 'actDate');
    desk.require(discussionRefusal(row.discussedFrom, actDate), 'basis', 'actDate');
    const onMap = await mapRowsOf(desk.database, row.municipalityId, { year: row.year, by: actDate });
    for (const { part, level, kindId, users } of await desk.rowsOf(annualPlanEntries, 'planId', row.pk)) {
      const planned = onMap.find((each) => each.kindId === kindId && each.level === level) ?? null;
      desk.require(planEntryRefusal(part, users, planned), 'plan');
    }
    await desk.change(annualPlans, row.pk, { adoptedOn: actDate });
    return done(actDate);
  },
});

export const sendAnnualPlan = command({
  name: 'annualPlanSend',
  permission: 'PLAN_ADOPT',
  subject: 'AnnualPlan',
  description: 'Records that the adopted plan was sent to АСП, due by 31 August (Наредба за планирането чл. 59-63).',
  fields: { plan, on: given.date('The day.') },
  async perform(desk, { plan: id, on }) {
    const { row, done } = await planFor(desk, id);
    const { adoptedOn } = row;
    if (adoptedOn === null) return desk.refuse('WRONG_STATE', 'plan');
    desk.refuseWhere(row.sentOn !== null, 'PLAN_SENT', 'plan');
    desk.dated(on, 'on');
    desk.refuseWhere(on < adoptedOn, 'OUT_OF_ORDER', 'on');
    await desk.change(annualPlans, row.pk, { sentOn: on });
    return done(on);
  },
});
