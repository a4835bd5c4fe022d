import { collection, column, nullable, type RowOf } from '../../platform/query/index.js';
import { SourceOrigin } from '../rules/index.js';

export const sources = collection({
  name: 'Source',
  table: 'source',
  columns: {
    key: column.code('key'),
    publisher: column.name('publisher'),
    nameBg: column.name('title_bg', { as: 'titleBg' }),
    nameEn: column.name('title_en', { as: 'titleEn' }),
    asOfDay: nullable(column.date('as_of')),
    url: nullable(column.code('url')),
    licence: column.name('licence'),
    origin: column.enumeration('origin', { name: 'SourceOrigin', codes: SourceOrigin }),
    createdAt: column.timestamp('created_at'),
    updatedAt: column.timestamp('updated_at'),
    version: column.integer('version'),
  },
  defaultOrder: ['key'],
});
export type SourceRow = RowOf<typeof sources>;
