import { ownService } from '../service-drafts.js';
import { counted, excluded, rowIs } from './expectation.js';
import { place, row, type Situation } from './situation.js';

const SINCE = '2019-03-01';

/** Conditions of the service itself: it has started, is not closed or suspended, has state money and a provider. */
export const counting: readonly Situation[] = [
  {
    id: 'service-not-started',
    what: 'A service whose start lies ahead: `SERVICE_NOT_STARTED`, and a row that is short in part (`PARTIAL`)',
    rows: [row('BGS01', 'DAY_CARE_ADULTS_DISABILITIES', 30)],
    services: [
      ownService(place('S-BGS01-001'), SINCE, { DAY_CARE_ADULTS_DISABILITIES: 18 }),
      ownService(place('S-BGS01-002'), '2026-06-01', { DAY_CARE_ADULTS_DISABILITIES: 12 }, { startsOn: '2027-03-01' }),
    ],
    expects: [
      excluded('S-BGS01-002', 'DAY_CARE_ADULTS_DISABILITIES', 'SERVICE_NOT_STARTED'),
      rowIs('MUNICIPAL/BGS01/DAY_CARE_ADULTS_DISABILITIES', {
        status: 'SHORTFALL',
        have: 18,
        gap: 12,
        severity: 'PARTIAL',
        temporarilyLost: false,
      }),
      rowIs('MUNICIPAL/BGS01/DAY_CARE_ADULTS_DISABILITIES', { on: '2027-03-01', status: 'MET' }),
    ],
  },
  {
    id: 'start-not-fixed',
    what: 'The council has not fixed the start: `SERVICE_NOT_STARTED`, and a row without one place (`MISSING`)',
    rows: [row('BGS06', 'EMPLOYMENT_SKILLS_SUPPORT', 20)],
    services: [ownService(place('S-BGS06-001'), '2026-02-01', { EMPLOYMENT_SKILLS_SUPPORT: 20 }, { startsOn: null })],
    expects: [
      excluded('S-BGS06-001', 'EMPLOYMENT_SKILLS_SUPPORT', 'SERVICE_NOT_STARTED'),
      rowIs('MUNICIPAL/BGS06/EMPLOYMENT_SKILLS_SUPPORT', { status: 'SHORTFALL', have: 0, severity: 'MISSING' }),
    ],
  },
  {
    id: 'service-closed',
    what: 'A closed service: `SERVICE_CLOSED`',
    rows: [row('BGS08', 'DAY_CARE_ELDERLY', 25)],
    services: [ownService(place('S-BGS08-001'), SINCE, { DAY_CARE_ELDERLY: 25 }, { closedOn: '2026-07-01' })],
    expects: [
      excluded('S-BGS08-001', 'DAY_CARE_ELDERLY', 'SERVICE_CLOSED'),
      rowIs('MUNICIPAL/BGS08/DAY_CARE_ELDERLY', { status: 'SHORTFALL', gap: 25, temporarilyLost: false }),
    ],
  },
  {
    id: 'service-suspended',
    what: 'A service suspended for quality: `SERVICE_SUSPENDED`, and a row whose places are `temporarilyLost`',
    rows: [row('BGS09', 'THERAPY_REHABILITATION', 60)],
    services: [
      ownService(place('S-BGS09-001'), SINCE, { THERAPY_REHABILITATION: 40 }),
      ownService(
        place('S-BGS09-002'),
        SINCE,
        { THERAPY_REHABILITATION: 20 },
        {
          suspensions: [{ ground: 'QUALITY', from: '2026-09-15' }],
        },
      ),
    ],
    expects: [
      excluded('S-BGS09-002', 'THERAPY_REHABILITATION', 'SERVICE_SUSPENDED'),
      rowIs('MUNICIPAL/BGS09/THERAPY_REHABILITATION', { status: 'SHORTFALL', gap: 20, temporarilyLost: true }),
    ],
  },
  {
    id: 'municipal-money-only',
    what: 'A service on municipal money alone: `NOT_STATE_FUNDED`',
    rows: [row('BGS12', 'DAY_CARE_ELDERLY', 20)],
    services: [
      ownService(
        place('S-BGS12-001'),
        SINCE,
        { DAY_CARE_ELDERLY: 20 },
        { funding: [{ source: 'MUNICIPAL', from: SINCE }] },
      ),
    ],
    expects: [excluded('S-BGS12-001', 'DAY_CARE_ELDERLY', 'NOT_STATE_FUNDED')],
  },
  {
    id: 'no-provider',
    what: 'The provision ended and nobody took over: `NO_PROVIDER`',
    rows: [row('BGS23', 'SKILLS_TRAINING', 40)],
    services: [
      ownService(
        place('S-BGS23-001'),
        SINCE,
        { SKILLS_TRAINING: 40 },
        {
          provisions: [
            {
              provider: { kind: 'MUNICIPALITY', municipality: 'BGS23', number: 0 },
              way: 'OWN',
              from: SINCE,
              until: '2026-10-01',
            },
          ],
        },
      ),
    ],
    expects: [excluded('S-BGS23-001', 'SKILLS_TRAINING', 'NO_PROVIDER')],
  },
  {
    id: 'mixed-money',
    what: 'State and municipal money together, a donor beside them: the places count; the row is partly state-funded',
    rows: [{ ...row('SLV20', 'DAY_CARE_ELDERLY', 40), funding: 'PARTIAL' }],
    services: [
      ownService(
        place('S-SLV20-001'),
        SINCE,
        { DAY_CARE_ELDERLY: 40 },
        {
          funding: [
            { source: 'STATE_AND_MUNICIPAL', from: SINCE },
            { source: 'DONOR', from: '2025-01-01', until: '2027-01-01' },
          ],
        },
      ),
    ],
    expects: [
      counted('S-SLV20-001', 'DAY_CARE_ELDERLY'),
      rowIs('MUNICIPAL/SLV20/DAY_CARE_ELDERLY', { status: 'MET', gap: 0 }),
    ],
  },
];
