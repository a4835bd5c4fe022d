import { type Module } from '../platform/module.js';
import {
  findingLists,
  InspectionFindingResolver,
  InspectionResolver,
  ServiceInspectionsResolver,
} from './api/inspection.resolver.js';
import { followUpLists, PrescriptionFollowUpResolver, PrescriptionResolver } from './api/prescription.resolver.js';
import * as store from './store/index.js';

export const inspectionsModule: Module = {
  name: 'inspections',
  entities: [store.Inspection, store.InspectionFinding, store.Prescription, store.PrescriptionFollowUp],
  collections: [store.inspections, store.inspectionFindings, store.prescriptions, store.prescriptionFollowUps],
  resolvers: [
    InspectionResolver,
    InspectionFindingResolver,
    PrescriptionResolver,
    PrescriptionFollowUpResolver,
    ServiceInspectionsResolver,
    ...findingLists,
    ...followUpLists,
  ],
};
