import { randomUUID } from 'node:crypto';
import { serviceKinds } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import {
  basis,
  command,
  type Desk,
  externalIdField,
  given,
  givenExternalId,
  optional,
} from '../../platform/commands/index.js';
import { legacyOn, services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { decisionRefusal, finishRefusal, turnedRefusal } from '../rules/index.js';
import { allocatedTo, transformationParts, transformationPlans } from '../store/index.js';

const plan = given.id('TransformationPlan', 'The plan.');

async function planFor(desk: Desk, id: string) {
  const row = await desk.subject(transformationPlans, id, 'plan');
  const service = await desk.take(services, row.serviceId, 'plan');
  desk.permit({ municipality: service.municipalityId });
  const parts = await desk.rowsOf(transformationParts, 'planId', row.pk);
  const done = (on: Day) => ({ subject: row.pk, on, municipality: service.municipalityId });
  return { row, service, parts, done };
}

export const planTransformation = command({
  name: 'transformationPlanMake',
  permission: 'TRANSFORMATION_PLAN',
  subject: 'TransformationPlan',
  description: 'Begins the plan of what a service of an old type turns into (ЗСУ ПЗР § 31-32).',
  fields: {
    externalId: externalIdField,
    service: given.id('Service', 'The service of an old type.'),
    finishBy: optional(given.date('By which day; 1.01.2035 at the latest.')),
    undecided: optional(given.text('What is not decided yet.')),
  },
  async perform(desk, { externalId, service: id, finishBy, undecided }) {
    const service = await desk.take(services, id, 'service');
    desk.permit({ municipality: service.municipalityId });
    desk.require(finishRefusal(finishBy), 'finishBy');
    const legacy = await legacyOn(desk.database, service.pk, desk.today);
    desk.refuseWhere(legacy === null, 'NO_OLD_TYPE', 'service');
    const added = await desk.add(transformationPlans, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ serviceId: service.pk, state: 'PLANNED', finishBy, undecided },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: added, on: desk.today, municipality: service.municipalityId };
  },
});

export const setTransformationPart = command({
  name: 'transformationPlanSetPart',
  permission: 'TRANSFORMATION_PLAN',
  subject: 'TransformationPlan',
  description: 'Plans how many places of the service are to be for a kind that its old type may become (ЗСУ ПЗР § 31).',
  fields: {
    plan,
    kind: given.text('The code of the kind.'),
    places: optional(given.count('How many places; absent: not decided.')),
  },
  async perform(desk, { plan: id, places, ...input }) {
    const { row, service, parts, done } = await planFor(desk, id);
    desk.refuseWhere(row.state !== 'PLANNED', 'TRANSFORMATION_DECIDED', 'plan');
    const kind = await desk.withCode(serviceKinds, 'code', input.kind, 'kind');
    const legacy = await legacyOn(desk.database, service.pk, desk.today);
    if (legacy === null) return desk.refuse('NO_OLD_TYPE', 'plan');
    desk.refuseWhere(!legacy.kinds.includes(kind.pk), 'NOT_A_PART_OF_TYPE', 'kind');
    const others = parts.filter(({ kindId }) => kindId !== kind.pk);
    const planned = others.reduce((sum, each) => sum + (each.places ?? 0), places ?? 0);
    desk.refuseWhere(legacy.total !== null && planned > legacy.total, 'MORE_THAN_OLD_PLACES', 'places');
    const known = parts.find(({ kindId }) => kindId === kind.pk);
    if (known !== undefined) await desk.change(transformationParts, known.pk, { places });
    else {
      const entered = await enteredBy(desk.database, desk.viewer);
      await desk.add(transformationParts, { planId: row.pk, kindId: kind.pk, places, ...entered });
    }
    await desk.touch(transformationPlans, row.pk);
    return done(desk.today);
  },
});

export const decideTransformation = command({
  name: 'transformationPlanDecide',
  permission: 'TRANSFORMATION_PLAN',
  subject: 'TransformationPlan',
  description:
    'Records the decision on the plan: what becomes of all places of the old type, and nothing is open (ЗСУ ПЗР § 31).',
  fields: { plan, finishBy: given.date('By which day: after the decision, 1.01.2035 at the latest.'), basis },
  async perform(desk, { plan: id, finishBy, basis: { actDate } }) {
    const { row, service, parts, done } = await planFor(desk, id);
    desk.refuseWhere(row.state !== 'PLANNED', 'TRANSFORMATION_DECIDED', 'plan');
    desk.dated(actDate, 'basis', 'actDate');
    desk.require(finishRefusal(finishBy), 'finishBy');
    const legacy = await legacyOn(desk.database, service.pk, actDate);
    const places = parts.map((part) => part.places);
    const decision = { places, total: legacy?.total ?? null, decidedOn: actDate, finishBy };
    const refusal = decisionRefusal(decision);
    desk.require(refusal, refusal === 'OUT_OF_ORDER' ? 'finishBy' : 'plan');
    await desk.change(transformationPlans, row.pk, {
      ...{ state: 'DECIDED', decidedOn: actDate, finishBy, undecided: null },
    });
    return done(actDate);
  },
});

export const finishTransformation = command({
  name: 'transformationPlanFinish',
  permission: 'TRANSFORMATION_PLAN',
  subject: 'TransformationPlan',
  description:
    'Records that the service has turned into what was decided: its places are allocated to the kinds (ЗСУ ПЗР § 31).',
  fields: { plan, on: given.date('The day.') },
  async perform(desk, { plan: id, on }) {
    const { row, service, parts, done } = await planFor(desk, id);
    desk.refuseWhere(row.state !== 'DECIDED', 'TRANSFORMATION_NOT_DECIDED', 'plan');
    desk.dated(on, 'on');
    desk.refuseWhere(row.decidedOn !== null && on < row.decidedOn, 'OUT_OF_ORDER', 'on');
    const allocated = await allocatedTo(desk.database, service.pk, on);
    desk.require(
      turnedRefusal(parts.map(({ kindId, places }) => ({ places, allocated: allocated.get(kindId) ?? 0 }))),
      'plan',
    );
    await desk.change(transformationPlans, row.pk, { state: 'DONE', doneOn: on });
    return done(on);
  },
});
