import { type Module } from '../platform/module.js';
import { FundingCliffResolver } from './api/funding-cliff.resolver.js';
import { projectFacts } from './api/project-facts.resolver.js';
import { projectLists } from './api/project-lists.resolver.js';
import { ProjectResolver } from './api/project.resolver.js';
import * as store from './store/index.js';

export const projectsModule: Module = {
  name: 'projects',
  entities: [
    store.FundingProgramme,
    store.FundingProcedure,
    store.Project,
    store.ProjectTerm,
    store.ProjectPartner,
    store.ProjectTargetGroup,
    store.ProjectOffer,
    store.ProjectCount,
    store.ProjectService,
    store.ContinuationAgreement,
  ],
  collections: [
    store.fundingProgrammes,
    store.fundingProcedures,
    store.projects,
    store.projectTerms,
    store.projectPartners,
    store.projectTargetGroups,
    store.projectOffers,
    store.projectCounts,
    store.projectServices,
    store.continuationAgreements,
    store.fundingCliffs,
  ],
  resolvers: [ProjectResolver, FundingCliffResolver, ...projectFacts, ...projectLists],
};
