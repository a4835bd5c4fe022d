import { type Module } from '../platform/module.js';
import { annualPlanResolvers } from './api/annual-plan.resolver.js';
import { criteriaResolvers } from './api/criteria.resolver.js';
import { planningMutations } from './api/planning-mutations.js';
import { planningRoundResolvers } from './api/planning-round.resolver.js';
import { MapDraftTakenRowResolver } from './api/taken-rows.js';
import { transformationResolvers } from './api/transformation.resolver.js';
import * as store from './store/index.js';

export const planningModule: Module = {
  name: 'planning',
  entities: [
    ...[store.PlanningRound, store.PlanningMeeting, store.NeedsAnalysis],
    ...[store.PlanningProposal, store.IntendedFunding],
    ...[store.TransformationPlan, store.TransformationPart],
    ...[store.MunicipalityIndicator, store.CriterionRule],
    ...[store.AnnualPlan, store.AnnualPlanEntry],
  ],
  collections: [
    ...[store.planningRounds, store.planningMeetings, store.needsAnalyses],
    ...[store.planningProposals, store.intendedFundings],
    ...[store.transformationPlans, store.transformationParts],
    ...[store.municipalityIndicators, store.criterionRules],
    ...[store.annualPlans, store.annualPlanEntries],
  ],
  resolvers: [
    ...planningRoundResolvers,
    ...transformationResolvers,
    ...criteriaResolvers,
    ...annualPlanResolvers,
    MapDraftTakenRowResolver,
    ...planningMutations,
  ],
};
