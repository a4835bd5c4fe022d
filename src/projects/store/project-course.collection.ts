import { Provenance } from '../../kernel/provenance.js';
import {
  type Collection,
  collection,
  column,
  factColumns,
  nullable,
  type RowOf,
  toOne,
} from '../../platform/query/index.js';
import { services } from '../../services/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { FundingCliffKind, ProjectCounted } from '../rules/index.js';
import { projects } from './project.collection.js';

const project = toOne((): Collection => projects, 'project_id');

/** Read from a view in which small counts of persons are withheld from whoever may not see them. */
export const projectCounts = collection({
  name: 'ProjectCount',
  table: 'shown_project_count',
  columns: {
    projectId: column.reference('project_id'),
    countedFor: column.date('counted_for'),
    counted: column.enumeration('counted', { name: 'ProjectCounted', codes: ProjectCounted }),
    persons: nullable(column.integer('persons')),
    personsSuppressed: column.boolean('persons_suppressed'),
    isPlanned: column.boolean('is_planned'),
    ...factColumns,
  },
  relations: { project },
  recorded: { table: 'project_count', withheld: ['persons'] },
  defaultOrder: ['countedFor', 'counted'],
});
export type ProjectCountRow = RowOf<typeof projectCounts>;

export const projectServices = collection({
  name: 'ProjectService',
  table: 'project_service',
  columns: {
    projectId: column.reference('project_id'),
    serviceId: column.reference('service_id'),
    places: nullable(column.integer('places')),
    ...factColumns,
  },
  relations: { project, service: toOne(() => services, 'service_id') },
  defaultOrder: ['places'],
});
export type ProjectServiceRow = RowOf<typeof projectServices>;

export const continuationAgreements = collection({
  name: 'ContinuationAgreement',
  table: 'continuation_agreement',
  columns: {
    projectId: column.reference('project_id'),
    agreementNumber: nullable(column.code('agreement_number')),
    concludedOn: nullable(column.date('concluded_on')),
    actNumber: column.code('act_number'),
    actDate: column.date('act_date'),
    continuesFrom: nullable(column.date('continues_from')),
    continuesUntil: column.date('continues_until'),
    ...factColumns,
  },
  relations: { project },
  defaultOrder: ['continuesUntil'],
});
export type ContinuationAgreementRow = RowOf<typeof continuationAgreements>;

/** What ends with the money of projects, computed by a view from the facts and stored nowhere. */
export const fundingCliffs = collection({
  name: 'FundingCliff',
  table: 'funding_cliff',
  columns: {
    kind: column.enumeration('kind', { name: 'FundingCliffKind', codes: FundingCliffKind }),
    projectId: column.reference('project_id'),
    serviceId: nullable(column.reference('service_id')),
    municipalityId: column.reference('municipality_id'),
    places: nullable(column.integer('places')),
    lastDay: column.date('last_day'),
    isContinued: column.boolean('is_continued'),
    isFundedAfter: nullable(column.boolean('is_funded_after')),
    weakestProvenance: column.enumeration('weakest_provenance', { name: 'Provenance', codes: Provenance }),
  },
  relations: {
    project,
    service: toOne(() => services, 'service_id'),
    municipality: toOne(() => municipalities, 'municipality_id'),
  },
  defaultOrder: ['lastDay'],
});
export type FundingCliffRow = RowOf<typeof fundingCliffs>;
