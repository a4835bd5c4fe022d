import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Database } from '../../platform/query/index.js';
import {
  type CountedKind,
  type PublishedBefore,
  type ReferralMeasure,
  referralMeasures,
  type ReferringBody,
} from '../rules/index.js';

type Table = { readonly municipality: string; readonly referredBy: ReferringBody; readonly firstDay: Day };

/** One kind of a report that is there, with what of it is suppressed. */
export type KnownCount = CountedKind & { readonly pk: string; readonly suppressed: ReadonlySet<ReferralMeasure> };

type Flags = { readonly flags: Readonly<Record<ReferralMeasure, boolean>> };
const suppressedOf = ({ flags }: Flags): ReadonlySet<ReferralMeasure> =>
  new Set(referralMeasures.filter((measure) => flags[measure]));

/** The report of a body that stands for a municipality and a period; nobody else changes those of the body there until the command has ended. */
export async function knownReport(
  database: Database,
  { municipality, referredBy, firstDay }: Table,
): Promise<{ readonly pk: string; readonly lastDay: Day; readonly counts: readonly KnownCount[] } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`referrals ${municipality} ${referredBy}`}, 0))`.execute(
    database,
  );
  const { rows: reports } = await sql<{ pk: string; lastDay: Day }>`
    select id as "pk", last_day as "lastDay" from referral_report
    where municipality_id = ${municipality}::uuid and referred_by = ${referredBy} and first_day = ${firstDay}
      and withdrawn_on is null`.execute(database);
  const [report] = reports;
  if (report === undefined) return null;
  type Found = CountedKind & Flags & { readonly pk: string };
  const { rows } = await sql<Found>`
    select id as "pk", kind_id as "kind", referred, refused, started, waiting, jsonb_build_object(
      'referred', referred_suppressed, 'refused', refused_suppressed, 'started', started_suppressed,
      'waiting', waiting_suppressed) as "flags"
    from referral_count where report_id = ${report.pk}::uuid order by id for no key update`.execute(database);
  const counts = rows.map(({ flags, ...count }) => ({
    ...count,
    suppressed: suppressedOf({ flags }),
  }));
  return { ...report, counts };
}

/** What was suppressed in reports that the body withdrew and that share days with the period: whoever kept one may compare. */
export async function withdrawnBefore(
  database: Database,
  { municipality, referredBy, firstDay, lastDay }: Table & { readonly lastDay: Day },
): Promise<readonly PublishedBefore[]> {
  const { rows } = await sql<Flags & { readonly kind: string }>`
    select c.kind_id as "kind", jsonb_build_object('referred', bool_or(c.referred_suppressed),
      'refused', bool_or(c.refused_suppressed), 'started', bool_or(c.started_suppressed),
      'waiting', bool_or(c.waiting_suppressed)) as "flags"
    from referral_report r join referral_count c on c.report_id = r.id
    where r.municipality_id = ${municipality}::uuid and r.referred_by = ${referredBy} and r.withdrawn_on is not null
      and r.first_day <= ${lastDay} and r.last_day >= ${firstDay} group by c.kind_id`.execute(database);
  return rows.map(({ kind, flags }) => ({ kind, suppressed: suppressedOf({ flags }) }));
}
