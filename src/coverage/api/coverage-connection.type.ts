import { ArgsType, type ClassType, Field, ID } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  AS_OF,
  type Connection,
  connection,
  connectionType,
  DateScalar,
  listArgs,
  type ListArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { filterRows, pageOf } from '../../platform/query/index.js';
import { coverageRows } from './coverage.collection.js';
import { type CoverageView, type ListedRow } from './coverage-view.js';
import { CoverageRowType } from './coverage-row.type.js';

export const CoverageConnection = connectionType('Coverage', () => CoverageRowType);
Field(() => DateScalar, { description: 'The day that the rows are computed for.' })(
  CoverageConnection.prototype,
  'asOf',
);

export const CoverageArgs = listArgs(coverageRows);

export const EDITION_ID =
  'Measure against this edition of the Map, whatever the day. Absent: the edition in force on the day.';

@ArgsType()
class EditionListArgs extends rootListArgs(coverageRows, AS_OF) {
  @Field(() => ID, { nullable: true, description: EDITION_ID })
  editionId?: string;
}
export const RootCoverageArgs: ClassType<RootListArgs & { editionId?: string }> = EditionListArgs;

/** A list of coverage rows says which day and which edition it is about. */
export type CoverageList = Connection<ListedRow> & { readonly asOf: Day; readonly editionKey: string | null };

/** A page of those rows that the client asks for. */
export function coverageList(view: CoverageView, rows: readonly ListedRow[], args: ListArgs): CoverageList {
  const filtered = filterRows(coverageRows, rows, args.where, view.knownCodes);
  const page = pageOf(coverageRows, filtered, args, [view.coverage.day, view.coverage.edition?.id ?? null]);
  return {
    ...connection(page, () => filtered.length),
    asOf: view.coverage.day,
    editionKey: view.coverage.edition?.id ?? null,
  };
}
