import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { commandMutations } from '../../platform/commands/index.js';
import { DateScalar, listQuery } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { serviceByKey, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { factFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { concludeInspection, openInspection, recordFinding } from '../commands/inspect.js';
import { adoptCriterion, fileReport, repealCriterion } from '../commands/keep-quality.js';
import { extendPrescription, issuePrescription, recordFollowUp, takeMeasure } from '../commands/prescribe.js';
import { reportDueOn } from '../rules/index.js';
import {
  inspections,
  type PrescriptionRow,
  prescriptions,
  qualityCriteria,
  type QualityCriterionRow,
  qualityMeasures,
  type QualityMeasureRow,
  yearlyReports,
  type YearlyReportRow,
} from '../store/index.js';
import { prescriptionByKey } from './inspection.loader.js';
import { InspectionType } from './inspection.type.js';
import { PrescriptionType } from './prescription.type.js';
import { QualityCriterionType, QualityMeasureType, YearlyReportType } from './quality.type.js';

@Resolver(() => QualityCriterionType)
class QualityCriterionResolver extends factFields(() => QualityCriterionType) {
  @FieldResolver(() => ServiceKindType, { nullable: true, description: 'The kind that it is for; null: for all.' })
  kind(@Root() { kindId }: QualityCriterionRow, @Ctx() context: Context): Promise<ServiceKindRow | null> | null {
    return kindId === null ? null : context.loader(serviceKindByKey).load(kindId);
  }
}

@Resolver(() => QualityMeasureType)
class QualityMeasureResolver extends factFields(() => QualityMeasureType) {
  @FieldResolver(() => PrescriptionType, { description: 'The prescription that was not fulfilled.' })
  prescription(
    @Root() { prescriptionId }: QualityMeasureRow,
    @Ctx() context: Context,
  ): Promise<PrescriptionRow | null> {
    return context.loader(prescriptionByKey).load(prescriptionId);
  }
}

@Resolver(() => YearlyReportType)
class YearlyReportResolver extends factFields(() => YearlyReportType) {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality.' })
  municipality(@Root() { municipalityId }: YearlyReportRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(municipalityId);
  }

  @FieldResolver(() => ServiceType, { nullable: true, description: 'The service; null for an analysis.' })
  service(@Root() { serviceId }: YearlyReportRow, @Ctx() context: Context): Promise<ServiceRow | null> | null {
    return serviceId === null ? null : context.loader(serviceByKey).load(serviceId);
  }

  @FieldResolver(() => DateScalar, { description: 'By when it was due: 31 March, or 30 April (ЗСУ чл. 111).' })
  dueOn(@Root() { kind, year }: YearlyReportRow): Day {
    return reportDueOn(kind, year);
  }
}

const inspection = { field: 'inspection', type: () => InspectionType, collection: inspections };
const prescription = { field: 'prescription', type: () => PrescriptionType, collection: prescriptions };
const criterion = { field: 'qualityCriterion', type: () => QualityCriterionType, collection: qualityCriteria };

/** Quality: criteria, measures and reports, and what is done by those who inspect. */
export const quality = [
  listQuery(
    'qualityCriteria',
    'Criteria of the quality standards, also past ones.',
    qualityCriteria,
    () => QualityCriterionType,
  ),
  listQuery(
    'qualityMeasures',
    'Measures after prescriptions that were not fulfilled.',
    qualityMeasures,
    () => QualityMeasureType,
  ),
  listQuery('yearlyReports', 'Yearly reports and analyses that were filed.', yearlyReports, () => YearlyReportType),
  QualityCriterionResolver,
  QualityMeasureResolver,
  YearlyReportResolver,
  commandMutations(openInspection, inspection),
  commandMutations(recordFinding, inspection),
  commandMutations(concludeInspection, inspection),
  commandMutations(issuePrescription, prescription),
  commandMutations(extendPrescription, prescription),
  commandMutations(recordFollowUp, prescription),
  commandMutations(takeMeasure, prescription),
  commandMutations(adoptCriterion, criterion),
  commandMutations(repealCriterion, criterion),
  commandMutations(fileReport, { field: 'yearlyReport', type: () => YearlyReportType, collection: yearlyReports }),
];
