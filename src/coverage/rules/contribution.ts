import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Provenance } from '../../kernel/provenance.js';
import { type CountReason } from './count-reason.js';

/** What became of the places of a ledger line. */
export const countOutcomes = [
  { code: 'COUNTED', nameBg: 'броят се', nameEn: 'counted', article: 'ЗСУ чл. 43' },
  { code: 'UNKNOWN', nameBg: 'не е известно', nameEn: 'not known', article: 'ЗСУ чл. 51 и 86' },
  { code: 'EXCLUDED', nameBg: 'не се броят', nameEn: 'not counted', article: 'ЗСУ чл. 43' },
] as const satisfies readonly NamedCode[];
export type CountOutcome = (typeof countOutcomes)[number]['code'];
export const CountOutcome = codesOf<CountOutcome>(countOutcomes);

/** What a ledger line is about: places allocated to a kind, or the rest of an old capacity that may turn into it. */
export const contributionBases = [
  {
    code: 'ALLOCATION',
    nameBg: 'места, разпределени за вида',
    nameEn: 'places allocated to the kind',
    article: 'ЗСУ чл. 51',
  },
  {
    code: 'LEGACY',
    nameBg: 'още неразпределени места на услуга от стар вид',
    nameEn: 'places of an old type of service not yet allocated',
    article: 'Наредба за качеството на социалните услуги, ПЗР § 1',
  },
] as const satisfies readonly NamedCode[];
export type ContributionBasis = (typeof contributionBases)[number]['code'];
export const ContributionBasis = codesOf<ContributionBasis>(contributionBases);

/** One line of the ledger: places of one service for one kind, what became of them, and every reason why. */
export type Contribution = {
  readonly basis: ContributionBasis;
  readonly serviceKey: string;
  readonly serviceId: string;
  readonly level: PlanningLevel;
  readonly municipality: string;
  readonly kind: string;
  readonly from: Day;
  readonly outcome: CountOutcome;
  /** Null when not known; for a legacy line the unallocated rest, which repeats in every kind and is never summed. */
  readonly places: number | null;
  readonly reasons: readonly CountReason[];
  readonly provenance: Provenance;
};
