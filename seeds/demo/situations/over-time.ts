import { entrustedService, ownService } from '../service-drafts.js';
import { counted, excluded, rowIs } from './expectation.js';
import { place, provider, row, type Situation } from './situation.js';

const SINCE = '2019-03-01';

/** What changes with the day: endings ahead, pauses behind, one service in place of another. */
export const overTime: readonly Situation[] = [
  {
    id: 'eu-project-ending',
    what: 'A project of a European fund ends and the state takes over: not counted until then',
    rows: [row('BGS17', 'DAY_CARE_ADULTS_DISABILITIES', 30)],
    services: [
      ownService(
        place('S-BGS17-001'),
        '2024-01-01',
        { DAY_CARE_ADULTS_DISABILITIES: 30 },
        {
          funding: [
            { source: 'EU_FUND', from: '2024-01-01', until: '2027-01-01' },
            { source: 'STATE', from: '2027-01-01' },
          ],
        },
      ),
    ],
    expects: [
      excluded('S-BGS17-001', 'DAY_CARE_ADULTS_DISABILITIES', 'NOT_STATE_FUNDED'),
      rowIs('MUNICIPAL/BGS17/DAY_CARE_ADULTS_DISABILITIES', { on: '2027-01-01', status: 'MET' }),
    ],
  },
  {
    id: 'state-money-ending',
    what: 'State money ends within 180 days: met today, short from 1 February 2027',
    rows: [row('BGS21', 'DAY_CARE_CHILDREN_DISABILITIES', 20)],
    services: [
      ownService(
        place('S-BGS21-001'),
        SINCE,
        { DAY_CARE_CHILDREN_DISABILITIES: 20 },
        {
          funding: [{ source: 'STATE', from: SINCE, until: '2027-02-01' }],
        },
      ),
    ],
    expects: [
      rowIs('MUNICIPAL/BGS21/DAY_CARE_CHILDREN_DISABILITIES', { on: '2027-01-31', gap: 0 }),
      rowIs('MUNICIPAL/BGS21/DAY_CARE_CHILDREN_DISABILITIES', { on: '2027-02-01', status: 'SHORTFALL' }),
    ],
  },
  {
    id: 'licence-expiring',
    what: 'A licence that expires within 180 days without a renewal: met today, short from 1 March 2027',
    rows: [row('SHU22', 'DAY_CARE_ADULTS_DISABILITIES', 30)],
    services: [
      entrustedService(place('S-SHU22-001'), provider(18, 'SHU22'), '2022-03-01', { DAY_CARE_ADULTS_DISABILITIES: 30 }),
    ],
    expects: [
      rowIs('MUNICIPAL/SHU22/DAY_CARE_ADULTS_DISABILITIES', { have: 30, gap: 0 }),
      rowIs('MUNICIPAL/SHU22/DAY_CARE_ADULTS_DISABILITIES', { on: '2027-03-01', status: 'SHORTFALL' }),
    ],
  },
  {
    id: 'closing-decided',
    what: 'A closing already decided: met today, short from 1 February 2027',
    rows: [row('SLS10', 'SKILLS_TRAINING', 30)],
    services: [ownService(place('S-SLS10-001'), SINCE, { SKILLS_TRAINING: 30 }, { closedOn: '2027-02-01' })],
    expects: [
      rowIs('MUNICIPAL/SLS10/SKILLS_TRAINING', { have: 30, gap: 0 }),
      rowIs('MUNICIPAL/SLS10/SKILLS_TRAINING', { on: '2027-02-01', status: 'SHORTFALL' }),
    ],
  },
  {
    id: 'capacity-changed',
    what: 'The places of a service change by date: 12, then 20, then 16',
    rows: [row('SHU25', 'DAY_CARE_CHILDREN_DISABILITIES', 20)],
    services: [
      ownService(
        place('S-SHU25-001'),
        SINCE,
        {},
        {
          allocations: [
            { kind: 'DAY_CARE_CHILDREN_DISABILITIES', places: 12, from: SINCE, until: '2025-09-01' },
            { kind: 'DAY_CARE_CHILDREN_DISABILITIES', places: 20, from: '2025-09-01', until: '2027-02-01' },
            { kind: 'DAY_CARE_CHILDREN_DISABILITIES', places: 16, from: '2027-02-01' },
          ],
        },
      ),
    ],
    expects: [
      rowIs('MUNICIPAL/SHU25/DAY_CARE_CHILDREN_DISABILITIES', { on: '2025-08-31', status: 'SHORTFALL', have: 12 }),
      rowIs('MUNICIPAL/SHU25/DAY_CARE_CHILDREN_DISABILITIES', { have: 20 }),
      rowIs('MUNICIPAL/SHU25/DAY_CARE_CHILDREN_DISABILITIES', { on: '2027-02-01', status: 'SHORTFALL', have: 16 }),
    ],
  },
  {
    id: 'suspended-and-resumed',
    what: 'A service that was suspended for a winter and resumed',
    rows: [row('RAZ16', 'DAY_CARE_ADULTS_DISABILITIES', 30)],
    services: [
      ownService(
        place('S-RAZ16-001'),
        SINCE,
        { DAY_CARE_ADULTS_DISABILITIES: 30 },
        {
          suspensions: [{ ground: 'QUALITY', from: '2025-11-01', until: '2026-02-15' }],
        },
      ),
    ],
    expects: [
      excluded('S-RAZ16-001', 'DAY_CARE_ADULTS_DISABILITIES', 'SERVICE_SUSPENDED', { on: '2026-02-14' }),
      rowIs('MUNICIPAL/RAZ16/DAY_CARE_ADULTS_DISABILITIES', { status: 'MET' }),
    ],
  },
  {
    id: 'successor',
    what: 'A closed service and its successor, which took its places over without a day between',
    rows: [row('RAZ26', 'RESIDENTIAL_ELDERLY', 40)],
    services: [
      ownService(place('S-RAZ26-001'), SINCE, { RESIDENTIAL_ELDERLY: 40 }, { closedOn: '2026-01-01' }),
      ownService(place('S-RAZ26-002'), '2026-01-01', { RESIDENTIAL_ELDERLY: 40 }, { predecessor: 'S-RAZ26-001' }),
    ],
    expects: [
      rowIs('MUNICIPAL/RAZ26/RESIDENTIAL_ELDERLY', { on: '2025-12-31', status: 'MET', have: 40 }),
      excluded('S-RAZ26-001', 'RESIDENTIAL_ELDERLY', 'SERVICE_CLOSED'),
      counted('S-RAZ26-002', 'RESIDENTIAL_ELDERLY'),
    ],
  },
];
