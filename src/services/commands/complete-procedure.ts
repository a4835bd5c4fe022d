import { type Day } from '../../kernel/day.js';
import { basis, command, type Desk, given, externalIdField, givenExternalId } from '../../platform/commands/index.js';
import { type Entered, enteredBy } from '../../sources/store/index.js';
import {
  fundings,
  municipalProviderOf,
  placesOf,
  provisions,
  serviceLocations,
  type ServiceProcedureRow,
  serviceProcedures,
  services,
  suspensions,
} from '../store/index.js';
import { allocateFrom, deallocateFrom, holdsOn } from './change-facts.js';
import { procedureFor } from './take-procedure-steps.js';

type Completion = { readonly on: Day; readonly entered: Entered };

export const completeProcedure = command({
  name: 'serviceProcedureComplete',
  permission: 'PROCEDURE_COMPLETE',
  subject: 'ServiceProcedure',
  description:
    'The council decides: the service is created, and the decision fixes its first day; or its users, place or kind change from a day; or it is resumed (ЗСУ чл. 53-54, 62).',
  fields: {
    procedure: given.id('ServiceProcedure', 'The procedure, approved beforehand.'),
    effectiveOn: given.date('From which day: the first day of the service, or of the change.'),
    externalId: externalIdField,
    basis,
  },
  async perform(desk, { procedure: id, effectiveOn, externalId, basis: { actDate } }) {
    const row = await procedureFor(desk, id, 'COMPLETED', actDate, 'basis', 'actDate');
    desk.refuseWhere(effectiveOn < actDate, 'OUT_OF_ORDER', 'effectiveOn');
    const completion = { on: effectiveOn, entered: await enteredBy(desk.database, desk.viewer) };
    const serviceId = row.serviceId ?? (await create(desk, row, completion, givenExternalId(externalId, row.pk)));
    if (row.serviceId !== null) await change(desk, row, row.serviceId, completion);
    await desk.change(serviceProcedures, row.pk, {
      ...{ state: 'COMPLETED', completedOn: actDate, effectiveOn, serviceId },
    });
    return { subject: row.pk, on: effectiveOn, municipality: row.municipalityId };
  },
});

/** A service of the municipality itself, with its first places, its funding and its place. */
async function create(
  desk: Desk,
  { municipalityId, level, kindId, users, nameBg, nameEn, fundingSource, settlementId, address }: ServiceProcedureRow,
  { on, entered }: Completion,
  key: ReturnType<typeof givenExternalId>,
): Promise<string> {
  const provider = await municipalProviderOf(desk.database, municipalityId);
  if (
    level === null ||
    kindId === null ||
    users === null ||
    nameBg === null ||
    fundingSource === null ||
    provider === null
  )
    return desk.refuse('PROCEDURE_INCOMPLETE', 'procedure');
  const serviceId = await desk.add(services, {
    ...{ ...key, nameBg, nameEn, municipalityId, level, startsOn: on, ...entered },
  });
  const fact = { serviceId, validFrom: on, ...entered };
  await desk.add(fundings, { ...fact, fundingSource });
  await desk.add(provisions, { ...key, ...fact, providerId: provider, way: 'OWN' });
  if (settlementId !== null) await desk.add(serviceLocations, { ...fact, settlementId, address });
  await allocateFrom(desk, serviceId, kindId, users, on, entered);
  return serviceId;
}

async function change(
  desk: Desk,
  row: ServiceProcedureRow,
  serviceId: string,
  { on, entered }: Completion,
): Promise<void> {
  const service = await desk.take(services, serviceId, 'procedure');
  const isRunning =
    service.startsOn !== null && service.startsOn <= on && (service.closedOn === null || on < service.closedOn);
  desk.refuseWhere(!isRunning, 'SERVICE_NOT_RUNNING', 'effectiveOn');
  const { purpose, kindId, fromKindId, users, settlementId, address } = row;
  if (purpose === 'CHANGE_USERS' && kindId !== null)
    await allocateFrom(desk, serviceId, kindId, users ?? 0, on, entered);
  if (purpose === 'CHANGE_KIND' && kindId !== null && fromKindId !== null) {
    const had = await deallocateFrom(desk, serviceId, fromKindId, on);
    desk.refuseWhere(had === null, 'KIND_NOT_ALLOCATED', 'procedure');
    await allocateFrom(desk, serviceId, kindId, users ?? 0, on, entered);
  }
  if (purpose === 'CHANGE_PLACE') await move(desk, serviceId, settlementId, address, { on, entered });
  if (purpose === 'RESUME') await resume(desk, serviceId, on);
  await desk.touch(services, serviceId);
}

/** The places where it was given end with the day, and the new one begins. */
async function move(
  desk: Desk,
  serviceId: string,
  settlementId: string | null,
  address: string | null,
  { on, entered }: Completion,
): Promise<void> {
  for (const place of (await placesOf(desk.database, serviceId)).filter(holdsOn(on))) {
    if (place.validFrom < on) await desk.change(serviceLocations, place.pk, { validUntil: on });
  }
  await desk.add(serviceLocations, { serviceId, settlementId, address, validFrom: on, ...entered });
}

/** A suspension for quality ends with the day (ЗСУ чл. 62). */
async function resume(desk: Desk, serviceId: string, on: Day): Promise<void> {
  const current = (await desk.rowsOf(suspensions, 'serviceId', serviceId)).find(
    (row) => row.ground === 'QUALITY' && holdsOn(on)(row),
  );
  if (current === undefined || current.validFrom >= on) return desk.refuse('NOT_SUSPENDED', 'effectiveOn');
  await desk.change(suspensions, current.pk, { validUntil: on });
}
