import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { Service } from '../../services/store/index.js';
import { factProperties } from '../../sources/store/index.js';
import { type ProjectCounted } from '../rules/index.js';
import { Project } from './project.entity.js';

/** How many take part in a project, or work in it, on a day. Counts only. */
export const ProjectCount = defineEntity({
  name: 'ProjectCount',
  tableName: 'project_count',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    project: () => p.manyToOne(Project),
    countedFor: p.date().$type<Day>(),
    counted: p.string().$type<ProjectCounted>(),
    persons: p.integer(),
    isPlanned: p.boolean(),
    ...factProperties,
  },
});
export type ProjectCount = InferEntity<typeof ProjectCount>;

/** A service that a project pays for, with so many of its places. */
export const ProjectService = defineEntity({
  name: 'ProjectService',
  tableName: 'project_service',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    project: () => p.manyToOne(Project),
    service: () => p.manyToOne(Service),
    places: p.integer().nullable(),
    ...factProperties,
  },
});
export type ProjectService = InferEntity<typeof ProjectService>;

/** An agreement with the Agency for Social Assistance by which the state pays on after a project. */
export const ContinuationAgreement = defineEntity({
  name: 'ContinuationAgreement',
  tableName: 'continuation_agreement',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    project: () => p.manyToOne(Project),
    agreementNumber: p.string().nullable(),
    concludedOn: p.date().$type<Day>().nullable(),
    actNumber: p.string(),
    actDate: p.date().$type<Day>(),
    continuesFrom: p.date().$type<Day>().nullable(),
    continuesUntil: p.date().$type<Day>(),
    ...factProperties,
  },
});
export type ContinuationAgreement = InferEntity<typeof ContinuationAgreement>;
