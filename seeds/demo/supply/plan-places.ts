import { type ExemptionDraft } from '../drafts.js';
import { type KindCode, type Level } from '../kinds.js';
import { type PlannedRow } from '../map/plan-rows.js';
import { Random } from '../random.js';

/** Reasons for which planned places do not count; each makes a service of its own. */
const losses = [
  'NOT_STARTED',
  'START_NOT_FIXED',
  'CLOSED',
  'SUSPENDED',
  'MUNICIPAL_MONEY',
  'EU_PROJECT',
  'NO_PROVIDER',
  'LICENCE_MISSING',
  'LICENCE_NOT_YET_VALID',
  'LICENCE_REVOKED',
  'LICENCE_TERMINATED',
  'LICENCE_EXPIRED',
] as const;
export type Fate = 'RUNNING' | 'ENDS_SOON' | 'CAPACITY_UNKNOWN' | 'UNSPLIT' | (typeof losses)[number];

export type PlannedPlaces = {
  readonly level: Level;
  readonly municipality: string;
  readonly kind: KindCode;
  readonly places: number;
  readonly fate: Fate;
};

/** Old types that turn into one kind alone, so that places not yet split touch no other row. */
export const oldTypeOf: Partial<Readonly<Record<KindCode, string>>> = {
  DAY_CARE_CHILDREN_DISABILITIES: 'DAY_CENTRE_CHILDREN_DISABILITIES',
  DAY_CARE_ELDERLY: 'DAY_CENTRE_ELDERLY',
  ASSISTANT_SUPPORT: 'ASSISTANT_SUPPORT',
  RESIDENTIAL_CHILDREN: 'FAMILY_TYPE_CENTRE_CHILDREN',
  RESIDENTIAL_CHILDREN_DISABILITIES: 'FAMILY_TYPE_CENTRE_CHILDREN_DISABILITIES',
  RESIDENTIAL_ADULTS_DEMENTIA: 'FAMILY_TYPE_CENTRE_ADULTS_DEMENTIA',
  SHELTER_HOMELESS: 'TEMPORARY_ACCOMMODATION_CENTRE',
  SHELTER_VIOLENCE_TRAFFICKING: 'CRISIS_CENTRE',
  FOSTER_CARE_SUPPORT: 'FOSTER_CARE',
};

/** Not a claim about any real municipality: the share that is made to fall short in the demonstration. */
const MUNICIPALITIES_SHORT = 0.41;
const ROWS_SHORT_THERE = 0.24;

export function planPlaces(rows: readonly PlannedRow[]): { places: PlannedPlaces[]; exemptions: ExemptionDraft[] } {
  const exemptions: ExemptionDraft[] = [];
  const places = rows
    .filter(({ isPlaced }) => !isPlaced)
    .flatMap((row) => {
      const random = new Random(`places of ${row.level}/${row.host}/${row.kind}`);
      const isMeantShort =
        new Random(`short ${row.host}`).chance(MUNICIPALITIES_SHORT) && random.chance(ROWS_SHORT_THERE);
      if (random.chance(0.011) && row.maximum !== 0 && row.maximum !== null) {
        exemptions.push({
          key: `E-${row.host}-${row.kind}`,
          level: row.level,
          host: row.host,
          kind: row.kind,
          from: '2025-01-01',
        });
        return pieces(row, [[random.integer(0, Math.floor(row.maximum / 2)), 'RUNNING']]);
      }
      return pieces(row, isMeantShort ? tooFew(row, random) : enough(row, random));
    });
  return { places, exemptions };
}

type Piece = readonly [places: number, fate: Fate];

function pieces({ level, host, kind }: PlannedRow, found: readonly Piece[]): PlannedPlaces[] {
  return found
    .filter(([places]) => places > 0)
    .map(([places, fate]) => ({ level, municipality: host, kind, places, fate }));
}

function enough({ maximum, kind }: PlannedRow, random: Random): readonly Piece[] {
  if (maximum === null) return [[random.integer(1, 6) * 5, 'RUNNING']];
  if (maximum === 0) return [];
  const part = Math.max(1, Math.round(maximum * random.between(0.1, 0.5)));
  if (random.chance(0.017))
    return [
      [maximum - part, 'RUNNING'],
      [part, 'ENDS_SOON'],
    ];
  if (random.chance(0.012))
    return [
      [maximum - part, 'RUNNING'],
      [part, 'CAPACITY_UNKNOWN'],
    ];
  if (oldTypeOf[kind] !== undefined && random.chance(0.02))
    return [
      [maximum - part, 'RUNNING'],
      [part, 'UNSPLIT'],
    ];
  const surplus = random.chance(0.1) ? Math.max(1, Math.round(maximum * random.between(0.03, 0.15))) : 0;
  return [[maximum + surplus, 'RUNNING']];
}

/** Most gaps are moderate; in about one row of six nothing runs. About a third of the gaps have a service that does not count. */
function tooFew({ maximum, kind }: PlannedRow, random: Random): readonly Piece[] {
  if (maximum === null || maximum === 0) return [];
  const share = random.chance(0.16) && maximum <= 60 ? 1 : random.between(0.08, 0.45);
  const gap = Math.max(1, Math.round(maximum * share));
  const lost: Piece[] = random.chance(0.38) && !kind.startsWith('INTEGRATED') ? [[gap, random.pick(losses)]] : [];
  return [[maximum - gap, 'RUNNING'], ...lost];
}
