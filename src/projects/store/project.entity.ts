import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Setting } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { Provider } from '../../providers/store/index.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';
import { type Currency } from '../../kernel/currency.js';
import { type ProjectTargetGroupCode } from '../rules/index.js';
import { FundingProcedure, FundingProgramme } from './programme.entity.js';

/** A project of a municipality that a programme pays for. */
export const Project = defineEntity({
  name: 'Project',
  tableName: 'project',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    contractNumber: p.string().nullable(),
    municipality: () => p.manyToOne(Municipality),
    nameBg: p.string(),
    nameEn: p.string().nullable(),
    programme: () => p.manyToOne(FundingProgramme).nullable(),
    procedure: () => p.manyToOne(FundingProcedure).nullable(),
    amount: p.decimal().nullable(),
    grantAmount: p.decimal().nullable(),
    grantSharePercent: p.decimal().nullable(),
    currency: p.string().$type<Currency>().nullable(),
    chargesFee: p.boolean().nullable(),
    ...factProperties,
  },
});
export type Project = InferEntity<typeof Project>;

/** From which day to which a project runs; apart from it, because it may be known from elsewhere, or worked out. */
export const ProjectTerm = defineEntity({
  name: 'ProjectTerm',
  tableName: 'project_term',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    project: () => p.manyToOne(Project),
    startsOn: p.date().$type<Day>().nullable(),
    endsOn: p.date().$type<Day>().nullable(),
    months: p.integer().nullable(),
    ...factProperties,
  },
});
export type ProjectTerm = InferEntity<typeof ProjectTerm>;

/** An organisation that carries out a project with the municipality. */
export const ProjectPartner = defineEntity({
  name: 'ProjectPartner',
  tableName: 'project_partner',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    project: () => p.manyToOne(Project),
    nameBg: p.string(),
    nameEn: p.string().nullable(),
    provider: () => p.manyToOne(Provider).nullable(),
    ...factProperties,
  },
});
export type ProjectPartner = InferEntity<typeof ProjectPartner>;

/** A group of people that a project is for. */
export const ProjectTargetGroup = defineEntity({
  name: 'ProjectTargetGroup',
  tableName: 'project_target_group',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    project: () => p.manyToOne(Project),
    targetGroup: p.string().$type<ProjectTargetGroupCode>(),
    ...factProperties,
  },
});
export type ProjectTargetGroup = InferEntity<typeof ProjectTargetGroup>;

/** What a project offers, where, and whether health and social services come together in it. */
export const ProjectOffer = defineEntity({
  name: 'ProjectOffer',
  tableName: 'project_offer',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    project: () => p.manyToOne(Project),
    nameBg: p.string().nullable(),
    nameEn: p.string().nullable(),
    setting: p.string().$type<Setting>().nullable(),
    isHealthAndSocial: p.boolean().nullable(),
    ...factProperties,
  },
});
export type ProjectOffer = InferEntity<typeof ProjectOffer>;
