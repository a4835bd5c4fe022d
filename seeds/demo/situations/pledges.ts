import { type Agreement56Draft } from '../drafts.js';
import { type KindCode } from '../kinds.js';
import { ownService } from '../service-drafts.js';
import { pledged, rowIs } from './expectation.js';
import { place, row, type Situation } from './situation.js';

const SINCE = '2019-01-15';

function pledge(
  host: string,
  beneficiary: string,
  kind: KindCode,
  places: number,
  from = '2025-02-01',
): Agreement56Draft {
  return { key: `A56-${host}-${beneficiary}`, host, beneficiary, kind, places, from };
}

/** Agreements by which one municipality serves another (чл. 56). */
export const pledges: readonly Situation[] = [
  {
    id: 'pledge-honoured',
    what: 'A pledge of 15 places wholly backed by the surplus of the host',
    rows: [row('HKV09', 'THERAPY_REHABILITATION', 80), row('HKV32', 'THERAPY_REHABILITATION', 40)],
    services: [
      ownService(place('S-HKV09-001'), SINCE, { THERAPY_REHABILITATION: 100 }),
      ownService(place('S-HKV32-001'), SINCE, { THERAPY_REHABILITATION: 25 }),
    ],
    agreements56: [pledge('HKV09', 'HKV32', 'THERAPY_REHABILITATION', 15)],
    expects: [
      pledged('A56-HKV09-HKV32', 15, 'IN_FORCE'),
      rowIs('MUNICIPAL/HKV09/THERAPY_REHABILITATION', { status: 'MET', have: 85 }),
      rowIs('MUNICIPAL/HKV32/THERAPY_REHABILITATION', { status: 'MET', have: 40 }),
    ],
  },
  {
    id: 'pledge-partly-backed',
    what: 'A pledge of 10 places backed by a surplus of 6: `PLEDGE_NOT_BACKED` for the rest',
    rows: [row('HKV28', 'SKILLS_TRAINING', 40), row('HKV11', 'SKILLS_TRAINING', 20)],
    services: [
      ownService(place('S-HKV28-001'), SINCE, { SKILLS_TRAINING: 46 }),
      ownService(place('S-HKV11-001'), SINCE, { SKILLS_TRAINING: 8 }),
    ],
    agreements56: [pledge('HKV28', 'HKV11', 'SKILLS_TRAINING', 10)],
    expects: [
      pledged('A56-HKV28-HKV11', 6, 'PLEDGE_NOT_BACKED'),
      rowIs('MUNICIPAL/HKV28/SKILLS_TRAINING', { status: 'MET', have: 40 }),
      rowIs('MUNICIPAL/HKV11/SKILLS_TRAINING', { status: 'SHORTFALL', have: 14, gap: 6 }),
    ],
  },
  {
    id: 'pledge-not-backed',
    what: 'A pledge without any surplus behind it: `PLEDGE_NOT_BACKED`',
    rows: [row('JAM07', 'INFORMATION_COUNSELLING', 30), row('JAM03', 'INFORMATION_COUNSELLING', 30)],
    services: [
      ownService(place('S-JAM07-001'), SINCE, { INFORMATION_COUNSELLING: 30 }),
      ownService(place('S-JAM03-001'), SINCE, { INFORMATION_COUNSELLING: 22 }),
    ],
    agreements56: [pledge('JAM07', 'JAM03', 'INFORMATION_COUNSELLING', 8)],
    expects: [
      pledged('A56-JAM07-JAM03', 0, 'PLEDGE_NOT_BACKED'),
      rowIs('MUNICIPAL/JAM03/INFORMATION_COUNSELLING', { status: 'SHORTFALL', have: 22 }),
    ],
  },
  {
    id: 'pledges-in-order',
    what: 'Two agreements of one host: the earlier is honoured in full, the later from what is left of 25',
    rows: [
      row('KNL29', 'THERAPY_REHABILITATION', 100),
      row('KNL48', 'THERAPY_REHABILITATION', 60),
      row('KNL27', 'THERAPY_REHABILITATION', 30),
    ],
    services: [
      ownService(place('S-KNL29-001'), SINCE, { THERAPY_REHABILITATION: 125 }),
      ownService(place('S-KNL48-001'), SINCE, { THERAPY_REHABILITATION: 45 }),
      ownService(place('S-KNL27-001'), SINCE, { THERAPY_REHABILITATION: 10 }),
    ],
    agreements56: [
      pledge('KNL29', 'KNL48', 'THERAPY_REHABILITATION', 15, '2025-02-01'),
      pledge('KNL29', 'KNL27', 'THERAPY_REHABILITATION', 20, '2025-09-01'),
    ],
    expects: [
      pledged('A56-KNL29-KNL48', 15, 'IN_FORCE'),
      pledged('A56-KNL29-KNL27', 10, 'PLEDGE_NOT_BACKED'),
      rowIs('MUNICIPAL/KNL48/THERAPY_REHABILITATION', { status: 'MET', have: 60 }),
      rowIs('MUNICIPAL/KNL27/THERAPY_REHABILITATION', { status: 'SHORTFALL', have: 20 }),
    ],
  },
  {
    id: 'pledges-in-a-chain',
    what: 'A chain: places received from Кърджали are not pledged on from Ардино to Кирково',
    rows: [
      row('KRZ16', 'ADVOCACY_MEDIATION', 50),
      row('KRZ02', 'ADVOCACY_MEDIATION', 20),
      row('KRZ14', 'ADVOCACY_MEDIATION', 15),
    ],
    services: [
      ownService(place('S-KRZ16-001'), SINCE, { ADVOCACY_MEDIATION: 60 }),
      ownService(place('S-KRZ02-001'), SINCE, { ADVOCACY_MEDIATION: 20 }),
      ownService(place('S-KRZ14-001'), SINCE, { ADVOCACY_MEDIATION: 5 }),
    ],
    agreements56: [
      pledge('KRZ16', 'KRZ02', 'ADVOCACY_MEDIATION', 10),
      pledge('KRZ02', 'KRZ14', 'ADVOCACY_MEDIATION', 10),
    ],
    expects: [
      pledged('A56-KRZ16-KRZ02', 10, 'IN_FORCE'),
      pledged('A56-KRZ02-KRZ14', 0, 'PLEDGE_NOT_BACKED'),
      rowIs('MUNICIPAL/KRZ02/ADVOCACY_MEDIATION', { status: 'MET', have: 30 }),
      rowIs('MUNICIPAL/KRZ14/ADVOCACY_MEDIATION', { status: 'SHORTFALL', have: 5 }),
    ],
  },
  {
    id: 'pledge-without-own-row',
    what: 'A host without a row of the kind: all it has is surplus, and closes the row of another',
    rows: [row('LOV34', 'EMPLOYMENT_SKILLS_SUPPORT', 'NO_ROW'), row('LOV33', 'EMPLOYMENT_SKILLS_SUPPORT', 12)],
    services: [ownService(place('S-LOV34-001'), SINCE, { EMPLOYMENT_SKILLS_SUPPORT: 12 })],
    agreements56: [pledge('LOV34', 'LOV33', 'EMPLOYMENT_SKILLS_SUPPORT', 12)],
    expects: [
      pledged('A56-LOV34-LOV33', 12, 'IN_FORCE'),
      rowIs('MUNICIPAL/LOV33/EMPLOYMENT_SKILLS_SUPPORT', { status: 'MET', have: 12 }),
    ],
  },
  {
    id: 'pledge-maximum-not-stated',
    what: 'A host whose maximum is not stated has no surplus to pledge: `PLEDGE_NOT_BACKED`',
    rows: [row('MON02', 'COMMUNITY_WORK', null), row('MON04', 'COMMUNITY_WORK', 12)],
    services: [
      ownService(place('S-MON02-001'), SINCE, { COMMUNITY_WORK: 40 }),
      ownService(place('S-MON04-001'), SINCE, { COMMUNITY_WORK: 7 }),
    ],
    agreements56: [pledge('MON02', 'MON04', 'COMMUNITY_WORK', 5)],
    expects: [
      pledged('A56-MON02-MON04', 0, 'PLEDGE_NOT_BACKED'),
      rowIs('MUNICIPAL/MON04/COMMUNITY_WORK', { status: 'SHORTFALL', gap: 5 }),
    ],
  },
];
