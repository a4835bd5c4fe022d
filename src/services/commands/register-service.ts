import { randomUUID } from 'node:crypto';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import { command, given, optional, externalIdField, givenExternalId } from '../../platform/commands/index.js';
import { providers } from '../../providers/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { municipalities, settlements } from '../../territory/store/index.js';
import { FundingSource, isStateMoney } from '../rules/index.js';
import { fundings, isPublicPlace, provisions, serviceLocations, services } from '../store/index.js';
import { allocateFrom } from './change-facts.js';

export const registerService = command({
  name: 'serviceRegister',
  permission: 'SERVICE_REGISTER',
  subject: 'Service',
  description:
    'Enters a service without state money into the register of the municipality, as its provider told the mayor (ЗСУ чл. 25, т. 11 и чл. 57). It does not count towards the Map.',
  fields: {
    externalId: externalIdField,
    municipality: given.text('The code of the municipality.'),
    level: given.code(PlanningLevel, 'For whom it is.'),
    provider: given.id('Provider', 'Who runs it.'),
    fundingSource: given.code(FundingSource, 'Who pays: not the state.'),
    kind: given.text('The code of the kind that its places are for.'),
    places: given.count('How many places.', 1),
    nameBg: given.text('Its Bulgarian name.'),
    nameEn: optional(given.text('Its English name.')),
    settlement: optional(given.text('The EKATTE code of the settlement where it is given.')),
    address: optional(given.text('The address there.')),
    startsOn: given.date('Its first day.'),
  },
  async perform(desk, input) {
    const { level, fundingSource, places, nameBg, nameEn, address, startsOn } = input;
    const municipality = await desk.withCode(municipalities, 'code', input.municipality, 'municipality');
    desk.permit({ municipality: municipality.pk });
    desk.refuseWhere(isStateMoney(fundingSource), 'PAID_BY_THE_STATE', 'fundingSource');
    const kind = await desk.withCode(serviceKinds, 'code', input.kind, 'kind');
    const provider = await desk.take(providers, input.provider, 'provider');
    const settlement =
      input.settlement === null ? null : await desk.withCode(settlements, 'ekatte', input.settlement, 'settlement');
    const entered = await enteredBy(desk.database, desk.viewer);
    const key = givenExternalId(input.externalId, randomUUID());
    const serviceId = await desk.add(services, {
      ...{ ...key, nameBg, nameEn, municipalityId: municipality.pk, level, startsOn, ...entered },
    });
    const fact = { serviceId, validFrom: startsOn, ...entered };
    await desk.add(fundings, { ...fact, fundingSource });
    await desk.add(provisions, { ...key, ...fact, providerId: provider.pk });
    if (settlement !== null) await desk.add(serviceLocations, { ...fact, settlementId: settlement.pk, address });
    await allocateFrom(desk, serviceId, kind.pk, places, startsOn, entered);
    const isPlacePublic = await isPublicPlace(desk.database, serviceId);
    return { subject: serviceId, on: startsOn, municipality: municipality.pk, provider: provider.pk, isPlacePublic };
  },
});
