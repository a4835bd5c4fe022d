import { dataOf } from '../../support/answers.js';
import { type Api } from '../../support/api.js';

/** The one row of the Map at this level, host and kind, with the fields asked for. */
export async function oneRow<Fields>(
  api: Api,
  level: string,
  host: string,
  kind: string,
  fields: string,
  asOf?: string,
): Promise<Fields> {
  const document = `query Q($where: CoverageWhereInput, $asOf: Date) { coverage(where: $where, asOf: $asOf) { nodes { ${fields} } } }`;
  const where = { level: { eq: level }, host: { eq: host }, kind: { eq: kind } };
  const { coverage } = await dataOf<{ coverage: { nodes: Fields[] } }>(api, document, { where, asOf });
  const [found, ...others] = coverage.nodes;
  if (found === undefined || others.length > 0)
    throw new Error(`One row was expected, not ${String(coverage.nodes.length)}`);
  return found;
}
