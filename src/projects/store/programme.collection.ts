import {
  type Collection,
  collection,
  column,
  factColumns,
  NAME_FIELDS,
  nullable,
  onlyFor,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { projects } from './project.collection.js';

const nameColumns = {
  nameBg: onlyFor(column.name('name_bg', { as: 'name' }), ...NAME_FIELDS),
  nameEn: onlyFor(nullable(column.name('name_en')), ...NAME_FIELDS),
};

export const fundingProgrammes = collection({
  name: 'FundingProgramme',
  table: 'funding_programme',
  columns: { code: column.code('code'), ...nameColumns, ...factColumns },
  relations: {
    procedures: toMany((): Collection => fundingProcedures, 'programme_id'),
    projects: toMany((): Collection => projects, 'programme_id'),
  },
  facets: { FUNDING_PROGRAMME: 'code' },
  searched: { names: ['nameBg', 'nameEn'], codes: ['code'] },
  defaultOrder: ['code'],
});
export type FundingProgrammeRow = RowOf<typeof fundingProgrammes>;

export const fundingProcedures = collection({
  name: 'FundingProcedure',
  table: 'funding_procedure',
  columns: {
    code: column.code('code'),
    ...nameColumns,
    programmeId: nullable(column.reference('programme_id')),
    ...factColumns,
  },
  relations: {
    programme: toOne((): Collection => fundingProgrammes, 'programme_id'),
    projects: toMany((): Collection => projects, 'procedure_id'),
  },
  facets: { FUNDING_PROCEDURE: 'code' },
  searched: { names: ['nameBg', 'nameEn'], codes: ['code'] },
  defaultOrder: ['code'],
});
export type FundingProcedureRow = RowOf<typeof fundingProcedures>;
