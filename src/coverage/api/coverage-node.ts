import { type NodeFinder } from '../../platform/graphql/index.js';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { askCoverage, listed } from './ask-coverage.js';

/** The row with this id on the day asked about; null where the edition has no such row. */
export const findCoverageRow: NodeFinder = async (context, key, subject) => {
  const [writtenLevel, host, kind] = key.split('.');
  const level = Object.values(PlanningLevel).find((each) => each === writtenLevel);
  if (level === undefined || host === undefined || kind === undefined) return null;
  const row = await askCoverage(context, subject, 'row', { level, host, kind });
  return row === null ? null : listed(row);
};
