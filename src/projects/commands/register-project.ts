import { randomUUID } from 'node:crypto';
import { command, externalIdField, given, givenExternalId, listOf, optional } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { Currency } from '../../kernel/currency.js';
import { moneyRefusal, ProjectTargetGroupCode, termRefusal } from '../rules/index.js';
import { projectOffers, projectPartners, projects, projectTargetGroups, projectTerms } from '../store/index.js';
import { offer } from './offer.js';
import { payerOf } from './payer-of.js';

export const registerProject = command({
  name: 'projectRegister',
  permission: 'PROJECT_REGISTER',
  subject: 'Project',
  description:
    'Records a project of the municipality that a programme pays for: its money, its term, whom it is for and what it offers (ЗСУ чл. 41).',
  fields: {
    externalId: externalIdField,
    municipality: given.text('The code of the municipality that is the beneficiary; it records the project.'),
    contractNumber: optional(given.text('The number of the contract.')),
    nameBg: given.text('Its name in Bulgarian.'),
    nameEn: optional(given.text('Its name in English.')),
    programme: optional(given.text('The code of the programme.')),
    procedure: optional(given.text('The code of the procedure.')),
    amount: optional(given.decimal('Its whole value.')),
    grantAmount: optional(given.decimal('The grant.')),
    grantSharePercent: optional(given.decimal('The share of the grant in the whole value, in per cent.')),
    currency: optional(given.code(Currency, 'The currency of the amounts.')),
    startsOn: optional(given.date('Its first day.')),
    endsOn: optional(given.date('Its last day.')),
    months: optional(given.count('Its term in months.', 1)),
    chargesFee: optional(given.flag('Whether its users pay a fee.')),
    targetGroups: optional(listOf(given.code(ProjectTargetGroupCode, 'A group of people that it is for.'))),
    partners: optional(listOf(given.text('The name of an organisation that carries it out too; no persons.'))),
    offers: optional(listOf(offer)),
  },
  async perform(desk, { externalId, contractNumber, nameBg, nameEn, currency, chargesFee, ...input }) {
    const municipality = await desk.withCode(municipalities, 'code', input.municipality, 'municipality');
    desk.permit({ municipality: municipality.pk });
    const { amount, grantAmount, grantSharePercent, startsOn, endsOn, months } = input;
    desk.require(moneyRefusal({ amount, grantAmount, grantSharePercent }, currency), 'amount');
    desk.require(termRefusal({ startsOn, endsOn, months }), 'endsOn');
    const entered = await enteredBy(desk.database, desk.viewer);
    const project = await desk.add(projects, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ contractNumber, municipalityId: municipality.pk, nameBg, nameEn, chargesFee },
      ...(await payerOf(desk, input.programme, input.procedure)),
      ...{ amount, grantAmount, grantSharePercent, currency },
      ...entered,
    });
    const ofProject = { projectId: project, ...entered };
    if (startsOn !== null || endsOn !== null || months !== null) {
      await desk.add(projectTerms, { ...ofProject, startsOn, endsOn, months });
    }
    for (const targetGroup of new Set(input.targetGroups ?? [])) {
      await desk.add(projectTargetGroups, { ...ofProject, targetGroup });
    }
    for (const partner of new Set(input.partners ?? [])) {
      await desk.add(projectPartners, { ...ofProject, nameBg: partner });
    }
    for (const each of input.offers ?? []) await desk.add(projectOffers, { ...ofProject, ...each });
    return { subject: project, on: startsOn ?? desk.today, municipality: municipality.pk };
  },
});
