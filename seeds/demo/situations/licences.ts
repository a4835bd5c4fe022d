import { entrustedService, licence } from '../service-drafts.js';
import { counted, excluded, rowIs } from './expectation.js';
import { place, provider, row, type Situation } from './situation.js';

const SINCE = '2023-09-01';

/** What may be wrong with a licence, one by one and together with other reasons. */
export const licences: readonly Situation[] = [
  {
    id: 'licence-missing',
    what: 'A provider that has no licence for the service: `LICENCE_MISSING`',
    rows: [row('BLG01', 'THERAPY_REHABILITATION', 50)],
    services: [
      entrustedService(
        place('S-BLG01-001'),
        provider(1, 'BLG01'),
        SINCE,
        { THERAPY_REHABILITATION: 50 },
        { licences: [] },
      ),
    ],
    expects: [
      excluded('S-BLG01-001', 'THERAPY_REHABILITATION', 'LICENCE_MISSING'),
      rowIs('MUNICIPAL/BLG01/THERAPY_REHABILITATION', {
        status: 'SHORTFALL',
        severity: 'MISSING',
        temporarilyLost: false,
      }),
    ],
  },
  {
    id: 'licence-of-another',
    what: 'The licence of the service is held by another than its provider: `LICENCE_MISSING`',
    rows: [row('BLG02', 'THERAPY_REHABILITATION', 30)],
    services: [
      entrustedService(
        place('S-BLG02-001'),
        provider(2, 'BLG02'),
        SINCE,
        { THERAPY_REHABILITATION: 30 },
        {
          licences: [licence(provider(3, 'BLG02'), SINCE)],
        },
      ),
    ],
    expects: [excluded('S-BLG02-001', 'THERAPY_REHABILITATION', 'LICENCE_MISSING')],
  },
  {
    id: 'licence-not-yet-valid',
    what: 'A licence that begins after the day: `LICENCE_NOT_YET_VALID`',
    rows: [row('BLG11', 'DAY_CARE_ADULTS_DISABILITIES', 40)],
    services: [
      entrustedService(
        place('S-BLG11-001'),
        provider(4, 'BLG11'),
        '2026-10-01',
        { DAY_CARE_ADULTS_DISABILITIES: 40 },
        {
          licences: [licence(provider(4, 'BLG11'), '2026-12-15')],
        },
      ),
    ],
    expects: [
      excluded('S-BLG11-001', 'DAY_CARE_ADULTS_DISABILITIES', 'LICENCE_NOT_YET_VALID'),
      rowIs('MUNICIPAL/BLG11/DAY_CARE_ADULTS_DISABILITIES', { status: 'SHORTFALL', temporarilyLost: true }),
      rowIs('MUNICIPAL/BLG11/DAY_CARE_ADULTS_DISABILITIES', { on: '2026-12-15', status: 'MET' }),
    ],
  },
  {
    id: 'licence-revoked',
    what: 'A revoked licence: `LICENCE_REVOKED`',
    rows: [row('BLG33', 'DAY_CARE_ADULTS_DISABILITIES', 30)],
    services: [
      entrustedService(
        place('S-BLG33-001'),
        provider(5, 'BLG33'),
        SINCE,
        { DAY_CARE_ADULTS_DISABILITIES: 30 },
        {
          licences: [{ ...licence(provider(5, 'BLG33'), SINCE), revokedOn: '2026-07-01' }],
        },
      ),
    ],
    expects: [excluded('S-BLG33-001', 'DAY_CARE_ADULTS_DISABILITIES', 'LICENCE_REVOKED')],
  },
  {
    id: 'licence-terminated',
    what: 'A terminated licence: `LICENCE_TERMINATED`',
    rows: [row('BLG37', 'DAY_CARE_ELDERLY', 30)],
    services: [
      entrustedService(
        place('S-BLG37-001'),
        provider(6, 'BLG37'),
        SINCE,
        { DAY_CARE_ELDERLY: 30 },
        {
          licences: [{ ...licence(provider(6, 'BLG37'), SINCE), terminatedOn: '2026-05-20' }],
        },
      ),
    ],
    expects: [excluded('S-BLG37-001', 'DAY_CARE_ELDERLY', 'LICENCE_TERMINATED')],
  },
  {
    id: 'licence-expired',
    what: 'An expired licence, counted on its last day and not on the next: `LICENCE_EXPIRED`',
    rows: [row('BLG40', 'DAY_CARE_CHILDREN_DISABILITIES', 28)],
    services: [
      entrustedService(place('S-BLG40-001'), provider(7, 'BLG40'), '2021-08-01', {
        DAY_CARE_CHILDREN_DISABILITIES: 28,
      }),
    ],
    expects: [
      excluded('S-BLG40-001', 'DAY_CARE_CHILDREN_DISABILITIES', 'LICENCE_EXPIRED'),
      rowIs('MUNICIPAL/BLG40/DAY_CARE_CHILDREN_DISABILITIES', { on: '2026-07-31', gap: 0 }),
      rowIs('MUNICIPAL/BLG40/DAY_CARE_CHILDREN_DISABILITIES', { on: '2026-08-01', status: 'SHORTFALL' }),
    ],
  },
  {
    id: 'several-codes',
    what: 'Several reasons at once: `SERVICE_SUSPENDED`, `NOT_STATE_FUNDED` and `LICENCE_EXPIRED`',
    rows: [row('BLG44', 'THERAPY_REHABILITATION', 40)],
    services: [
      entrustedService(
        place('S-BLG44-001'),
        provider(8, 'BLG44'),
        '2021-05-01',
        { THERAPY_REHABILITATION: 40 },
        {
          suspensions: [{ ground: 'OTHER', from: '2026-04-20' }],
          funding: [
            { source: 'STATE', from: '2021-05-01', until: '2026-05-01' },
            { source: 'MUNICIPAL', from: '2026-05-01' },
          ],
        },
      ),
    ],
    expects: [
      excluded('S-BLG44-001', 'THERAPY_REHABILITATION', ['SERVICE_SUSPENDED', 'NOT_STATE_FUNDED', 'LICENCE_EXPIRED']),
    ],
  },
  {
    id: 'overlapping-licences',
    what: 'Two licences of one provider overlap: the places count without a break',
    rows: [row('RSE27', 'DAY_CARE_ADULTS_DISABILITIES', 60)],
    services: [
      entrustedService(
        place('S-RSE27-001'),
        provider(9, 'RSE27'),
        '2021-05-01',
        { DAY_CARE_ADULTS_DISABILITIES: 60 },
        {
          licences: [licence(provider(9, 'RSE27'), '2021-05-01'), licence(provider(9, 'RSE27'), '2025-11-01')],
        },
      ),
    ],
    expects: [
      counted('S-RSE27-001', 'DAY_CARE_ADULTS_DISABILITIES', { on: '2026-02-01' }),
      rowIs('MUNICIPAL/RSE27/DAY_CARE_ADULTS_DISABILITIES', { status: 'MET' }),
    ],
  },
];
