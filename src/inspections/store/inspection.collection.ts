import {
  type Collection,
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { services } from '../../services/store/index.js';
import { FindingResult, InspectionKind, InspectionOutcome, StandardArea } from '../rules/index.js';
import { prescriptions } from './prescription.collection.js';

export const inspections = collection({
  name: 'Inspection',
  table: 'inspection',
  columns: {
    ...externalIdColumns(),
    serviceId: column.reference('service_id'),
    kind: column.enumeration('kind', { name: 'InspectionKind', codes: InspectionKind }),
    performedOn: column.date('performed_on'),
    outcome: nullable(column.enumeration('outcome', { name: 'InspectionOutcome', codes: InspectionOutcome })),
    enforceableOn: nullable(column.date('enforceable_on')),
    ...factColumns,
  },
  relations: {
    service: toOne(() => services, 'service_id'),
    findings: toMany((): Collection => inspectionFindings, 'inspection_id'),
    prescriptions: toMany((): Collection => prescriptions, 'inspection_id'),
  },
  defaultOrder: ['performedOn'],
});
export type InspectionRow = RowOf<typeof inspections>;

export const inspectionFindings = collection({
  name: 'InspectionFinding',
  table: 'inspection_finding',
  columns: {
    inspectionId: column.reference('inspection_id'),
    area: column.enumeration('area', { name: 'StandardArea', codes: StandardArea }),
    criterion: column.code('criterion'),
    result: column.enumeration('result', { name: 'FindingResult', codes: FindingResult }),
    evidence: nullable(column.name('evidence')),
    ...factColumns,
  },
  relations: { inspection: toOne((): Collection => inspections, 'inspection_id') },
  defaultOrder: ['criterion'],
});
export type InspectionFindingRow = RowOf<typeof inspectionFindings>;
