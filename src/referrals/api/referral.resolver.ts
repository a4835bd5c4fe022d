import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { commandMutations } from '../../platform/commands/index.js';
import { hangsOn, listQuery, type NestedArgs, nestedArgs, nestedList, rowByKey } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { reportReferrals } from '../commands/report-referrals.js';
import { withdrawReferrals } from '../commands/withdraw-referrals.js';
import { type ReferralCountRow, referralCounts, type ReferralReportRow, referralReports } from '../store/index.js';
import { referralCountFields } from './referral-counts.js';
import { ReferralCountType, ReferralReportType } from './referral.type.js';

/** In the order of the catalogue. */
const byKind = (count: string) => sql`(select position from service_kind where id = ${sql.ref(`${count}.kind_id`)})`;

const CountsArgs = nestedArgs(referralCounts);
const countsList = hangsOn(referralReports, 'counts', nestedList(referralCounts, 'report_id', 'reportId', byKind));
const reportByKey = rowByKey(referralReports);

@Resolver(() => ReferralReportType)
class ReferralReportResolver extends referralCountFields(() => ReferralReportType) {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality whose people are referred.' })
  municipality(@Root() row: ReferralReportRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.municipalityId);
  }

  @FieldResolver(() => [ReferralCountType], { description: 'Its parts, one for each kind of service.' })
  counts(
    @Root() { pk }: ReferralReportRow,
    @Args(() => CountsArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly ReferralCountRow[]> {
    return countsList.of(context, pk, where, day);
  }
}

@Resolver(() => ReferralCountType)
class ReferralCountResolver extends referralCountFields(() => ReferralCountType) {
  @FieldResolver(() => ReferralReportType, { description: 'The report that it is a part of.' })
  report(@Root() { reportId }: ReferralCountRow, @Ctx() context: Context): Promise<ReferralReportRow | null> {
    return context.loader(reportByKey).load(reportId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind of service.' })
  kind(@Root() { kindId }: ReferralCountRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(kindId);
  }
}

const report = { field: 'referralReport', type: () => ReferralReportType, collection: referralReports };

/** Reports of referrals: their lists, their fields, and how they are made. */
export const referralResolvers = [
  listQuery(
    'referralReports',
    'Referrals by municipality, referring body and period, over all kinds; withdrawn reports too, which the condition withdrawnOn leaves out.',
    referralReports,
    () => ReferralReportType,
  ),
  listQuery('referralCounts', 'Referrals by kind of service.', referralCounts, () => ReferralCountType),
  ...[ReferralReportResolver, ReferralCountResolver],
  commandMutations(reportReferrals, report),
  commandMutations(withdrawReferrals, report),
];
