import { ownService } from '../service-drafts.js';
import { rowIs } from './expectation.js';
import { place, row, type Situation } from './situation.js';

const SINCE = '2019-01-15';

/** Access of the other municipalities to a service of district level (чл. 55). */
export const access: readonly Situation[] = [
  {
    id: 'access-secured',
    what: 'All municipalities of the district have an agreement with the host: access is secured',
    rows: [row('VTR06', 'RESIDENTIAL_CHILDREN_DISABILITIES', 14, 'DISTRICT')],
    services: [ownService(place('S-VTR06-001', 'DISTRICT'), SINCE, { RESIDENTIAL_CHILDREN_DISABILITIES: 14 })],
    agreements55: [
      {
        key: 'A55-VTR06-001',
        host: 'VTR06',
        kind: 'RESIDENTIAL_CHILDREN_DISABILITIES',
        participants: ['VTR04', 'VTR13', 'VTR14', 'VTR20', 'VTR22', 'VTR26', 'VTR28', 'VTR31', 'VTR32'],
        from: '2024-10-01',
      },
    ],
    expects: [rowIs('DISTRICT/VTR06/RESIDENTIAL_CHILDREN_DISABILITIES', { status: 'MET', accessNotSecured: [] })],
  },
  {
    id: 'access-not-secured',
    what: 'Two municipalities of the district have no agreement with the host: `ACCESS_NOT_SECURED` for each',
    rows: [row('VTR04', 'RESIDENTIAL_CHILDREN', 42, 'DISTRICT')],
    services: [
      ownService(place('S-VTR04-001', 'DISTRICT'), SINCE, { RESIDENTIAL_CHILDREN: 14 }),
      ownService(place('S-VTR04-002', 'DISTRICT'), SINCE, { RESIDENTIAL_CHILDREN: 14 }),
      ownService(place('S-VTR04-003', 'DISTRICT'), SINCE, { RESIDENTIAL_CHILDREN: 14 }),
    ],
    agreements55: [
      {
        key: 'A55-VTR04-001',
        host: 'VTR04',
        kind: 'RESIDENTIAL_CHILDREN',
        participants: ['VTR06', 'VTR13', 'VTR14', 'VTR22', 'VTR26', 'VTR28', 'VTR31'],
        from: '2024-10-01',
      },
    ],
    expects: [rowIs('DISTRICT/VTR04/RESIDENTIAL_CHILDREN', { status: 'MET', accessNotSecured: ['VTR20', 'VTR32'] })],
  },
];
