import { serviceKinds } from '../../catalogue/store/index.js';
import {
  type Collection,
  collection,
  column,
  factColumns,
  nullable,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { municipalities } from '../../territory/store/index.js';
import { referralMeasures, ReferringBody } from '../rules/index.js';

/** Read from views in which what is suppressed is not there for whoever may not see it, whatever he asks. */
const counts = {
  referred: nullable(column.integer('referred')),
  referredSuppressed: column.boolean('referred_suppressed'),
  referredLeast: nullable(column.kept<number>('referred_least')),
  referredMost: nullable(column.kept<number>('referred_most')),
  refused: nullable(column.integer('refused')),
  refusedSuppressed: column.boolean('refused_suppressed'),
  refusedLeast: nullable(column.kept<number>('refused_least')),
  refusedMost: nullable(column.kept<number>('refused_most')),
  started: nullable(column.integer('started')),
  startedSuppressed: column.boolean('started_suppressed'),
  startedLeast: nullable(column.kept<number>('started_least')),
  startedMost: nullable(column.kept<number>('started_most')),
  waiting: nullable(column.integer('waiting')),
  waitingSuppressed: column.boolean('waiting_suppressed'),
  waitingLeast: nullable(column.kept<number>('waiting_least')),
  waitingMost: nullable(column.kept<number>('waiting_most')),
};

export const referralReports = collection({
  name: 'ReferralReport',
  table: 'shown_referral_report',
  columns: {
    municipalityId: column.reference('municipality_id'),
    referredBy: column.enumeration('referred_by', { name: 'ReferringBody', codes: ReferringBody }),
    firstDay: column.date('first_day'),
    lastDay: column.date('last_day'),
    ...counts,
    withdrawnOn: nullable(column.date('withdrawn_on')),
    ...factColumns,
  },
  relations: {
    municipality: toOne(() => municipalities, 'municipality_id'),
    counts: toMany((): Collection => referralCounts, 'report_id'),
  },
  recorded: { table: 'referral_report', withheld: [...referralMeasures] },
  defaultOrder: ['lastDay', 'referredBy'],
});
export type ReferralReportRow = RowOf<typeof referralReports>;

export const referralCounts = collection({
  name: 'ReferralCount',
  table: 'shown_referral_count',
  columns: {
    reportId: column.reference('report_id'),
    kindId: column.reference('kind_id'),
    ...counts,
    medianDays: nullable(column.integer('median_days')),
    ...factColumns,
  },
  relations: {
    report: toOne((): Collection => referralReports, 'report_id'),
    kind: toOne(() => serviceKinds, 'kind_id'),
  },
  recorded: { table: 'referral_count', withheld: [...referralMeasures, 'median_days'] },
  defaultOrder: ['createdAt'],
});
export type ReferralCountRow = RowOf<typeof referralCounts>;
