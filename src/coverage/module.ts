import { type Module } from '../platform/module.js';
import { AgreementContributionResolver } from './api/agreement-contribution.resolver.js';
import {
  DistrictCoverageResolver,
  ServiceContributionResolver,
  ServiceKindCoverageResolver,
} from './api/area-coverage.resolver.js';
import { ContributionResolver, CountReasonResolver } from './api/contribution.resolver.js';
import { findCoverageRow } from './api/coverage-node.js';
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
    CoverageSummaryResolver,
    GroupKeyResolver,
    ContributionResolver,
    CountReasonResolver,
    AgreementContributionResolver,
    MunicipalityCoverageResolver,
    DistrictCoverageResolver,
    ServiceKindCoverageResolver,
    ServiceContributionResolver,
  ],
  nodes: { CoverageRow: findCoverageRow },
};
