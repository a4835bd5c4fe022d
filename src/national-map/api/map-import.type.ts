import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { registerCodes } from '../../platform/graphql/index.js';
import { SpreadsheetFormat } from '../../platform/spreadsheets/index.js';
import { type ImportProblem, ImportProblemCode, importProblems, MapColumn, mapColumns } from '../rules/index.js';

registerEnumType(SpreadsheetFormat, {
  name: 'SpreadsheetFormat',
  description: 'What a file with rows is.',
  valuesConfig: {
    CSV: { description: 'Text with one row a line: UTF-8, UTF-16 or windows-1251; semicolons, commas or tabs.' },
    XLSX: { description: 'A workbook of Excel 2007 or later; its first sheet is read.' },
  },
});
registerCodes(MapColumn, mapColumns, 'MapColumn', 'The columns of a file with the rows of an edition of the Map.');
registerCodes(
  ImportProblemCode,
  importProblems,
  'ImportProblemCode',
  'What is wrong with a cell of a file with the rows of an edition. Permanent; new values may be added.',
);

@ObjectType('ImportProblem', {
  description: 'What is wrong in one cell of a file with the rows of an edition of the Map (ЗСУ чл. 32, ал. 2).',
  simpleResolvers: true,
})
export class ImportProblemType {
  @Field(() => Int, { description: 'The row, as spreadsheets count: the first line of the file is 1.' })
  row: number;
  @Field(() => MapColumn, { description: 'The column.' })
  column: MapColumn;
  @Field(() => ImportProblemCode, { description: 'The reason.' })
  code: ImportProblemCode;
  @Field(() => String, { nullable: true, description: 'What stands in the cell; null where nothing does.' })
  text: string | null;
  @Field(() => Int, { nullable: true, description: 'For ROW_REPEATED: the row that is repeated. Null otherwise.' })
  firstRow: number | null;
}

/** What was read of a file; how the draft changed by it is known once it was filled. */
export type MapImport = {
  readonly sha256: string;
  readonly rows: number;
  readonly badRows: number;
  readonly problems: readonly ImportProblem[];
  readonly added: number | null;
  readonly changed: number | null;
  readonly unchanged: number | null;
  readonly dropped: number | null;
};

const FILLED =
  'With dryRun, or where another of a batch was refused: those that would be. Null where the file was refused.';

@ObjectType('MapImportReport', {
  description: 'What was read of a file with the rows of an edition of the Map, and what became of it.',
  simpleResolvers: true,
})
export class MapImportReportType {
  @Field(() => String, { description: 'SHA-256 of the file, in hexadecimal; the audit keeps it.' })
  sha256: string;
  @Field(() => Int, { description: 'Rows below the headings, without blank ones and explanations.' })
  rows: number;
  @Field(() => Int, { description: 'Rows with something wrong. Where a column is missing rows are not looked at.' })
  badRows: number;
  @Field(() => Int, { nullable: true, description: `Rows that the draft did not have. ${FILLED}` })
  added: number | null;
  @Field(() => Int, { nullable: true, description: `Rows with another number or funding than before. ${FILLED}` })
  changed: number | null;
  @Field(() => Int, { nullable: true, description: `Rows that were in the draft just so. ${FILLED}` })
  unchanged: number | null;
  @Field(() => Int, { nullable: true, description: `Rows of the draft that the file does not have. ${FILLED}` })
  dropped: number | null;
}
