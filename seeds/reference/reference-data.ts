import { idOf, type Row, type TableRows, type Value } from '../rows.js';
import { censusIndicators } from './census-indicators.js';
import { referenceFiles, type ReferenceFile } from './files.js';
import { municipalProviders } from './municipal-providers.js';
import { publicProjects } from './public-projects.js';
import { publishedPlanning } from './published-planning.js';
import { cell, type Line, readReference } from './read-csv.js';

/**
 * What is true everywhere: the territory and its figures, the catalogue of kinds, the municipalities as providers, projects
 * of which public texts tell, and what authorities published of planning.
 */
export function referenceData(): readonly TableRows[] {
  const published = [...publicProjects(), ...publishedPlanning()];
  return [sources(), ...referenceFiles.map(tableOf), municipalProviders(), ...published, censusIndicators()];
}

function sources(): TableRows {
  const rows = readReference('sources').map((line) => ({ id: idOf('source', cell(line, 'key')), ...line }));
  return { table: 'source', naturalKey: ['key'], rows };
}

function tableOf(file: ReferenceFile): TableRows {
  const naturalKey = file.key.map((column) => file.references?.[column]?.column ?? column);
  return { table: file.table, naturalKey, rows: readReference(file.file).map((line) => rowOf(file, line)) };
}

function rowOf(file: ReferenceFile, line: Line): Row {
  const row: Record<string, Value> = {};
  for (const [column, value] of Object.entries(line)) {
    const reference = file.references?.[column];
    if (reference !== undefined) row[reference.column] = value === null ? null : idOf(reference.table, value);
    else if (column !== 'source_key') row[column] = value;
  }
  const { source } = file;
  const sourceKey =
    source === undefined ? cell(line, 'source_key') : typeof source === 'string' ? source : source(cell(line, 'year'));
  return {
    provenance: 'OFFICIAL',
    ...row,
    id: idOf(file.table, ...file.key.map((column) => cell(line, column))),
    source_id: idOf('source', sourceKey),
  };
}
