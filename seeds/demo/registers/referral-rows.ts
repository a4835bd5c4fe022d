import {
  type CountedKind,
  type PublishedCounts,
  publishReport,
  referralMeasures,
  ReferringBody,
} from '../../../src/referrals/rules/index.js';
import { idOf, type Row, type TableRows, type Value } from '../../rows.js';
import { type Day } from '../days.js';
import { Random } from '../random.js';
import { fact, kindId, municipalityId, tableOf } from '../rows/fact-rows.js';
import { type Municipality } from '../territory.js';

const DISTRICT = 'VTR';
const QUARTERS: readonly (readonly [first: Day, last: Day])[] = [
  ['2026-04-01', '2026-06-30'],
  ['2026-07-01', '2026-09-30'],
];
const KINDS: Readonly<Record<ReferringBody, readonly string[]>> = {
  MUNICIPALITY: ['THERAPY_REHABILITATION', 'DAY_CARE_ELDERLY', 'ASSISTANT_SUPPORT', 'RESIDENTIAL_ELDERLY'],
  SOCIAL_ASSISTANCE_DIRECTORATE: ['INFORMATION_COUNSELLING', 'RESIDENTIAL_CHILDREN', 'SHELTER_HOMELESS'],
};

type Drafted = CountedKind & { readonly medianDays: number | null };

/** Invented referrals of two quarters in one district, by both bodies, published by the rule of the product (ЗСУ чл. 73-79). */
export function referralRows(territory: readonly Municipality[]): readonly TableRows[] {
  const reports: Row[] = [];
  const counts: Row[] = [];
  for (const { code, spending } of territory.filter(({ district }) => district === DISTRICT)) {
    for (const [first, last] of QUARTERS) {
      for (const body of Object.values(ReferringBody)) {
        const kinds = KINDS[body].map((kind) => draft(`${code} ${first} ${body} ${kind}`, kind, spending));
        const { total, kinds: published } = publishReport(kinds, null);
        const key = [code, body, first];
        reports.push(
          fact('referral_report', key, {
            ...{ municipality_id: municipalityId(code), referred_by: body, first_day: first, last_day: last },
            ...stored((measure) => kinds.reduce((sum, each) => sum + each[measure], 0), total),
          }),
        );
        for (const each of kinds) {
          const shown = published.get(each.kind);
          if (shown === undefined) continue;
          counts.push(
            fact('referral_count', [...key, each.kind], {
              ...{ report_id: idOf('referral_report', ...key), kind_id: kindId(each.kind) },
              ...stored((measure) => each[measure], shown),
              median_days: each.medianDays,
            }),
          );
        }
      }
    }
  }
  return [tableOf('referral_report', reports), tableOf('referral_count', counts)];
}

/** Where more is spent more are referred; in small municipalities few are, or nobody. */
function draft(purpose: string, kind: string, spending: number): Drafted {
  const random = new Random(`referrals ${purpose}`);
  const referred = Math.round((spending / 250) * random.between(0.2, 1.4));
  const refused = Math.round(referred * random.between(0, 0.2));
  const started = Math.round((referred - refused) * random.between(0.5, 1));
  const waiting = random.chance(0.4) ? random.integer(0, 14) : 0;
  return { kind, referred, refused, started, waiting, medianDays: started === 0 ? null : random.integer(9, 75) };
}

function stored(
  countOf: (measure: (typeof referralMeasures)[number]) => number,
  published: PublishedCounts,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    referralMeasures.flatMap((measure): readonly (readonly [string, Value])[] => {
      const shown = published[measure];
      return [
        [measure, countOf(measure)],
        [`${measure}_suppressed`, shown.isSuppressed],
        [`${measure}_least`, shown.isSuppressed ? shown.least : null],
        [`${measure}_most`, shown.isSuppressed ? shown.most : null],
      ];
    }),
  );
}
