import { ownService } from '../service-drafts.js';
import { excluded, noRow, rowIs } from './expectation.js';
import { place, row, type Situation } from './situation.js';

const SINCE = '2019-09-01';

/** Rows of the Map and places for which there is none. */
export const mapRows: readonly Situation[] = [
  {
    id: 'not-on-map',
    what: 'A lawful service of a kind for which the Map has no row in the municipality: `NOT_ON_MAP`',
    rows: [row('GAB12', 'FOSTER_CARE_SUPPORT', 'NO_ROW')],
    services: [ownService(place('S-GAB12-001'), SINCE, { FOSTER_CARE_SUPPORT: 15 })],
    expects: [
      noRow('MUNICIPAL/GAB12/FOSTER_CARE_SUPPORT'),
      excluded('S-GAB12-001', 'FOSTER_CARE_SUPPORT', 'NOT_ON_MAP'),
    ],
  },
  {
    id: 'host-mismatch',
    what: 'A district service in a municipality that the Map does not name as host: `HOST_MISMATCH`',
    rows: [row('GAB29', 'SHELTER_HOMELESS', 'NO_ROW', 'DISTRICT'), row('GAB05', 'SHELTER_HOMELESS', 20, 'DISTRICT')],
    services: [ownService(place('S-GAB29-001', 'DISTRICT'), SINCE, { SHELTER_HOMELESS: 20 })],
    expects: [
      excluded('S-GAB29-001', 'SHELTER_HOMELESS', 'HOST_MISMATCH'),
      rowIs('DISTRICT/GAB05/SHELTER_HOMELESS', { status: 'SHORTFALL', have: 0 }),
    ],
  },
  {
    id: 'exempt',
    what: 'An exemption is in force: the row is `EXEMPT`, its open places are counted apart',
    rows: [row('MON12', 'DAY_CARE_ADULTS_DISABILITIES', 15)],
    services: [],
    exemptions: [
      {
        key: 'E-MON12-001',
        level: 'MUNICIPAL',
        host: 'MON12',
        kind: 'DAY_CARE_ADULTS_DISABILITIES',
        from: '2026-01-01',
        until: '2028-01-01',
      },
    ],
    expects: [
      rowIs('MUNICIPAL/MON12/DAY_CARE_ADULTS_DISABILITIES', { status: 'EXEMPT', gap: 15 }),
      rowIs('MUNICIPAL/MON12/DAY_CARE_ADULTS_DISABILITIES', { on: '2025-12-31', status: 'SHORTFALL' }),
    ],
  },
  {
    id: 'maximum-zero',
    what: 'The Map states 0 users: `NOT_REQUIRED`',
    rows: [row('MON14', 'DAY_CARE_CHILDREN_DISABILITIES', 0)],
    services: [],
    expects: [rowIs('MUNICIPAL/MON14/DAY_CARE_CHILDREN_DISABILITIES', { status: 'NOT_REQUIRED', have: 0 })],
  },
  {
    id: 'maximum-not-stated',
    what: 'The Map does not state the number of users: `UNKNOWN`, no gap, no upper bound',
    rows: [row('MON11', 'COMMUNITY_WORK', null)],
    services: [ownService(place('S-MON11-001'), SINCE, { COMMUNITY_WORK: 20 })],
    expects: [
      rowIs('MUNICIPAL/MON11/COMMUNITY_WORK', {
        status: 'UNKNOWN',
        have: 20,
        gap: null,
        bounds: { lower: 0, upper: null },
      }),
    ],
  },
  {
    id: 'surplus',
    what: 'More places than the Map asks for: a negative gap that is never netted against another row',
    rows: [row('PVN16', 'INFORMATION_COUNSELLING', 40)],
    services: [ownService(place('S-PVN16-001'), SINCE, { INFORMATION_COUNSELLING: 55 })],
    expects: [rowIs('MUNICIPAL/PVN16/INFORMATION_COUNSELLING', { status: 'MET', have: 55, gap: -15 })],
  },
  {
    id: 'district-row-alone',
    what: 'A kind that the district has at district level, hosted here, without any municipal row of it',
    rows: [
      row('SLS31', 'RESIDENTIAL_ADULTS_MENTAL_DISORDERS', 30, 'DISTRICT'),
      row('SLS31', 'RESIDENTIAL_ADULTS_MENTAL_DISORDERS', 'NO_ROW'),
    ],
    services: [ownService(place('S-SLS31-001', 'DISTRICT'), SINCE, { RESIDENTIAL_ADULTS_MENTAL_DISORDERS: 30 })],
    expects: [
      noRow('MUNICIPAL/SLS31/RESIDENTIAL_ADULTS_MENTAL_DISORDERS'),
      rowIs('DISTRICT/SLS31/RESIDENTIAL_ADULTS_MENTAL_DISORDERS', { status: 'MET', have: 30 }),
    ],
  },
  {
    id: 'two-byala',
    what: 'The two municipalities named „Бяла“ are not mixed up: VAR05 has its places, RSE04 is short of 12',
    rows: [row('VAR05', 'THERAPY_REHABILITATION', 20), row('RSE04', 'THERAPY_REHABILITATION', 30)],
    services: [
      ownService(place('S-VAR05-001'), SINCE, { THERAPY_REHABILITATION: 20 }),
      ownService(place('S-RSE04-001'), SINCE, { THERAPY_REHABILITATION: 18 }),
    ],
    expects: [
      rowIs('MUNICIPAL/VAR05/THERAPY_REHABILITATION', { status: 'MET', gap: 0 }),
      rowIs('MUNICIPAL/RSE04/THERAPY_REHABILITATION', { status: 'SHORTFALL', gap: 12, severity: 'PARTIAL' }),
    ],
  },
  {
    id: 'national-rows',
    what: 'Rows of national level, owed by their hosts: some met, one short',
    rows: [
      row('PDV22', 'SHELTER_VIOLENCE_TRAFFICKING', 12, 'NATIONAL'),
      row('VAR06', 'INTEGRATED_RESIDENTIAL_CHILDREN_MEDICAL', 10, 'NATIONAL'),
      row('SZR31', 'RESIDENTIAL_ADULTS_SENSORY_DISABILITIES', 20, 'NATIONAL'),
      row('BGS04', 'SHELTER_VIOLENCE_TRAFFICKING', 10, 'NATIONAL'),
      row('SOF46', 'RESIDENTIAL_CHILDREN', 16, 'NATIONAL'),
    ],
    services: [
      ownService(place('S-PDV22-001', 'NATIONAL'), SINCE, { SHELTER_VIOLENCE_TRAFFICKING: 12 }),
      ownService(place('S-VAR06-001', 'NATIONAL'), SINCE, { INTEGRATED_RESIDENTIAL_CHILDREN_MEDICAL: 10 }),
      ownService(place('S-SZR31-001', 'NATIONAL'), SINCE, { RESIDENTIAL_ADULTS_SENSORY_DISABILITIES: 20 }),
      ownService(place('S-BGS04-001', 'NATIONAL'), SINCE, { SHELTER_VIOLENCE_TRAFFICKING: 10 }),
      ownService(place('S-SOF46-001', 'NATIONAL'), SINCE, { RESIDENTIAL_CHILDREN: 8 }),
    ],
    expects: [
      rowIs('NATIONAL/PDV22/SHELTER_VIOLENCE_TRAFFICKING', { status: 'MET', have: 12 }),
      rowIs('NATIONAL/VAR06/INTEGRATED_RESIDENTIAL_CHILDREN_MEDICAL', { status: 'MET', have: 10 }),
      rowIs('NATIONAL/SOF46/RESIDENTIAL_CHILDREN', { status: 'SHORTFALL', gap: 8 }),
    ],
  },
];
