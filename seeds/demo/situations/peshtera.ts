import { type RowDraft } from '../drafts.js';
import { type KindCode } from '../kinds.js';
import { entrustedService, ownService } from '../service-drafts.js';
import { rowIs } from './expectation.js';
import { place, provider, row, type Situation } from './situation.js';

const SINCE = '2019-03-01';

function planned(kind: KindCode, maximum: number, level: RowDraft['level'] = 'DISTRICT'): RowDraft {
  return { ...row('PAZ21', kind, maximum, level), source: 'plan-peshtera-2024-2027' };
}

/**
 * The numbers are those of the plan of Пещера for 2024-2027 (several services of one kind are one row); their planning
 * levels are assumed, the services are invented.
 */
export const peshtera: Situation = {
  id: 'peshtera',
  what: 'Пещера with the numbers of its own plan 2024-2027; part of them built, part under way',
  rows: [
    planned('RESIDENTIAL_ADULTS_MENTAL_DISORDERS', 20),
    planned('RESIDENTIAL_ADULTS_PHYSICAL_DISABILITIES', 90),
    planned('RESIDENTIAL_ELDERLY', 40),
    planned('INTEGRATED_RESIDENTIAL_ADULTS_MEDICAL', 10),
    planned('INTEGRATED_RESIDENTIAL_ELDERLY_MEDICAL', 17),
    planned('SHELTER_VIOLENCE_TRAFFICKING', 20),
    planned('COMMUNITY_WORK', 70, 'MUNICIPAL'),
  ],
  services: [
    ownService(place('S-PAZ21-001', 'DISTRICT'), SINCE, { RESIDENTIAL_ADULTS_MENTAL_DISORDERS: 20 }),
    ownService(place('S-PAZ21-002', 'DISTRICT'), SINCE, { RESIDENTIAL_ADULTS_PHYSICAL_DISABILITIES: 30 }),
    entrustedService(place('S-PAZ21-003', 'DISTRICT'), provider(19, 'PAZ21'), '2024-06-01', {
      RESIDENTIAL_ADULTS_PHYSICAL_DISABILITIES: 30,
    }),
    ownService(
      place('S-PAZ21-004', 'DISTRICT'),
      '2026-06-01',
      { RESIDENTIAL_ADULTS_PHYSICAL_DISABILITIES: 30 },
      {
        startsOn: '2027-06-01',
      },
    ),
    ownService(place('S-PAZ21-005', 'DISTRICT'), SINCE, { RESIDENTIAL_ELDERLY: 40 }),
    entrustedService(place('S-PAZ21-006', 'DISTRICT'), provider(20, 'PAZ21', 'HOSPITAL'), '2025-02-01', {
      INTEGRATED_RESIDENTIAL_ELDERLY_MEDICAL: 9,
    }),
    ownService(
      place('S-PAZ21-007', 'DISTRICT'),
      '2026-05-01',
      { INTEGRATED_RESIDENTIAL_ELDERLY_MEDICAL: 8 },
      {
        startsOn: null,
      },
    ),
    entrustedService(place('S-PAZ21-008', 'DISTRICT'), provider(19, 'PAZ21'), '2024-06-01', {
      SHELTER_VIOLENCE_TRAFFICKING: 12,
    }),
    ownService(place('S-PAZ21-009'), SINCE, { COMMUNITY_WORK: 70 }),
  ],
  expects: [
    rowIs('DISTRICT/PAZ21/RESIDENTIAL_ADULTS_MENTAL_DISORDERS', { status: 'MET', have: 20 }),
    rowIs('DISTRICT/PAZ21/RESIDENTIAL_ADULTS_PHYSICAL_DISABILITIES', { status: 'SHORTFALL', gap: 30 }),
    rowIs('DISTRICT/PAZ21/RESIDENTIAL_ELDERLY', { status: 'MET', have: 40 }),
    rowIs('DISTRICT/PAZ21/INTEGRATED_RESIDENTIAL_ADULTS_MEDICAL', { status: 'SHORTFALL', gap: 10 }),
    rowIs('DISTRICT/PAZ21/INTEGRATED_RESIDENTIAL_ELDERLY_MEDICAL', { status: 'SHORTFALL', gap: 8 }),
    rowIs('DISTRICT/PAZ21/SHELTER_VIOLENCE_TRAFFICKING', { status: 'SHORTFALL', gap: 8 }),
    rowIs('MUNICIPAL/PAZ21/COMMUNITY_WORK', { status: 'MET', have: 70 }),
  ],
};
