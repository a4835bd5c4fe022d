import { ownService } from '../service-drafts.js';
import { excluded, notKnown, rowIs } from './expectation.js';
import { place, row, type Situation } from './situation.js';

const SINCE = '2018-05-01';

/** Places that are not known, and services of the old types that are not yet split among the new kinds. */
export const capacity: readonly Situation[] = [
  {
    id: 'capacity-unknown',
    what: 'The places of one service are not known: `CAPACITY_UNKNOWN`, the row is `UNKNOWN` without bound',
    rows: [row('BLG49', 'INFORMATION_COUNSELLING', 40)],
    services: [
      ownService(place('S-BLG49-001'), SINCE, { INFORMATION_COUNSELLING: 20 }),
      ownService(place('S-BLG49-002'), SINCE, { INFORMATION_COUNSELLING: null }),
    ],
    expects: [
      notKnown('S-BLG49-002', 'INFORMATION_COUNSELLING', 'CAPACITY_UNKNOWN', { places: null }),
      rowIs('MUNICIPAL/BLG49/INFORMATION_COUNSELLING', {
        status: 'UNKNOWN',
        have: 20,
        bounds: { lower: 0, upper: 20 },
      }),
    ],
  },
  {
    id: 'legacy-split-partly',
    what: 'An old centre of 60 places, 40 of them split: its rest of 20 (`LEGACY_UNALLOCATED`) may close one row (`lower` = 0 < open: `UNKNOWN`) but not another (`lower` 20, `upper` 40)',
    rows: [
      row('DOB03', 'THERAPY_REHABILITATION', 40),
      row('DOB03', 'SKILLS_TRAINING', 15),
      row('DOB03', 'INFORMATION_COUNSELLING', 50),
    ],
    services: [
      ownService(
        place('S-DOB03-001'),
        SINCE,
        { THERAPY_REHABILITATION: 25, SKILLS_TRAINING: 15 },
        {
          legacy: [{ type: 'CSRI_ADULTS', total: 60, from: SINCE }],
        },
      ),
      ownService(place('S-DOB03-002'), SINCE, { INFORMATION_COUNSELLING: 10 }),
    ],
    expects: [
      notKnown('S-DOB03-001', 'INFORMATION_COUNSELLING', 'LEGACY_UNALLOCATED', { places: 20 }),
      rowIs('MUNICIPAL/DOB03/THERAPY_REHABILITATION', { status: 'UNKNOWN', have: 25, bounds: { lower: 0, upper: 15 } }),
      rowIs('MUNICIPAL/DOB03/SKILLS_TRAINING', { status: 'MET', have: 15 }),
      rowIs('MUNICIPAL/DOB03/INFORMATION_COUNSELLING', { status: 'SHORTFALL', bounds: { lower: 20, upper: 40 } }),
    ],
  },
  {
    id: 'legacy-unbounded',
    what: 'An old centre whose places nobody has stated: `LEGACY_UNALLOCATED` without bound',
    rows: [row('DOB17', 'INFORMATION_COUNSELLING', 30)],
    services: [
      ownService(
        place('S-DOB17-001'),
        SINCE,
        {},
        {
          legacy: [{ type: 'COMMUNITY_SUPPORT_CENTRE', total: null, from: SINCE }],
        },
      ),
    ],
    expects: [
      notKnown('S-DOB17-001', 'INFORMATION_COUNSELLING', 'LEGACY_UNALLOCATED', { places: null }),
      rowIs('MUNICIPAL/DOB17/INFORMATION_COUNSELLING', { status: 'UNKNOWN', have: 0, bounds: { lower: 0, upper: 30 } }),
    ],
  },
  {
    id: 'legacy-excluded',
    what: 'An old centre that is suspended: its unsplit places close nothing, `SERVICE_SUSPENDED` beside `LEGACY_UNALLOCATED`',
    rows: [row('DOB20', 'DAY_CARE_ELDERLY', 20)],
    services: [
      ownService(
        place('S-DOB20-001'),
        SINCE,
        {},
        {
          legacy: [{ type: 'DAY_CENTRE_ELDERLY', total: 20, from: SINCE }],
          suspensions: [{ ground: 'OTHER', from: '2026-06-10' }],
        },
      ),
    ],
    expects: [
      excluded('S-DOB20-001', 'DAY_CARE_ELDERLY', ['SERVICE_SUSPENDED', 'LEGACY_UNALLOCATED']),
      rowIs('MUNICIPAL/DOB20/DAY_CARE_ELDERLY', { status: 'SHORTFALL', severity: 'MISSING', temporarilyLost: false }),
    ],
  },
  {
    id: 'legacy-split-wholly',
    what: 'A home for the elderly (ПЗР § 35) whose places are all split: no rest, nothing unknown',
    rows: [row('SFO43', 'RESIDENTIAL_ELDERLY', 40)],
    services: [
      ownService(
        place('S-SFO43-001'),
        SINCE,
        { RESIDENTIAL_ELDERLY: 40 },
        {
          legacy: [{ type: 'HOME_ELDERLY', total: 40, from: SINCE }],
        },
      ),
    ],
    expects: [
      rowIs('MUNICIPAL/SFO43/RESIDENTIAL_ELDERLY', { status: 'MET', have: 40, bounds: { lower: 0, upper: 0 } }),
    ],
  },
  {
    id: 'legacy-home-closing',
    what: 'An old home for adults that closes by 2035 (ПЗР § 33) and turns into nothing: its 50 places close no row',
    rows: [row('SML31', 'RESIDENTIAL_ADULTS_DEMENTIA', 15, 'DISTRICT')],
    services: [
      ownService(
        place('S-SML31-001', 'DISTRICT'),
        SINCE,
        {},
        {
          legacy: [{ type: 'HOME_ADULTS_DEMENTIA', total: 50, from: SINCE }],
        },
      ),
    ],
    expects: [
      rowIs('DISTRICT/SML31/RESIDENTIAL_ADULTS_DEMENTIA', {
        status: 'SHORTFALL',
        have: 0,
        bounds: { lower: 15, upper: 15 },
      }),
    ],
  },
];
