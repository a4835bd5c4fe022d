import { serviceKinds } from '../../catalogue/store/index.js';
import { command, type Desk, given, listOf, optional } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import {
  type CountedKind,
  lastDayOfPeriod,
  PeriodLength,
  type PublishedCounts,
  publishReport,
  type ReferralCounts,
  referralMeasures,
  referringBodyOf,
} from '../rules/index.js';
import { knownReport, referralCounts, referralReports, withdrawnBefore } from '../store/index.js';

type GivenCount = ReferralCounts & { readonly kind: string; readonly medianDays: number | null };

const counts = given.object(
  'ReferralCountInput',
  {
    kind: given.text('The code of the specialised kind of service.'),
    referred: given.count('Persons referred to it in the period.'),
    refused: given.count('Persons refused in the period, whenever referred.'),
    started: given.count('Persons who began to use it in the period.'),
    waiting: given.count('Persons on waiting lists for it on the last day.'),
    medianDays: optional(given.count('The median of the days from request to service, of those who began to use it.')),
  },
  'What is reported of a kind of service.',
);

export const reportReferrals = command({
  name: 'referralReportFile',
  permission: 'REFERRAL_REPORT',
  subject: 'ReferralReport',
  description:
    'Reports the referrals of a period in a municipality, by kind of service, as counts: the municipality its own, the Agency for Social Assistance those of its directorate. The same period once more is a correction; a kind that is left out then has nobody. What was suppressed stays so, of a report that was withdrawn as well (ЗСУ чл. 73-79 и 86).',
  fields: {
    municipality: given.text('The code of the municipality.'),
    firstDay: given.date('The first day of the period: of a month, or of a quarter.'),
    length: given.code(PeriodLength, 'How long the period is.'),
    counts: listOf(counts),
  },
  async perform(desk, { firstDay, length, ...input }) {
    const municipality = (await desk.withCode(municipalities, 'code', input.municipality, 'municipality')).pk;
    desk.permit({ municipality });
    const lastDay = lastDayOfPeriod(firstDay, length);
    if (lastDay === null) return desk.refuse('NO_SUCH_PERIOD', 'firstDay');
    desk.refuseWhere(lastDay >= desk.today, 'PERIOD_NOT_OVER', 'firstDay');
    const told = await countedKinds(desk, input.counts);
    const referredBy = referringBodyOf(desk.viewer.role);
    const known = await knownReport(desk.database, { municipality, referredBy, firstDay });
    desk.refuseWhere(known !== null && known.lastDay !== lastDay, 'OVERLAPS', 'length');
    const without = (known?.counts ?? []).filter(({ kind }) => !told.some((each) => each.kind === kind));
    const kinds = [...told, ...without.map(({ kind }) => ({ ...NOBODY, kind }))];
    const withdrawn = await withdrawnBefore(desk.database, { municipality, referredBy, firstDay, lastDay });
    const before = [...(known?.counts ?? []), ...withdrawn];
    const { total, kinds: published } = publishReport(kinds, before.length === 0 ? null : before);
    const entered = await enteredBy(desk.database, desk.viewer);
    const whole = { ...stored(sumOf(kinds), total), ...entered };
    if (known !== null) await desk.change(referralReports, known.pk, whole);
    const report =
      known?.pk ??
      (await desk.add(referralReports, { municipalityId: municipality, referredBy, firstDay, lastDay, ...whole }));
    for (const { kind, medianDays, ...count } of kinds) {
      const shown = published.get(kind);
      if (shown === undefined) continue;
      const values = { ...stored(count, shown), medianDays, ...entered };
      const counted = known?.counts.find((each) => each.kind === kind);
      if (counted !== undefined) await desk.change(referralCounts, counted.pk, values);
      else await desk.add(referralCounts, { reportId: report, kindId: kind, ...values });
    }
    return { subject: report, on: lastDay, municipality };
  },
});

const NOBODY = { referred: 0, refused: 0, started: 0, waiting: 0, medianDays: null };

/** The kinds by their keys; each once, none of them universal. */
async function countedKinds(desk: Desk, told: readonly GivenCount[]): Promise<readonly GivenCount[]> {
  desk.refuseWhere(told.length === 0, 'NOTHING_COUNTED', 'counts');
  const kinds: GivenCount[] = [];
  for (const [index, each] of told.entries()) {
    const at = ['counts', String(index)];
    const kind = await desk.withCode(serviceKinds, 'code', each.kind, ...at, 'kind');
    desk.refuseWhere(kind.accessClass === 'UNIVERSAL', 'UNIVERSAL_NEEDS_NO_REFERRAL', ...at, 'kind');
    desk.refuseWhere(
      kinds.some(({ kind: pk }) => pk === kind.pk),
      'KIND_TWICE',
      ...at,
      'kind',
    );
    desk.refuseWhere(each.medianDays !== null && each.started === 0, 'DAYS_OF_NOBODY', ...at, 'medianDays');
    kinds.push({ ...each, kind: kind.pk });
  }
  return kinds;
}

function sumOf(kinds: readonly CountedKind[]): ReferralCounts {
  const sum = (measure: keyof ReferralCounts) => kinds.reduce((all, each) => all + each[measure], 0);
  return { referred: sum('referred'), refused: sum('refused'), started: sum('started'), waiting: sum('waiting') };
}

/** Counts with what is published of them, as rows hold them. */
function stored(count: ReferralCounts, published: PublishedCounts): Readonly<Record<string, number | boolean | null>> {
  return Object.assign(
    {},
    ...referralMeasures.map((measure) => {
      const shown = published[measure];
      return {
        [measure]: count[measure],
        [`${measure}Suppressed`]: shown.isSuppressed,
        [`${measure}Least`]: shown.isSuppressed ? shown.least : null,
        [`${measure}Most`]: shown.isSuppressed ? shown.most : null,
      };
    }),
  ) as Readonly<Record<string, number | boolean | null>>;
}
