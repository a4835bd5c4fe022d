import { idOf, type TableRows } from '../rows.js';
import { cell, readReference } from './read-csv.js';

/** Every municipality is a provider of social services by law and needs no licence for them (ЗСУ чл. 29 и 30). */
export function municipalProviders(): TableRows {
  const rows = readReference('municipalities').map((line) => {
    const code = cell(line, 'code');
    return {
      id: municipalProviderId(code),
      external_scheme: 'municipality',
      external_value: code,
      kind: 'MUNICIPALITY',
      eik: null,
      name_bg: `Община ${cell(line, 'name_bg')}`,
      name_en: `Municipality of ${cell(line, 'name_en')}`,
      municipality_id: idOf('municipality', code),
      provenance: 'OFFICIAL',
      source_id: idOf('source', 'social-services-act'),
    };
  });
  return { table: 'provider', naturalKey: ['external_scheme', 'external_value'], rows };
}

export function municipalProviderId(code: string): string {
  return idOf('provider', 'municipality', code);
}
