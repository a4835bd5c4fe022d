import { type RowDraft, type ServiceDraft } from './drafts.js';
import { type KindCode } from './kinds.js';
import { ownService } from './service-drafts.js';

/**
 * Municipalities whose amount for social services in the State Budget Acts of 2023-2025 is each year a whole multiple of
 * one unit, which reads as so many users of assistant support and no other state-funded service (derived from the acts).
 */
export const usersOfAssistantSupport: Readonly<Record<string, number>> = {
  SFO57: 4,
  SFO58: 4,
  SFO54: 5,
  SFO24: 7,
  VID25: 9,
  KNL50: 9,
  SFO56: 9,
  VID15: 10,
  HKV18: 11,
  MON38: 14,
  PDV40: 14,
  KNL05: 15,
  SZR37: 16,
  SZR23: 16,
  SHU21: 18,
  LOV38: 19,
  MON36: 19,
  KNL31: 20,
  PER19: 20,
  PVN23: 24,
  KNL41: 25,
  RAZ11: 26,
  SFO09: 26,
  HKV17: 26,
  VAR04: 27,
  SHU10: 28,
  SHU11: 30,
  VAR01: 31,
  TGV02: 31,
  SHU18: 32,
  VRC21: 38,
  SFO25: 43,
  PVN39: 45,
};

/** What the Map asks of them besides: small numbers, of which nothing is there. */
const ALSO_PLANNED: readonly (readonly [KindCode, number, number])[] = [
  ['INFO_TRAINING_RIGHTS', 0, 1],
  ['MOBILE_PREVENTIVE_COMMUNITY_WORK', 0, 0.8],
  ['INFORMATION_COUNSELLING', 10, 0.6],
  ['THERAPY_REHABILITATION', 18, 0.5],
  ['SKILLS_TRAINING', 26, 0.4],
];

export function rowsBesideAssistantSupport(): readonly RowDraft[] {
  return Object.entries(usersOfAssistantSupport).flatMap(([host, users], index) => {
    const expected = index % 3 === 0 ? users + Math.max(1, Math.round(users * 0.2)) : users;
    const others = ALSO_PLANNED.filter(([, least]) => users >= least).map(([kind, , part]) => ({
      kind,
      maximum: Math.max(5, Math.round((users * part) / 5) * 5),
    }));
    return [{ kind: 'ASSISTANT_SUPPORT' as const, maximum: expected }, ...others].map((row): RowDraft => ({
      level: 'MUNICIPAL',
      host,
      ...row,
    }));
  });
}

export function servicesOfAssistantSupport(): readonly ServiceDraft[] {
  return Object.entries(usersOfAssistantSupport).map(([municipality, users]) =>
    ownService({ key: `S-${municipality}-001`, municipality, level: 'MUNICIPAL' }, '2021-01-01', {
      ASSISTANT_SUPPORT: users,
    }),
  );
}
