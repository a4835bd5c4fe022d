import { p } from '@mikro-orm/core';
import { type Provenance } from '../../kernel/provenance.js';
import { Source } from './source.entity.js';

/** What every stored fact carries. `version`, `createdAt` and `updatedAt` are kept by the database itself. */
export const factProperties = {
  provenance: p.string().$type<Provenance>(),
  source: () => p.manyToOne(Source),
  createdAt: p.datetime().defaultRaw('now()'),
  updatedAt: p.datetime().defaultRaw('now()'),
  version: p.integer().defaultRaw('1'),
};

/** The key given by a register outside; `key` is made of both by the database. */
export const externalIdProperties = {
  externalScheme: p.string(),
  externalValue: p.string(),
  key: p.string().generated(`(external_scheme || '/' || external_value) stored`),
};
