import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type Published, type PublishedCounts, type PublishedPart, referralMeasures } from '../rules/index.js';
import { type ReferralReportRow } from './referral.collection.js';

export type ReferralArea = 'MUNICIPALITY' | 'DISTRICT';
export type TotalsAsked = {
  readonly by: ReferralArea;
  /** The district to look at; of all where there is none. */
  readonly district: string | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Of no more totals than one above it are the reports read. */
  readonly most: number;
};

export type ShownCounts = Pick<
  ReferralReportRow,
  | `${(typeof referralMeasures)[number]}`
  | `${(typeof referralMeasures)[number]}Suppressed`
  | `${(typeof referralMeasures)[number]}Least`
  | `${(typeof referralMeasures)[number]}Most`
>;

/** What a row shows of a measure to whoever asks. */
export function publishedOf(row: ShownCounts, measure: (typeof referralMeasures)[number]): Published {
  if (!row[`${measure}Suppressed`]) return { isSuppressed: false, value: row[measure] ?? 0 };
  return { isSuppressed: true, least: row[`${measure}Least`] ?? 0, most: row[`${measure}Most`] };
}

/** What is published of the reports that stand, in periods within the days, each with the area that it is added up for. */
export async function publishedReports(
  database: Database,
  { by, district, firstDay, lastDay, most }: TotalsAsked,
): Promise<readonly PublishedPart[]> {
  type Found = ShownCounts & Omit<PublishedPart, 'counts'>;
  const counts = sql.join(
    referralMeasures.map(
      (measure) => sql`${sql.ref(`r.${measure}`)} as ${sql.ref(measure)},
        ${sql.ref(`r.${measure}_suppressed`)} as ${sql.ref(`${measure}Suppressed`)},
        ${sql.ref(`r.${measure}_least`)} as ${sql.ref(`${measure}Least`)},
        ${sql.ref(`r.${measure}_most`)} as ${sql.ref(`${measure}Most`)}`,
    ),
  );
  const isMunicipal = by === 'MUNICIPALITY';
  const ofOneTotal = isMunicipal
    ? sql`2`
    : sql`2 * (select max(n.count) from (select count(*) from municipality group by district_id) n)`;
  const { rows } = await sql<Found>`
    select ${isMunicipal ? sql`m.code` : sql`d.code`} as "code",
      ${isMunicipal ? sql`1` : sql`(select count(*)::integer from municipality o where o.district_id = d.id)`} as "municipalities",
      m.code as "municipality", r.referred_by as "referredBy", r.first_day as "firstDay", r.last_day as "lastDay", r.provenance, ${counts}
    from shown_referral_report r join municipality m on m.id = r.municipality_id join district d on d.id = m.district_id
    where r.withdrawn_on is null and (${district}::text is null or d.code = ${district}) and (${firstDay}::date is null or r.first_day >= ${firstDay}::date)
      and (${lastDay}::date is null or r.last_day <= ${lastDay}::date)
    order by m.code, r.first_day, r.referred_by collate "C" limit ${most} * ${ofOneTotal} + 1`.execute(database);
  return rows.map((row) => ({
    ...row,
    counts: Object.fromEntries(
      referralMeasures.map((measure) => [measure, publishedOf(row, measure)]),
    ) as PublishedCounts,
  }));
}
