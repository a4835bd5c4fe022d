import { type Module } from '../platform/module.js';
import { AgreementContributionResolver } from './api/agreement-contribution.resolver.js';
import {
  DistrictCoverageResolver,
  ServiceContributionResolver,
  ServiceKindCoverageResolver,
} from './api/area-coverage.resolver.js';
import { ContributionResolver, CountReasonResolver } from './api/contribution.resolver.js';
import { findCoverageRow } from './api/coverage-node.js';
import {
  CauseTotalResolver,
  ChangeEventResolver,
  ChangePartResolver,
  ChangesResolver,
} from './api/changes.resolver.js';
import { MapDraftEffectResolver, MunicipalEffectResolver } from './api/draft-effect.resolver.js';
import { CoverageCauseResolver, CoverageRiskResolver } from './api/coverage-cause.resolver.js';
import { ExplanationResolver } from './api/explanation.resolver.js';
import {
  ForecastMunicipalityResolver,
  ForecastResolver,
  ForecastRowResolver,
  LicenceRenewalResolver,
  RequiredPaceResolver,
} from './api/forecast.resolver.js';
import { AnnualPlanCoverageResolver, ProposalCoverageResolver } from './api/planned-coverage.resolver.js';
import { RemedyStepResolver } from './api/remedy.resolver.js';
import { RowIdentityResolver } from './api/row-identity.type.js';
import { ScenarioResolver } from './api/scenario.resolver.js';
import { TimelineResolver } from './api/timeline.resolver.js';
import { CoverageRowResolver } from './api/coverage-row.resolver.js';
import { CoverageSummaryResolver, GroupKeyResolver } from './api/coverage-summary.resolver.js';
import { CoverageResolver } from './api/coverage.resolver.js';
import { MunicipalityCoverageResolver } from './api/municipality-coverage.resolver.js';

export const coverageModule: Module = {
  name: 'coverage',
  entities: [],
  collections: [],
  resolvers: [
    CoverageResolver,
    CoverageRowResolver,
    ExplanationResolver,
    CoverageSummaryResolver,
    GroupKeyResolver,
    ContributionResolver,
    CountReasonResolver,
    AgreementContributionResolver,
    MunicipalityCoverageResolver,
    RowIdentityResolver,
    CoverageCauseResolver,
    CoverageRiskResolver,
    TimelineResolver,
    ForecastResolver,
    ForecastRowResolver,
    ForecastMunicipalityResolver,
    LicenceRenewalResolver,
    RequiredPaceResolver,
    ChangesResolver,
    ChangeEventResolver,
    ChangePartResolver,
    CauseTotalResolver,
    ScenarioResolver,
    MapDraftEffectResolver,
    MunicipalEffectResolver,
    RemedyStepResolver,
    DistrictCoverageResolver,
    ServiceKindCoverageResolver,
    ServiceContributionResolver,
    AnnualPlanCoverageResolver,
    ProposalCoverageResolver,
  ],
  nodes: { CoverageRow: findCoverageRow },
};
