import { cell, readReference } from '../../reference/read-csv.js';
import { type ServiceDraft } from '../drafts.js';

export type ServiceName = { readonly name_bg: string; readonly name_en: string };
type Name = readonly [bg: string, en: string];

/**
 * Names that nobody takes for a real service. They say what is done and never where: for some services that must not be
 * known.
 */
export function serviceNamer(): (service: ServiceDraft, number: number) => ServiceName {
  const kinds = namesIn('service-kinds');
  const oldTypes = namesIn('legacy-types');
  return (service, number) => {
    const now = [...new Set(service.allocations.map(({ kind }) => kind))].map((kind) => kinds.get(kind));
    const was = service.legacy.map(({ type }) => oldTypes.get(type));
    const what = (now.length > 0 ? now : was).filter((name) => name !== undefined);
    const complex = what.length > 1 ? (['комплекс: ', 'complex: '] as const) : (['', ''] as const);
    return {
      name_bg: `Демонстрационна услуга № ${number} (измислена): ${complex[0]}${what.map(([bg]) => bg).join('; ')}`,
      name_en: `Demonstration service no. ${number} (invented): ${complex[1]}${what.map(([, en]) => en).join('; ')}`,
    };
  };
}

function namesIn(file: string): ReadonlyMap<string, Name> {
  return new Map(
    readReference(file).map((line) => [cell(line, 'code'), [cell(line, 'name_bg'), cell(line, 'name_en')]]),
  );
}
