import { serviceKinds } from '../../catalogue/store/index.js';
import {
  collection,
  column,
  externalIdColumns,
  factColumns,
  nullable,
  type RowOf,
  toOne,
  validityColumns,
} from '../../platform/query/index.js';
import { services } from '../../services/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { QualityMeasureKind, StandardArea, YearlyReportKind } from '../rules/index.js';
import { prescriptions } from './prescription.collection.js';

export const qualityCriteria = collection({
  name: 'QualityCriterion',
  table: 'quality_criterion',
  columns: {
    area: column.enumeration('area', { name: 'StandardArea', codes: StandardArea }),
    standard: column.code('standard'),
    code: column.code('code'),
    textBg: column.name('text_bg'),
    textEn: nullable(column.name('text_en')),
    kindId: nullable(column.reference('kind_id')),
    ...validityColumns,
    ...factColumns,
  },
  relations: { kind: toOne(() => serviceKinds, 'kind_id') },
  defaultOrder: ['code'],
});
export type QualityCriterionRow = RowOf<typeof qualityCriteria>;

export const qualityMeasures = collection({
  name: 'QualityMeasure',
  table: 'quality_measure',
  columns: {
    prescriptionId: column.reference('prescription_id'),
    kind: column.enumeration('kind', { name: 'QualityMeasureKind', codes: QualityMeasureKind }),
    actNumber: column.code('act_number'),
    decidedOn: column.date('decided_on'),
    ...factColumns,
  },
  relations: { prescription: toOne(() => prescriptions, 'prescription_id') },
  defaultOrder: ['decidedOn'],
});
export type QualityMeasureRow = RowOf<typeof qualityMeasures>;

export const yearlyReports = collection({
  name: 'YearlyReport',
  table: 'yearly_report',
  columns: {
    ...externalIdColumns(),
    kind: column.enumeration('kind', { name: 'YearlyReportKind', codes: YearlyReportKind }),
    year: column.integer('year'),
    municipalityId: column.reference('municipality_id'),
    serviceId: nullable(column.reference('service_id')),
    filedOn: column.date('filed_on'),
    ...factColumns,
  },
  relations: {
    municipality: toOne(() => municipalities, 'municipality_id'),
    service: toOne(() => services, 'service_id'),
  },
  defaultOrder: ['year'],
});
export type YearlyReportRow = RowOf<typeof yearlyReports>;
