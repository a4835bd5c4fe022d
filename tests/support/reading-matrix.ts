import { type Limit, LIMITS, reachOf, Role } from '../../src/access/rules/index.js';

export type LimitedType = keyof typeof LIMITS;
export type State = 'public' | 'limited';
export type Area = 'own' | 'foreign';
/** Whoever does not say who he is, and each role. */
export type Reader = Role | 'everybody';

export const limitedTypes = Object.keys(LIMITS) as readonly LimitedType[];
export const readers: readonly Reader[] = ['everybody', ...Object.values(Role)];
export const areas: readonly Area[] = ['own', 'foreign'];

export function statesOf(type: LimitedType): readonly State[] {
  return LIMITS[type].publicRows === null ? ['limited'] : ['public', 'limited'];
}

export type Cell = { readonly type: LimitedType; readonly state: State; readonly reader: Reader; readonly area: Area };

/** Whether the rules let the reader see rows of the type in that state, there. */
export function isSeen({ type, state, reader, area }: Cell): boolean {
  if (state === 'public') return true;
  if (reader === 'everybody') return false;
  const { permission, isSeenByItself }: Limit = LIMITS[type];
  const reach = reachOf(reader, permission);
  return reach === 'ANY' || (area === 'own' && (reach === 'OWN' || isSeenByItself === true));
}

/** Every type, state, reader and area. */
export const cells: readonly Cell[] = limitedTypes.flatMap((type) =>
  statesOf(type).flatMap((state) =>
    readers.flatMap((reader) => areas.map((area): Cell => ({ type, state, reader, area }))),
  ),
);

/** The table of who sees which rows, as it is made from the rules. */
export function readingTable(): string {
  const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |`;
  const rows = limitedTypes.flatMap((type) =>
    statesOf(type).map((state) => {
      const { publicRows, limitedRows }: Limit = LIMITS[type];
      const seen = readers.map((reader) => areas.filter((area) => isSeen({ type, state, reader, area })).join(', '));
      return line([type, (state === 'public' ? publicRows : limitedRows) ?? '', ...seen]);
    }),
  );
  return [line(['type', 'rows', ...readers]), line(['---', '---', ...readers.map(() => '---')]), ...rows].join('\n');
}
