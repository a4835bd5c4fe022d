import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Currency } from '../../kernel/currency.js';
import { type Day } from '../../kernel/day.js';
import { MapEdition } from '../../national-map/store/index.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { District, Municipality } from '../../territory/store/index.js';
import { type FundedMeasure, type IntendedFund, type MeetingLeader, type ProposalState } from '../rules/index.js';

/** One round of planning of a district, from needs to an edition of the Map. */
export const PlanningRound = defineEntity({
  name: 'PlanningRound',
  tableName: 'planning_round',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.string(),
    district: () => p.manyToOne(District),
    nameBg: p.string(),
    nameEn: p.string().nullable(),
    purpose: p.string().nullable(),
    periodFrom: p.integer().nullable(),
    periodTo: p.integer().nullable(),
    openedOn: p.date().$type<Day>().nullable(),
    draftPublicFrom: p.date().$type<Day>().nullable(),
    edition: () => p.manyToOne(MapEdition).nullable(),
    ...factProperties,
  },
});
export type PlanningRound = InferEntity<typeof PlanningRound>;

/** A meeting of the municipalities of a district; of those who met only the role of the leader is recorded. */
export const PlanningMeeting = defineEntity({
  name: 'PlanningMeeting',
  tableName: 'planning_meeting',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    district: () => p.manyToOne(District),
    round: () => p.manyToOne(PlanningRound).nullable(),
    heldOn: p.date().$type<Day>().nullable(),
    leaderRole: p.string().$type<MeetingLeader>().nullable(),
    purpose: p.string().nullable(),
    statement: p.string().nullable(),
    ...factProperties,
  },
});
export type PlanningMeeting = InferEntity<typeof PlanningMeeting>;

/** What a municipality found of the needs of its people. */
export const NeedsAnalysis = defineEntity({
  name: 'NeedsAnalysis',
  tableName: 'needs_analysis',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    round: () => p.manyToOne(PlanningRound),
    municipality: () => p.manyToOne(Municipality),
    presentedOn: p.date().$type<Day>(),
    personsInNeed: p.integer().nullable(),
    summary: p.string(),
    ...factProperties,
  },
});
export type NeedsAnalysis = InferEntity<typeof NeedsAnalysis>;

/** What is proposed for the Map. */
export const PlanningProposal = defineEntity({
  name: 'PlanningProposal',
  tableName: 'planning_proposal',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    round: () => p.manyToOne(PlanningRound),
    host: () => p.manyToOne(Municipality).nullable(),
    kind: () => p.manyToOne(ServiceKind).nullable(),
    level: p.string().$type<PlanningLevel>().nullable(),
    maximumUsers: p.integer().nullable(),
    subject: p.string(),
    place: p.string().nullable(),
    isNew: p.boolean().nullable(),
    state: p.string().$type<ProposalState>(),
    stateOn: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type PlanningProposal = InferEntity<typeof PlanningProposal>;

/** From what money a proposal is to be realised. */
export const IntendedFunding = defineEntity({
  name: 'IntendedFunding',
  tableName: 'intended_funding',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    round: () => p.manyToOne(PlanningRound),
    proposal: () => p.manyToOne(PlanningProposal).nullable(),
    fund: p.string().$type<IntendedFund>(),
    measure: p.string().$type<FundedMeasure>().nullable(),
    amount: p.decimal().nullable(),
    currency: p.string().$type<Currency>().nullable(),
    note: p.string().nullable(),
    ...factProperties,
  },
});
export type IntendedFunding = InferEntity<typeof IntendedFunding>;
