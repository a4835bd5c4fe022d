import { type NodeFinder } from '../../platform/graphql/index.js';
import { coverageView } from './coverage-view.js';

/** The row with this id on the day asked about; null where the edition has no such row. */
export const findCoverageRow: NodeFinder = async (context, key, subject) => {
  const [level, host, kind] = key.split('.');
  const view = await coverageView(context, subject);
  const rows = view.rowsOfHost.get(host ?? '') ?? [];
  return rows.find((row) => row.level === level && row.kind === kind) ?? null;
};
