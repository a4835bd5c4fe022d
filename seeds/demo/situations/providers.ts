import { entrustedService, licence } from '../service-drafts.js';
import { counted, excluded, rowIs } from './expectation.js';
import { place, provider, row, type Situation } from './situation.js';

/** Who runs the service: two at once, one after another, a hospital, a provider from another state. */
export const providers: readonly Situation[] = [
  {
    id: 'two-providers',
    what: 'One service assigned to two providers at once (чл. 67), both licensed: the places count',
    rows: [row('PVN24', 'DAY_CARE_CHILDREN_DISABILITIES', 40)],
    services: [
      entrustedService(
        place('S-PVN24-001'),
        provider(10, 'PVN24'),
        '2024-03-01',
        { DAY_CARE_CHILDREN_DISABILITIES: 40 },
        {
          provisions: [10, 11].map((number) => ({
            provider: provider(number, 'PVN24'),
            way: 'ASSIGNED',
            from: '2024-03-01',
          })),
          licences: [10, 11].map((number) => licence(provider(number, 'PVN24'), '2024-02-15')),
        },
      ),
    ],
    expects: [counted('S-PVN24-001', 'DAY_CARE_CHILDREN_DISABILITIES')],
  },
  {
    id: 'two-providers-one-unlicensed',
    what: 'Two providers at once (чл. 67), the licence of one revoked: `LICENCE_REVOKED` for the whole service',
    rows: [row('PVN37', 'DAY_CARE_CHILDREN_DISABILITIES', 24)],
    services: [
      entrustedService(
        place('S-PVN37-001'),
        provider(12, 'PVN37'),
        '2024-03-01',
        { DAY_CARE_CHILDREN_DISABILITIES: 24 },
        {
          provisions: [12, 13].map((number) => ({
            provider: provider(number, 'PVN37'),
            way: 'ASSIGNED',
            from: '2024-03-01',
          })),
          licences: [
            licence(provider(12, 'PVN37'), '2024-02-15'),
            { ...licence(provider(13, 'PVN37'), '2024-02-15'), revokedOn: '2026-08-10' },
          ],
        },
      ),
    ],
    expects: [excluded('S-PVN37-001', 'DAY_CARE_CHILDREN_DISABILITIES', 'LICENCE_REVOKED')],
  },
  {
    id: 'provider-change',
    what: 'Another provider took over: the licence of the first ended with its contract, the places count on',
    rows: [row('RAZ14', 'THERAPY_REHABILITATION', 40)],
    services: [
      entrustedService(
        place('S-RAZ14-001'),
        provider(14, 'RAZ14'),
        '2021-06-01',
        { THERAPY_REHABILITATION: 40 },
        {
          provisions: [
            { provider: provider(14, 'RAZ14'), way: 'ASSIGNED', from: '2021-06-01', until: '2025-06-01' },
            { provider: provider(15, 'RAZ14'), way: 'ASSIGNED', from: '2025-06-01' },
          ],
          licences: [
            { ...licence(provider(14, 'RAZ14'), '2021-06-01'), terminatedOn: '2025-06-01' },
            licence(provider(15, 'RAZ14'), '2025-05-15'),
          ],
        },
      ),
    ],
    expects: [
      counted('S-RAZ14-001', 'THERAPY_REHABILITATION', { on: '2025-05-31' }),
      counted('S-RAZ14-001', 'THERAPY_REHABILITATION'),
    ],
  },
  {
    id: 'hospital-provider',
    what: 'A hospital with a licence for an integrated health-social service of district level',
    rows: [row('VRC10', 'INTEGRATED_RESIDENTIAL_ADULTS_MEDICAL', 12, 'DISTRICT')],
    services: [
      entrustedService(place('S-VRC10-001', 'DISTRICT'), provider(16, 'VRC10', 'HOSPITAL'), '2025-03-01', {
        INTEGRATED_RESIDENTIAL_ADULTS_MEDICAL: 12,
      }),
    ],
    expects: [rowIs('DISTRICT/VRC10/INTEGRATED_RESIDENTIAL_ADULTS_MEDICAL', { status: 'MET', have: 12 })],
  },
  {
    id: 'eu-provider',
    what: 'A provider from another state of the European Union, licensed',
    rows: [row('SZR12', 'RESIDENTIAL_CHILDREN', 14, 'DISTRICT')],
    services: [
      entrustedService(place('S-SZR12-001', 'DISTRICT'), provider(17, 'SZR12', 'PRIVATE_EU_EEA'), '2024-10-01', {
        RESIDENTIAL_CHILDREN: 14,
      }),
    ],
    expects: [rowIs('DISTRICT/SZR12/RESIDENTIAL_CHILDREN', { status: 'MET', have: 14 })],
  },
];
