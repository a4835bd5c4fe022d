import { type TableRows } from '../../rows.js';
import { type ProviderDraft, type ServiceDraft } from '../drafts.js';
import { inventedEik } from './eik.js';
import { keyedFact, municipalityId, providerKey, tableOf } from './fact-rows.js';

const names = {
  MUNICIPAL_ENTITY: ['Демонстрационно общинско предприятие', 'измислено', 'Demonstration municipal entity'],
  PRIVATE_BG: ['Демонстрационен доставчик', 'измислен', 'Demonstration provider'],
  PRIVATE_EU_EEA: [
    'Демонстрационен доставчик от друга държава от ЕС',
    'измислен',
    'Demonstration provider from another EU state',
  ],
  HOSPITAL: ['Демонстрационна болница', 'измислена', 'Demonstration hospital'],
} as const;

/** The providers that run a service or hold a licence, each once. Municipalities are reference data. */
export function providerRows(services: readonly ServiceDraft[]): TableRows {
  const used = new Map<number, ProviderDraft>();
  for (const { provisions, licences } of services) {
    for (const { provider } of provisions) used.set(provider.number, provider);
    for (const { holder } of licences) used.set(holder.number, holder);
  }
  const invented = [...used.values()].toSorted((a, b) => a.number - b.number);
  return tableOf(
    'provider',
    invented.flatMap((provider) => rowOf(provider)),
  );
}

function rowOf(provider: ProviderDraft): readonly ReturnType<typeof keyedFact>[] {
  const { kind, municipality, number } = provider;
  if (kind === 'MUNICIPALITY') return [];
  const [nameBg, invented, nameEn] = names[kind];
  // A provider from abroad has no ЕИК, and one in twelve of the others shows none.
  const eik = kind === 'PRIVATE_EU_EEA' || number % 12 === 0 ? null : inventedEik(number);
  return [
    keyedFact('provider', providerKey(provider), {
      kind,
      eik,
      name_bg: `${nameBg} № ${number} (${invented})`,
      name_en: `${nameEn} no. ${number} (invented)`,
      municipality_id: municipalityId(municipality),
    }),
  ];
}
