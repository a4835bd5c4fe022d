import { type LegacyMappingFact } from '../../src/coverage/rules/index.js';
import { cell, readReference } from '../../seeds/reference/read-csv.js';

/** The kinds of services and the old types that may turn into them are those of the real country. */
export function kindCodes(): readonly string[] {
  return readReference('service-kinds').map((line) => cell(line, 'code'));
}

export function legacyMappings(): readonly LegacyMappingFact[] {
  return readReference('legacy-mappings').map((line) => ({
    legacyType: cell(line, 'legacy_type_code'),
    kind: cell(line, 'kind_code'),
  }));
}
