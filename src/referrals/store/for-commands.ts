import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import { type CountedKind, type ReferralMeasure, referralMeasures, type ReferringBody } from '../rules/index.js';

type Table = { readonly municipality: string; readonly referredBy: ReferringBody; readonly firstDay: Day };

/** One kind of a report that is there, with what of it is suppressed. */
export type KnownCount = CountedKind & { readonly pk: string; readonly suppressed: ReadonlySet<ReferralMeasure> };

/** The report of a body for a municipality and a period; nobody else changes it until the command has ended. */
export async function knownReport(
  database: Database,
  { municipality, referredBy, firstDay }: Table,
): Promise<{ readonly pk: string; readonly lastDay: Day; readonly counts: readonly KnownCount[] } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`referrals ${municipality} ${referredBy} ${firstDay}`}, 0))`.execute(
    database,
  );
  const { rows: reports } = await sql<{ pk: string; lastDay: Day }>`
    select id as "pk", last_day as "lastDay" from referral_report
    where municipality_id = ${municipality}::uuid and referred_by = ${referredBy} and first_day = ${firstDay}`.execute(
    database,
  );
  const [report] = reports;
  if (report === undefined) return null;
  type Found = CountedKind & { readonly pk: string; readonly flags: Readonly<Record<ReferralMeasure, boolean>> };
  const { rows } = await sql<Found>`
    select id as "pk", kind_id as "kind", referred, refused, started, waiting, jsonb_build_object(
      'referred', referred_suppressed, 'refused', refused_suppressed, 'started', started_suppressed,
      'waiting', waiting_suppressed) as "flags"
    from referral_count where report_id = ${report.pk}::uuid order by id for no key update`.execute(database);
  const counts = rows.map(({ flags, ...count }) => ({
    ...count,
    suppressed: new Set(referralMeasures.filter((measure) => flags[measure])),
  }));
  return { ...report, counts };
}
