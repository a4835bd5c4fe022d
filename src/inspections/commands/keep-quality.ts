import { randomUUID } from 'node:crypto';
import { serviceKinds } from '../../catalogue/store/index.js';
import { day } from '../../kernel/day.js';
import { basis, command, externalIdField, given, givenExternalId, optional } from '../../platform/commands/index.js';
import { services } from '../../services/store/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { StandardArea, YearlyReportKind } from '../rules/index.js';
import { qualityCriteria, yearlyReports } from '../store/index.js';

export const adoptCriterion = command({
  name: 'qualityCriterionAdopt',
  permission: 'CRITERION_ADOPT',
  subject: 'QualityCriterion',
  description:
    'Records a criterion of a standard of quality from a day on; one with the same code that is in force ends with that day (ЗСУ чл. 105-109).',
  fields: {
    area: given.code(StandardArea, 'The field of the standard.'),
    standard: given.text('The code of the standard.'),
    code: given.text('The code of the criterion.'),
    textBg: given.text('Its text in Bulgarian.'),
    textEn: optional(given.text('Its text in English.')),
    kind: optional(given.text('The code of the kind of service that it is for; absent: for all.')),
    from: given.date('From which day it is in force.'),
    basis,
  },
  async perform(desk, { area, standard, code, textBg, textEn, from, ...input }) {
    desk.permit({});
    desk.dated(input.basis.actDate, 'basis', 'actDate');
    const kindId = input.kind === null ? null : (await desk.withCode(serviceKinds, 'code', input.kind, 'kind')).pk;
    for (const row of await desk.rowsOf(qualityCriteria, 'code', code)) {
      const isInForce = row.validFrom < from && (row.validUntil === null || from < row.validUntil);
      if (isInForce) await desk.change(qualityCriteria, row.pk, { validUntil: from });
    }
    const entered = await enteredBy(desk.database, desk.viewer);
    const id = await desk.add(qualityCriteria, {
      area,
      standard,
      code,
      textBg,
      textEn,
      kindId,
      validFrom: from,
      ...entered,
    });
    return { subject: id, on: from };
  },
});

export const repealCriterion = command({
  name: 'qualityCriterionRepeal',
  permission: 'CRITERION_ADOPT',
  subject: 'QualityCriterion',
  description: 'Records that a criterion is in force no longer from a day on (ЗСУ чл. 105-109).',
  fields: {
    criterion: given.id('QualityCriterion', 'The criterion.'),
    from: given.date('The first day on which it is in force no longer.'),
    basis,
  },
  async perform(desk, { criterion, from, basis: { actDate } }) {
    const row = await desk.subject(qualityCriteria, criterion, 'criterion');
    desk.permit({});
    desk.dated(actDate, 'basis', 'actDate');
    const isInForce = row.validFrom < from && (row.validUntil === null || from < row.validUntil);
    desk.refuseWhere(!isInForce, 'CRITERION_NOT_IN_FORCE', 'from');
    await desk.change(qualityCriteria, row.pk, { validUntil: from });
    return { subject: row.pk, on: from };
  },
});

export const fileReport = command({
  name: 'yearlyReportFile',
  permission: 'REPORT_FILE',
  subject: 'YearlyReport',
  description:
    'Records that a provider reported for a service, or a municipality filed its analysis, for a year (ЗСУ чл. 111).',
  fields: {
    externalId: externalIdField,
    kind: given.code(YearlyReportKind, 'What was filed.'),
    year: given.count('The year that it is of.', 2020),
    service: optional(given.id('Service', 'For PROVIDER_REPORT: the service.')),
    municipality: optional(given.text('For MUNICIPAL_ANALYSIS: the code of the municipality.')),
    filedOn: given.date('The day of the filing.'),
  },
  async perform(desk, { externalId, kind, year, filedOn, ...input }) {
    const isReport = kind === 'PROVIDER_REPORT';
    const isNamed = (input.service !== null) === isReport && (input.municipality !== null) === !isReport;
    desk.refuseWhere(!isNamed, 'REPORT_OF_WHAT', 'kind');
    const service = input.service === null ? null : await desk.take(services, input.service, 'service');
    const municipality =
      input.municipality === null
        ? service?.municipalityId
        : (await desk.withCode(municipalities, 'code', input.municipality, 'municipality')).pk;
    if (municipality === undefined) return desk.refuse('REPORT_OF_WHAT', 'kind');
    desk.permit({ municipality });
    desk.dated(filedOn, 'filedOn');
    desk.refuseWhere(filedOn <= day(`${String(year)}-12-31`), 'REPORT_BEFORE_YEAR_END', 'filedOn');
    const id = await desk.add(yearlyReports, {
      ...givenExternalId(externalId, randomUUID()),
      ...{ kind, year, municipalityId: municipality, serviceId: service?.pk ?? null, filedOn },
      ...(await enteredBy(desk.database, desk.viewer)),
    });
    return { subject: id, on: filedOn, municipality };
  },
});
