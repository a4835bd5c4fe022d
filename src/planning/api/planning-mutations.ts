import { MapDraftType } from '../../national-map/api/index.js';
import { mapDrafts } from '../../national-map/store/index.js';
import { commandMutations } from '../../platform/commands/index.js';
import {
  adoptAnnualPlan,
  discussAnnualPlan,
  draftAnnualPlan,
  sendAnnualPlan,
  setAnnualPlanEntry,
} from '../commands/plan-a-year.js';
import { adoptRule } from '../commands/adopt-rule.js';
import { draftWhatIsAgreed } from '../commands/draft-what-is-agreed.js';
import { adoptRound, holdMeeting, openRound, publishDraft, settleProposal } from '../commands/lead-a-round.js';
import { correctIndicator, recordIndicator } from '../commands/record-indicator.js';
import { setProposalFunding, setRoundFunding } from '../commands/set-funding.js';
import { fileNeedsAnalysis, makeProposal, withdrawProposal } from '../commands/propose.js';
import {
  decideTransformation,
  finishTransformation,
  planTransformation,
  setTransformationPart,
} from '../commands/transform.js';
import {
  annualPlans,
  criterionRules,
  municipalityIndicators,
  needsAnalyses,
  planningProposals,
  planningRounds,
  transformationPlans,
} from '../store/index.js';
import { AnnualPlanType } from './annual-plan.type.js';
import { CriterionRuleType, MunicipalityIndicatorType } from './criteria.type.js';
import { NeedsAnalysisType, PlanningProposalType, PlanningRoundType } from './planning-round.type.js';
import { MapDraftTakingType } from './taken-rows.js';
import { TransformationPlanType } from './transformation.type.js';

const round = { field: 'planningRound', type: () => PlanningRoundType, collection: planningRounds };
const proposal = { field: 'planningProposal', type: () => PlanningProposalType, collection: planningProposals };
const analysis = { field: 'needsAnalysis', type: () => NeedsAnalysisType, collection: needsAnalyses };
const transformation = {
  field: 'transformationPlan',
  type: () => TransformationPlanType,
  collection: transformationPlans,
};
const rule = { field: 'criterionRule', type: () => CriterionRuleType, collection: criterionRules };
const draft = { field: 'mapDraft', type: () => MapDraftType, collection: mapDrafts };
const indicator = {
  field: 'municipalityIndicator',
  type: () => MunicipalityIndicatorType,
  collection: municipalityIndicators,
};
const plan = { field: 'annualPlan', type: () => AnnualPlanType, collection: annualPlans };

/** What is done in planning. */
export const planningMutations = [
  commandMutations(openRound, round),
  commandMutations(holdMeeting, round),
  commandMutations(publishDraft, round),
  commandMutations(adoptRound, round),
  commandMutations(makeProposal, proposal),
  commandMutations(withdrawProposal, proposal),
  commandMutations(settleProposal, proposal),
  commandMutations(draftWhatIsAgreed, {
    ...draft,
    report: {
      field: 'taking',
      type: () => MapDraftTakingType,
      description: 'The rows before and after, with dryRun as they would be; null where it was refused.',
    },
  }),
  commandMutations(fileNeedsAnalysis, analysis),
  commandMutations(planTransformation, transformation),
  commandMutations(setTransformationPart, transformation),
  commandMutations(decideTransformation, transformation),
  commandMutations(finishTransformation, transformation),
  commandMutations(setProposalFunding, proposal),
  commandMutations(setRoundFunding, round),
  commandMutations(recordIndicator, indicator),
  commandMutations(correctIndicator, indicator),
  commandMutations(adoptRule, rule),
  commandMutations(draftAnnualPlan, plan),
  commandMutations(setAnnualPlanEntry, plan),
  commandMutations(discussAnnualPlan, plan),
  commandMutations(adoptAnnualPlan, plan),
  commandMutations(sendAnnualPlan, plan),
];
