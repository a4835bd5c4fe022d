import { randomUUID } from 'node:crypto';
import { basis, command, given, externalIdField, givenExternalId } from '../../platform/commands/index.js';
import { providers } from '../../providers/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import {
  assignmentBarRefusal,
  AssignmentGround,
  contractTermRefusal,
  experienceRefusal,
  FundingSource,
  isStateMoney,
} from '../rules/index.js';
import { experienceOf, fundings, provisions, revokedLicencesOf, services } from '../store/index.js';
import { endFact, holdsOn } from './change-facts.js';
import { doneTo, requireRunning, serviceFor } from './running-service.js';

export const assignService = command({
  name: 'serviceAssign',
  permission: 'SERVICE_ASSIGN',
  subject: 'Service',
  description:
    'Assigns the provision to a private provider by contract; who ran it before runs it no longer. Not to one whose licence was revoked for danger, a crime or unlawful spending, and of what the municipality cannot create only to one with a year of the same kind of service (ЗСУ чл. 64-72).',
  fields: {
    service: given.id('Service', 'The service.'),
    provider: given.id('Provider', 'The private provider that won the competition.'),
    ground: given.code(AssignmentGround, 'Under which article; it decides how long the contract may be.'),
    from: given.date('The first day of the contract.'),
    until: given.date('The first day on which it no longer holds: 2 to 5 years later, or 1 to 5.'),
    externalId: externalIdField,
    basis,
  },
  async perform(desk, { ground, from, until, externalId, ...input }) {
    const row = await serviceFor(desk, input.service);
    const provider = await desk.take(providers, input.provider, 'provider');
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    desk.refuseWhere(!['PRIVATE_BG', 'PRIVATE_EU_EEA'].includes(provider.kind), 'NOT_A_PRIVATE_PROVIDER', 'provider');
    desk.require(contractTermRefusal(ground, from, until), 'until');
    requireRunning(desk, row, from, 'from');
    const { actDate } = input.basis;
    const revoked = await revokedLicencesOf(desk.database, provider.pk);
    desk.require(assignmentBarRefusal(revoked, from > actDate ? from : actDate), 'provider');
    const experience = await experienceOf(desk.database, provider.pk, row.pk, { kindsOn: from, before: actDate });
    desk.require(experienceRefusal(ground, experience), 'provider');
    for (const provision of (await desk.rowsOf(provisions, 'serviceId', row.pk)).filter(holdsOn(from))) {
      const isEnded = await endFact(desk, provisions, provision, from);
      desk.refuseWhere(!isEnded, 'OVERLAPS', 'from');
    }
    await desk.add(provisions, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ serviceId: row.pk, providerId: provider.pk, way: 'ASSIGNED', validFrom: from, validUntil: until },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    await desk.touch(services, row.pk);
    return doneTo(row, from, provider.pk);
  },
});

export const fundService = command({
  name: 'serviceFund',
  permission: 'SERVICE_FUND',
  subject: 'Service',
  description:
    'Records who pays for the service from a day on; who paid before pays no longer. That the state pays is recorded by the Agency for Social Assistance only (ЗСУ чл. 41, 49 и 54).',
  fields: {
    service: given.id('Service', 'The service.'),
    fundingSource: given.code(FundingSource, 'Who pays.'),
    from: given.date('From which day.'),
    basis,
  },
  async perform(desk, { fundingSource, from, ...input }) {
    const row = await serviceFor(desk, input.service);
    const isNotTheirs = isStateMoney(fundingSource) && desk.viewer.role !== 'ASP';
    desk.refuseWhere(isNotTheirs, 'STATE_MONEY_BY_ASP', 'fundingSource');
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    requireRunning(desk, row, from, 'from');
    for (const funding of (await desk.rowsOf(fundings, 'serviceId', row.pk)).filter(holdsOn(from))) {
      const isEnded = await endFact(desk, fundings, funding, from);
      desk.refuseWhere(!isEnded, 'OVERLAPS', 'from');
    }
    const entered = await enteredBy(desk.database, desk.viewer);
    await desk.add(fundings, { serviceId: row.pk, fundingSource, validFrom: from, ...entered });
    await desk.touch(services, row.pk);
    return doneTo(row, from);
  },
});
