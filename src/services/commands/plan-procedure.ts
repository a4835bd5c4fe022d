import { randomUUID } from 'node:crypto';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import {
  command,
  type Desk,
  given,
  optional,
  externalIdField,
  givenExternalId,
} from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { municipalities, settlements } from '../../territory/store/index.js';
import { missingFor, ofPurpose, ProcedurePurpose } from '../rules/index.js';
import { isPublicPlan, serviceProcedures, services, StateMoney } from '../store/index.js';

export const planProcedure = command({
  name: 'serviceProcedurePlan',
  permission: 'PROCEDURE_PLAN',
  subject: 'ServiceProcedure',
  description:
    'Plans the creation of a service with state money, or a change of its users, place or kind, or its resumption (ЗСУ чл. 35, 53-54, 62). What the purpose has no use for is not kept.',
  fields: {
    externalId: externalIdField,
    purpose: given.code(ProcedurePurpose, 'What it is to bring about.'),
    municipality: given.text('The code of the municipality, such as PAZ19.'),
    service: optional(given.id('Service', 'The service that changes; for CREATE none.')),
    level: optional(given.code(PlanningLevel, 'For CREATE: for whom the service is.')),
    kind: optional(given.text('The code of the kind that it is for: of the new service, of the places that change.')),
    fromKind: optional(given.text('For CHANGE_KIND: the code of the kind that the places were for.')),
    users: optional(given.count('For how many users, of that kind, afterwards.', 1)),
    settlement: optional(given.text('The EKATTE code of the settlement where it is given, afterwards.')),
    address: optional(given.text('The address there. Of a protected kind it is shown to nobody.')),
    nameBg: optional(given.text('For CREATE: its Bulgarian name.')),
    nameEn: optional(given.text('For CREATE: its English name.')),
    fundingSource: optional(given.code(StateMoney, 'For CREATE: whether the state pays wholly or partly.')),
    plannedOn: given.date('The day of the proposal of the municipality.'),
  },
  async perform(desk, input) {
    const municipality = await desk.withCode(municipalities, 'code', input.municipality, 'municipality');
    desk.permit({ municipality: municipality.pk });
    desk.dated(input.plannedOn, 'plannedOn');
    const missing = missingFor(input.purpose, input);
    desk.refuseWhere(missing !== null, 'PROCEDURE_INCOMPLETE', missing ?? '');
    const service = input.service === null ? null : await desk.take(services, input.service, 'service');
    desk.refuseWhere(service !== null && service.municipalityId !== municipality.pk, 'SERVICE_ELSEWHERE', 'service');
    const { purpose, plannedOn } = input;
    const kept = <Part extends keyof typeof input>(part: Part) => ofPurpose(purpose, part, input[part]);
    const procedure = await desk.add(serviceProcedures, {
      ...givenExternalId(input.externalId, randomUUID()),
      ...{
        purpose,
        state: 'PLANNED',
        municipalityId: municipality.pk,
        serviceId: purpose === 'CREATE' ? null : (service?.pk ?? null),
      },
      ...{ level: kept('level'), users: kept('users'), address: kept('address'), plannedOn },
      ...{ nameBg: kept('nameBg'), nameEn: kept('nameEn'), fundingSource: kept('fundingSource') },
      kindId: await keyOfKind(desk, kept('kind'), 'kind'),
      fromKindId: await keyOfKind(desk, kept('fromKind'), 'fromKind'),
      settlementId: await keyOfSettlement(desk, kept('settlement')),
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    const isPlacePublic = await isPublicPlan(desk.database, procedure);
    return { subject: procedure, on: plannedOn, municipality: municipality.pk, isPlacePublic };
  },
});

async function keyOfKind(desk: Desk, code: string | null, field: string): Promise<string | null> {
  return code === null ? null : (await desk.withCode(serviceKinds, 'code', code, field)).pk;
}

async function keyOfSettlement(desk: Desk, ekatte: string | null): Promise<string | null> {
  return ekatte === null ? null : (await desk.withCode(settlements, 'ekatte', ekatte, 'settlement')).pk;
}
