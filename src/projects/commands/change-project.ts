import { Currency } from '../../kernel/currency.js';
import { command, given, givenOnly, listOf, optional } from '../../platform/commands/index.js';
import { providers } from '../../providers/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { moneyRefusal, ProjectTargetGroupCode } from '../rules/index.js';
import {
  fundingProcedures,
  projectOffers,
  projectPartners,
  projects,
  projectTargetGroups,
  statedGrant,
} from '../store/index.js';
import { enteredAnew } from './entered-anew.js';
import { offer } from './offer.js';
import { payerOf } from './payer-of.js';
import { doneTo, project, projectFor } from './project-for.js';

const STAYS = 'absent: it stays as it is.';

export const changeProject = command({
  name: 'projectChange',
  permission: 'PROJECT_REGISTER',
  subject: 'Project',
  description:
    'Changes or completes what is recorded of a project, such as its contract or its money; what it was before, and by which source, stays in its history (ЗСУ чл. 41).',
  fields: {
    project,
    contractNumber: optional(given.text(`The number of the contract; ${STAYS}`)),
    nameBg: optional(given.text(`Its name in Bulgarian; ${STAYS}`)),
    nameEn: optional(given.text(`Its name in English; ${STAYS}`)),
    programme: optional(given.text('The code of the programme; absent, without a procedure too: it stays as it is.')),
    procedure: optional(given.text(`The code of the procedure; ${STAYS}`)),
    amount: optional(given.decimal(`Its whole value; ${STAYS}`)),
    grantAmount: optional(given.decimal(`The grant; ${STAYS}`)),
    grantSharePercent: optional(given.decimal(`The share of the grant in the whole value, in per cent; ${STAYS}`)),
    currency: optional(given.code(Currency, `The currency of the amounts; ${STAYS}`)),
    chargesFee: optional(given.flag(`Whether its users pay a fee; ${STAYS}`)),
  },
  async perform(desk, { project: id, programme, procedure, ...values }) {
    const row = await projectFor(desk, id);
    const money = {
      amount: values.amount ?? row.amount,
      grantAmount: values.grantAmount ?? (await statedGrant(desk.database, row.pk)),
      grantSharePercent: values.grantSharePercent ?? row.grantSharePercent,
    };
    desk.require(moneyRefusal(money, values.currency ?? row.currency), 'amount');
    const payer = await payerOf(desk, programme, procedure);
    if (procedure === null && programme !== null && row.procedureId !== null) {
      const { programmeId } = await desk.take(fundingProcedures, row.procedureId, 'programme');
      const isOther = programmeId !== null && programmeId !== payer.programmeId;
      desk.refuseWhere(isOther, 'PROGRAMME_MISMATCH', 'programme');
    }
    const changes = { ...givenOnly(values), ...givenOnly(payer) };
    await desk.change(projects, row.pk, await enteredAnew(desk, row, changes));
    return { subject: row.pk, on: desk.today, municipality: row.municipalityId };
  },
});

export const supplementProject = command({
  name: 'projectSupplement',
  permission: 'PROJECT_REGISTER',
  subject: 'Project',
  description: 'Adds to a project whom it is for, who carries it out too, and what it offers (ЗСУ чл. 41).',
  fields: {
    project,
    targetGroups: optional(listOf(given.code(ProjectTargetGroupCode, 'A group of people that it is for.'))),
    partners: optional(
      listOf(
        given.object(
          'ProjectPartnerInput',
          {
            nameBg: given.text('Its name in Bulgarian; no persons.'),
            nameEn: optional(given.text('Its name in English.')),
            provider: optional(given.text('Its ЕИК where it is a provider of services.')),
          },
          'An organisation that carries the project out too.',
        ),
      ),
    ),
    offers: optional(listOf(offer)),
  },
  async perform(desk, { project: id, targetGroups, partners, offers }) {
    const row = await projectFor(desk, id);
    const ofProject = { projectId: row.pk, ...(await enteredBy(desk.database, desk.viewer)) };
    for (const targetGroup of new Set(targetGroups ?? [])) {
      await desk.add(projectTargetGroups, { ...ofProject, targetGroup });
    }
    for (const { provider: eik, ...named } of partners ?? []) {
      const provider = eik === null ? null : await desk.withCode(providers, 'eik', eik, 'partners', 'provider');
      await desk.add(projectPartners, { ...ofProject, ...named, providerId: provider?.pk ?? null });
    }
    for (const each of offers ?? []) await desk.add(projectOffers, { ...ofProject, ...each });
    return doneTo(desk, row, desk.today);
  },
});
