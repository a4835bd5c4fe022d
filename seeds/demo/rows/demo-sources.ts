import { idOf, type TableRows } from '../../rows.js';
import { DEMO_REFERENCE_DAY } from '../days.js';

export const DEMONSTRATION = 'demonstration';
export const MAP_DECISION = 'council-of-ministers-574-2024';
export const MAP_STAND_IN = 'national-map-stand-in-2024';
const PESHTERA_PLAN = 'plan-peshtera-2024-2027';

const sources = [
  {
    key: DEMONSTRATION,
    publisher: 'Karta: демонстрационни данни (измислени)',
    title_bg: 'Измислени услуги, доставчици, лицензи, споразумения и проверки за демонстрация; не описват никого',
    title_en:
      'Invented services, providers, licences, agreements and inspections for demonstration; they describe nobody',
    as_of: DEMO_REFERENCE_DAY,
    url: null,
    licence: 'EUPL-1.2',
    origin: 'DEMONSTRATION',
  },
  {
    key: MAP_DECISION,
    publisher: 'Министерски съвет на Република България',
    title_bg:
      'Решение № 574 на Министерския съвет от 8.08.2024 г. за приемане на Националната карта на социалните услуги (ДВ, бр. 68 от 13.08.2024 г.)',
    title_en:
      'Decision No 574 of the Council of Ministers of 8.08.2024 adopting the National Map of Social Services (SG 68/13.08.2024)',
    as_of: '2024-08-13',
    url: null,
    licence: 'Official text',
    origin: 'REFERENCE',
  },
  {
    key: MAP_STAND_IN,
    publisher: 'Karta; сборът: Министерство на труда и социалната политика, проект от 13.02–14.03.2024 г.',
    title_bg:
      'Заместващи редове на Националната карта: 28 вида и общо 166 799 потребители са от проекта на министерството (обществено обсъждане 13.02–14.03.2024 г.); разпределението по общини и видове е измислено',
    title_en:
      'Stand-in rows of the National Map: 28 kinds and 166,799 users in all are those of the draft of the ministry (consultation 13.02-14.03.2024); their division among municipalities and kinds is invented',
    as_of: '2024-03-14',
    url: 'https://www.strategy.bg',
    licence: 'EUPL-1.2',
    origin: 'DEMONSTRATION',
  },
  {
    key: PESHTERA_PLAN,
    publisher: 'Община Пещера',
    title_bg:
      'План на община Пещера за социалните услуги 2024–2027 г.: брой места; планово ниво и вид по каталога – предположени',
    title_en:
      'Plan of the municipality of Peshtera for social services 2024-2027: numbers of places; planning level and kind of the catalogue assumed',
    as_of: null,
    url: null,
    licence: 'Facts cited from a public plan',
    origin: 'REFERENCE',
  },
] as const;

export function demoSources(): TableRows {
  return {
    table: 'source',
    naturalKey: ['key'],
    rows: sources.map((source) => ({ id: idOf('source', source.key), ...source })),
  };
}
