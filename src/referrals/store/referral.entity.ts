import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { Municipality } from '../../territory/store/index.js';
import { type ReferringBody } from '../rules/index.js';

/** Each count, whether it is suppressed, and the bounds that are told of it then. */
const counts = {
  referred: p.integer(),
  referredSuppressed: p.boolean(),
  referredLeast: p.integer().nullable(),
  referredMost: p.integer().nullable(),
  refused: p.integer(),
  refusedSuppressed: p.boolean(),
  refusedLeast: p.integer().nullable(),
  refusedMost: p.integer().nullable(),
  started: p.integer(),
  startedSuppressed: p.boolean(),
  startedLeast: p.integer().nullable(),
  startedMost: p.integer().nullable(),
  waiting: p.integer(),
  waitingSuppressed: p.boolean(),
  waitingLeast: p.integer().nullable(),
  waitingMost: p.integer().nullable(),
};

/** What a body referred in a municipality in a period, over all kinds of services. Counts only. */
export const ReferralReport = defineEntity({
  name: 'ReferralReport',
  tableName: 'referral_report',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    municipality: () => p.manyToOne(Municipality),
    referredBy: p.string().$type<ReferringBody>(),
    firstDay: p.date().$type<Day>(),
    lastDay: p.date().$type<Day>(),
    ...counts,
    withdrawnOn: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type ReferralReport = InferEntity<typeof ReferralReport>;

/** The part of a report that is of one kind of service. */
export const ReferralCount = defineEntity({
  name: 'ReferralCount',
  tableName: 'referral_count',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    report: () => p.manyToOne(ReferralReport),
    kind: () => p.manyToOne(ServiceKind),
    ...counts,
    medianDays: p.integer().nullable(),
    ...factProperties,
  },
});
export type ReferralCount = InferEntity<typeof ReferralCount>;
