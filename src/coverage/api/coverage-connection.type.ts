import { ArgsType, type ClassType, Field, ID, Int } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  aggregated,
  AS_OF,
  type Connection,
  connectionType,
  DateScalar,
  listArgs,
  type ListArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Where } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { coverageShape, type RowScope } from '../engine/index.js';
import { USUAL_HORIZON_DAYS } from '../rules/index.js';
import { type About, askCoverage, listed, type ListedRow } from './ask-coverage.js';
import { CoverageRowType } from './coverage-row.type.js';

export const CoverageConnection = connectionType(
  'Coverage',
  () => CoverageRowType,
  aggregated(coverageShape, 'CoverageRow'),
);
Field(() => DateScalar, { description: 'The day that the rows are computed for.' })(
  CoverageConnection.prototype,
  'asOf',
);

export const CoverageArgs = listArgs(coverageShape);

export const EDITION_ID =
  'Measure against this edition of the Map, whatever the day. Absent: the edition in force on the day.';

@ArgsType()
class EditionListArgs extends rootListArgs(coverageShape, AS_OF) {
  @Field(() => ID, { nullable: true, description: EDITION_ID })
  editionId?: string;
  @Field(() => Int, {
    defaultValue: USUAL_HORIZON_DAYS,
    description: 'How many days ahead a coming shortfall makes a row of this list AT_RISK, 0 to 3660.',
  })
  horizonDays: number;
}
export const RootCoverageArgs: ClassType<RootListArgs & { editionId?: string; horizonDays: number }> = EditionListArgs;

/** A list of coverage rows says which day, which edition and which state of the facts it is about. */
export type CoverageList = Connection<ListedRow> & {
  readonly asOf: Day;
  readonly editionKey: string | null;
  readonly about: About;
  readonly scope: RowScope;
  readonly where: Where | undefined;
};

/** A page of those rows that the client asks for. */
export async function coverageList(
  context: Context,
  about: About,
  scope: RowScope,
  { where, orderBy, first, after, last, before }: ListArgs,
): Promise<CoverageList> {
  const args = { where, orderBy, first, after, last, before };
  const page = await askCoverage(context, about, 'page', scope, args);
  const nodes = page.rows.map(listed);
  return {
    edges: nodes.map((node, index) => ({ node, cursor: page.cursors[index] ?? '' })),
    nodes,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.cursors.at(0) ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
    countAll: () => page.totalCount,
    aggregate: (question) => askCoverage(context, about, 'aggregates', scope, question, where),
    asOf: about.day,
    editionKey: page.editionKey,
    about,
    scope,
    where,
  };
}
