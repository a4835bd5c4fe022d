import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { hangsOn, inOrderOf, nestedList, rowBy, rowByKey } from '../../platform/graphql/index.js';
import { findBy } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import {
  continuationAgreements,
  fundingProcedures,
  fundingProgrammes,
  projectCounts,
  type ProjectCountRow,
  projectOffers,
  projectPartners,
  projects,
  projectServices,
  projectTargetGroups,
  projectTerms,
} from '../store/index.js';

export const projectByKey = rowByKey(projects);
export const programmeByKey = rowByKey(fundingProgrammes);
export const procedureByKey = rowByKey(fundingProcedures);
export const termOf = rowBy(projectTerms, 'project_id', 'projectId');

export const partnersList = hangsOn(
  projects,
  'partners',
  nestedList(projectPartners, 'project_id', 'projectId', inOrderOf('name_bg')),
);
export const targetGroupsList = hangsOn(
  projects,
  'targetGroups',
  nestedList(projectTargetGroups, 'project_id', 'projectId', inOrderOf('target_group')),
);
export const offersList = hangsOn(
  projects,
  'offers',
  nestedList(projectOffers, 'project_id', 'projectId', inOrderOf('name_bg', 'setting')),
);
export const countsList = hangsOn(
  projects,
  'counts',
  nestedList(projectCounts, 'project_id', 'projectId', inOrderOf('counted_for', 'counted')),
);
export const servicesList = hangsOn(
  projects,
  'services',
  nestedList(projectServices, 'project_id', 'projectId', inOrderOf('places')),
);
export const continuationsList = hangsOn(
  projects,
  'continuations',
  nestedList(continuationAgreements, 'project_id', 'projectId', inOrderOf('continues_until')),
);

/** Of each project the latest count of participants and of each role by the day, of those who are there. */
export function latestCounts(day: Day) {
  return (context: Context) =>
    new DataLoader<string, readonly ProjectCountRow[]>(async (keys) => {
      const database = await context.database();
      const { rows } = await sql<{ id: string }>`
        select distinct on (project_id, counted) id from shown_project_count
        where project_id = any(${[...keys]}::uuid[]) and counted_for <= ${day} and not is_planned
        order by project_id, counted, counted_for desc`.execute(database);
      const found = await findBy(
        database,
        projectCounts,
        'id',
        rows.map(({ id }) => id),
      );
      const byProject = Map.groupBy(found, ({ projectId }) => projectId);
      return keys.map((key) => byProject.get(key) ?? []);
    });
}
