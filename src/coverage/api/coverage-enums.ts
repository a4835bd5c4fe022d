import { registerCodes } from '../../platform/graphql/index.js';
import {
  ContributionBasis,
  contributionBases,
  CountOutcome,
  countOutcomes,
  CountReasonCode,
  countReasonCodes,
  CoverageStatus,
  coverageStatuses,
  shortfallSeverities,
  ShortfallSeverity,
} from '../rules/index.js';

registerCodes(
  CoverageStatus,
  coverageStatuses,
  'CoverageStatus',
  'How a row of the Map stands on the day: the first that holds of EXEMPT, NOT_REQUIRED, UNKNOWN, SHORTFALL, AT_RISK, MET. New values may be added: have a default branch.',
);
registerCodes(ShortfallSeverity, shortfallSeverities, 'ShortfallSeverity', 'How heavy a shortfall is.');
registerCodes(ContributionBasis, contributionBases, 'ContributionBasis', 'What a ledger line is about.');
registerCodes(CountOutcome, countOutcomes, 'CountOutcome', 'What became of the places of a ledger line.');
registerCodes(
  CountReasonCode,
  countReasonCodes,
  'CountReasonCode',
  'Why places are counted, not counted, or not known. New values may be added: have a default branch.',
);
