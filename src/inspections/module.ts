import { type Module } from '../platform/module.js';
import {
  findingLists,
  InspectionFindingResolver,
  InspectionResolver,
  ServiceInspectionsResolver,
} from './api/inspection.resolver.js';
import { followUpLists, PrescriptionFollowUpResolver, PrescriptionResolver } from './api/prescription.resolver.js';
import { quality } from './api/quality.resolver.js';
import * as store from './store/index.js';

export const inspectionsModule: Module = {
  name: 'inspections',
  entities: [
    store.Inspection,
    store.InspectionFinding,
    store.Prescription,
    store.PrescriptionFollowUp,
    store.QualityCriterion,
    store.QualityMeasure,
    store.YearlyReport,
  ],
  collections: [
    store.inspections,
    store.inspectionFindings,
    store.prescriptions,
    store.prescriptionFollowUps,
    store.qualityCriteria,
    store.qualityMeasures,
    store.yearlyReports,
  ],
  resolvers: [
    InspectionResolver,
    InspectionFindingResolver,
    PrescriptionResolver,
    PrescriptionFollowUpResolver,
    ServiceInspectionsResolver,
    ...findingLists,
    ...followUpLists,
    ...quality,
  ],
};
