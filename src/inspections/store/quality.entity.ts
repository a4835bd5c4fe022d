import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { Service } from '../../services/store/index.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';
import { type QualityMeasureKind, type StandardArea, type YearlyReportKind } from '../rules/index.js';
import { Prescription } from './prescription.entity.js';

/** A criterion of a standard of quality, while it is in force (ЗСУ чл. 105-106). */
export const QualityCriterion = defineEntity({
  name: 'QualityCriterion',
  tableName: 'quality_criterion',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    area: p.string().$type<StandardArea>(),
    standard: p.string(),
    code: p.string(),
    textBg: p.string(),
    textEn: p.string().nullable(),
    kind: () => p.manyToOne(ServiceKind).nullable(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type QualityCriterion = InferEntity<typeof QualityCriterion>;

/** What follows when a prescription is still not fulfilled (ЗСУ чл. 59-60). */
export const QualityMeasure = defineEntity({
  name: 'QualityMeasure',
  tableName: 'quality_measure',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    prescription: () => p.manyToOne(Prescription),
    kind: p.string().$type<QualityMeasureKind>(),
    actNumber: p.string(),
    decidedOn: p.date().$type<Day>(),
    ...factProperties,
  },
});
export type QualityMeasure = InferEntity<typeof QualityMeasure>;

/** A yearly report of a provider, or analysis of a municipality (ЗСУ чл. 111). */
export const YearlyReport = defineEntity({
  name: 'YearlyReport',
  tableName: 'yearly_report',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    kind: p.string().$type<YearlyReportKind>(),
    year: p.integer(),
    municipality: () => p.manyToOne(Municipality),
    service: () => p.manyToOne(Service).nullable(),
    filedOn: p.date().$type<Day>(),
    ...factProperties,
  },
});
export type YearlyReport = InferEntity<typeof YearlyReport>;
